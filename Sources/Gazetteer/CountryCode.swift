/// An ISO 3166-1 alpha-2 country code, such as SY, packed in two bytes.
public struct CountryCode: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The two letters, the first in the high byte; 0 for ``none``.
  public let rawValue: UInt16

  /// No country: the sea, a region of several countries.
  public static let none = CountryCode(rawValue: 0)

  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Makes a code of two ASCII letters in either case.
  ///
  /// - Returns: `nil` for anything else.
  public init?(_ text: String) {
    self.init(bytes: text.utf8)
  }

  package init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 2 else { return nil }
    var value: UInt16 = 0
    for byte in bytes {
      let letter = byte & 0xDF
      guard byte & 0x80 == 0, letter >= 0x41, letter <= 0x5A else { return nil }
      value = value << 8 | UInt16(letter)
    }
    rawValue = value
  }

  /// The two capital letters; empty for ``none``.
  public var description: String {
    guard rawValue != 0 else { return "" }
    return String(decoding: [UInt8(rawValue >> 8), UInt8(rawValue & 0xFF)], as: UTF8.self)
  }

  /// By the letters of the codes.
  public static func < (left: CountryCode, right: CountryCode) -> Bool { left.rawValue < right.rawValue }
}
