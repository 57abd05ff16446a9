/// A row of the table of alternate names between reading and joining.
struct SpilledName {
  /// What the row says of the name.
  struct Flags: OptionSet {
    let rawValue: UInt8
    static let preferred = Flags(rawValue: 1)
    static let short = Flags(rawValue: 2)
    static let colloquial = Flags(rawValue: 4)
    static let historic = Flags(rawValue: 8)
    static let abbreviation = Flags(rawValue: 16)
  }

  var number: UInt32
  /// As ``IndexFormat/packedLanguage(_:)`` packs it; 0 if the row has none.
  var language: UInt32
  var flags: Flags
  var text: UnsafeBufferPointer<UInt8>

  static let headSize = 11

  func append(to bytes: inout [UInt8]) {
    ByteCoding.append(number, to: &bytes)
    ByteCoding.append(language, to: &bytes)
    bytes.append(flags.rawValue)
    let count = min(text.count, 0xFFFF)
    bytes.append(UInt8(truncatingIfNeeded: count))
    bytes.append(UInt8(truncatingIfNeeded: count >> 8))
    bytes.append(contentsOf: text.prefix(count))
  }

  static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> SpilledName {
    let count = Int(bytes[offset + 9]) | Int(bytes[offset + 10]) << 8
    let start = offset + headSize
    return SpilledName(
      number: ByteCoding.word(bytes, offset), language: ByteCoding.word(bytes, offset + 4),
      flags: Flags(rawValue: bytes[offset + 8]),
      text: UnsafeBufferPointer(rebasing: bytes[start..<start + count]))
  }

  /// How well the name serves as the label of its language, best first; `nil` if it does not.
  var labelOrder: Int? {
    if !flags.isDisjoint(with: [.historic, .colloquial, .abbreviation]) { return nil }
    return flags.contains(.preferred) ? 0 : flags.contains(.short) ? 2 : 1
  }
}
