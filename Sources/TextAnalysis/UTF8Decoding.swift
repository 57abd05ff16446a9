/// Reads one scalar of valid UTF-8.
enum UTF8Decoding {
  /// The scalar at `position` and the number of bytes it takes (1 at a malformed byte, which reads as U+FFFD).
  @inline(__always)
  static func scalar(in bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> (value: UInt32, length: Int) {
    let first = bytes[position]
    if first < 0x80 { return (UInt32(first), 1) }
    let left = bytes.count - position
    if first < 0xE0 {
      guard first >= 0xC2, left >= 2 else { return (0xFFFD, 1) }
      return (UInt32(first & 0x1F) << 6 | UInt32(bytes[position + 1] & 0x3F), 2)
    }
    if first < 0xF0 {
      guard left >= 3 else { return (0xFFFD, 1) }
      return (
        UInt32(first & 0x0F) << 12 | UInt32(bytes[position + 1] & 0x3F) << 6 | UInt32(bytes[position + 2] & 0x3F), 3
      )
    }
    guard first < 0xF5, left >= 4 else { return (0xFFFD, 1) }
    let high = UInt32(first & 0x07) << 18 | UInt32(bytes[position + 1] & 0x3F) << 12
    return (high | UInt32(bytes[position + 2] & 0x3F) << 6 | UInt32(bytes[position + 3] & 0x3F), 4)
  }
}
