/// Reads UTF-8 scalar by scalar.
enum ScalarReader {
  /// Calls a closure with each scalar of valid UTF-8, and the range of its bytes.
  @inline(__always)
  static func forEach(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (UInt32, Range<Int>) -> Void) {
    var position = 0
    while position < bytes.count {
      let first = UInt32(bytes[position])
      let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      guard position + length <= bytes.count else { return }
      var value = length == 1 ? first : first & (0x7F >> UInt32(length))
      for offset in 1..<max(length, 1) where offset < length {
        value = value << 6 | UInt32(bytes[position + offset] & 0x3F)
      }
      body(value, position..<position + length)
      position += length
    }
  }

  /// Whether bytes are UTF-8 (RFC 3629): no byte astray, no form longer than needed, no surrogate.
  static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var position = 0
    while position < bytes.count {
      let first = bytes[position]
      if first < 0x80 {
        position += 1
        continue
      }
      let length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
      guard length > 0, position + length <= bytes.count else { return false }
      let second = bytes[position + 1]
      let lowest: UInt8 = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80
      let highest: UInt8 = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF
      guard second >= lowest, second <= highest else { return false }
      for offset in 2..<max(length, 2) where bytes[position + offset] & 0xC0 != 0x80 { return false }
      position += length
    }
    return true
  }
}
