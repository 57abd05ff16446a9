/// Finds quickly whether a row may hold anything that ``ValueTidier`` would change; nearly no row does.
enum UntidyBytes {
  /// Looks at spaces beside separators, doubled separators, and the first two bytes of special signs.
  static func mayBe(in row: ArraySlice<UInt8>) -> Bool {
    row.withUnsafeBufferPointer { bytes in
      var previous: UInt8 = 0x09
      for position in 0..<bytes.count {
        let byte = bytes[position]
        if byte >= 0xC2, isSuspicious(byte, bytes, position) { return true }
        if byte == 0x20, isSeparator(previous) || previous == 0x20 { return true }
        if isSeparator(byte), previous == 0x20 { return true }
        if byte == UInt8(ascii: "|"), previous == UInt8(ascii: "|") || previous == 0x09 { return true }
        if byte == 0x09, previous == UInt8(ascii: "|") { return true }
        previous = byte
      }
      return previous == 0x20 || previous == UInt8(ascii: "|")
    }
  }

  @inline(__always)
  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == 0x09 || byte == UInt8(ascii: "|") || byte == UInt8(ascii: "=")
  }

  /// Whether a sequence begins a special space, an invisible sign, tatweel or a presentation form.
  @inline(__always)
  private static func isSuspicious(_ byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
    guard position + 1 < bytes.count else { return false }
    let second = bytes[position + 1]
    switch byte {
    case 0xC2: return second == 0xA0 || second == 0xAD
    case 0xD8: return second == 0x9C
    case 0xD9: return second == 0x80
    case 0xE1: return second == 0x9A
    case 0xE2: return second == 0x80 || second == 0x81
    case 0xE3: return second == 0x80
    case 0xEF: return (0xAC...0xBB).contains(second)
    default: return false
    }
  }
}
