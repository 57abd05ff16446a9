import TextAnalysis

/// Folds names to keys as ``NameFolding`` does, faster for names of plain letters.
enum KeyFolder {
  /// The key of a name, as UTF-8.
  static func key(of name: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    plainKey(of: name) ?? NameFolding.key(of: String(decoding: name, as: UTF8.self))
  }

  /// The key of a name that consists of ASCII letters with single spaces between them; `nil` for others.
  private static func plainKey(of name: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard !name.isEmpty else { return nil }
    var isPlain = true
    var last: UInt8 = 0x20
    let key = [UInt8](unsafeUninitializedCapacity: name.count) { buffer, count in
      for byte in name {
        let lower = byte | 0x20
        if lower &- 0x61 < 26 {
          buffer[count] = lower
        } else if byte == 0x20, last != 0x20 {
          buffer[count] = byte
        } else {
          isPlain = false
          break
        }
        last = byte
        count += 1
      }
    }
    return isPlain && last != 0x20 ? key : nil
  }
}
