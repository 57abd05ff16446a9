/// Finds where UTF-8 is broken, for messages.
enum UTF8Check {
  /// The index of the first byte that belongs to no well-formed sequence (Unicode 15, table 3-7); nil if all do.
  static func firstInvalidByte(in bytes: ArraySlice<UInt8>) -> Int? {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard let length = length(at: index, in: bytes) else { return index }
      index += length
    }
    return nil
  }

  private static func length(at index: Int, in bytes: ArraySlice<UInt8>) -> Int? {
    let first = bytes[index]
    if first < 0x80 { return 1 }
    let length: Int
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return nil
    }
    guard index + length <= bytes.endIndex else { return nil }
    guard secondByte(after: first).contains(bytes[index + 1]) else { return nil }
    return bytes[index + 1..<index + length].allSatisfy { $0 & 0xC0 == 0x80 } ? length : nil
  }

  private static func secondByte(after first: UInt8) -> ClosedRange<UInt8> {
    switch first {
    case 0xE0: 0xA0...0xBF
    case 0xED: 0x80...0x9F
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F
    default: 0x80...0xBF
    }
  }
}
