/// Writes strings with their length in front; offset 0 is no string.
struct PoolBuilder {
  private(set) var bytes: [UInt8] = [0]

  /// The longest string that two length bytes can tell.
  static let longest = 0x7FFF

  /// Adds a string, cut at the longest length.
  ///
  /// - Returns: Its offset.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    let offset = bytes.count
    let length = Self.length(of: text)
    if length < 128 {
      bytes.append(UInt8(length))
    } else {
      bytes.append(UInt8(128 | length & 127))
      bytes.append(UInt8(length >> 7))
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[..<length]))
    return offset
  }

  /// Adds a string, cut at the longest length.
  ///
  /// - Returns: Its offset.
  mutating func add(_ text: String) -> Int {
    Array(text.utf8).withUnsafeBufferPointer { add($0) }
  }

  /// The length to store: all, or as many whole scalars as fit.
  private static func length(of text: UnsafeBufferPointer<UInt8>) -> Int {
    guard text.count > longest else { return text.count }
    var length = longest
    while length > 0, text[length] & 0xC0 == 0x80 { length -= 1 }
    return length
  }
}
