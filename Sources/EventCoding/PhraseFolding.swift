import TextAnalysis

/// The folded key of a listed phrase, made without a tokenizer where the phrase is of plain letters and single spaces,
/// as nearly all are; tens of thousands of phrases are folded at every start.
enum PhraseFolding {
  /// The same as ``NameFolding/key(of:)``.
  static func key(of phrase: String) -> [UInt8] {
    var phrase = phrase
    return phrase.withUTF8 { plainKey($0) } ?? NameFolding.key(of: phrase)
  }

  /// Nil where the phrase has anything but ASCII letters, Arabic letters without marks, and single spaces between
  /// words.
  private static func plainKey(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var key: [UInt8] = []
    key.reserveCapacity(bytes.count)
    var position = 0
    var isAfterSpace = true
    var isArabic = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x20 {
        guard !isAfterSpace, position + 1 < bytes.count else { return nil }
        key.append(byte)
        isAfterSpace = true
        position += 1
        continue
      }
      if (byte | 0x20) &- 0x61 < 26 {
        guard isAfterSpace || !isArabic else { return nil }
        key.append(byte | 0x20)
        isArabic = false
        position += 1
      } else {
        guard byte == 0xD8 || byte == 0xD9, position + 1 < bytes.count, isAfterSpace || isArabic,
          appendArabic(byte, bytes[position + 1], to: &key)
        else { return nil }
        isArabic = true
        position += 2
      }
      isAfterSpace = false
    }
    return isAfterSpace ? nil : key
  }

  /// U+0622 to U+063A and U+0641 to U+064A, in one form each; ء alone is left to the full folding.
  @inline(__always)
  private static func appendArabic(_ lead: UInt8, _ trail: UInt8, to key: inout [UInt8]) -> Bool {
    switch (lead, trail) {
    case (0xD8, 0xA2), (0xD8, 0xA3), (0xD8, 0xA5): append(0xD8, 0xA7, to: &key)
    case (0xD8, 0xA4): append(0xD9, 0x88, to: &key)
    case (0xD8, 0xA6), (0xD9, 0x89): append(0xD9, 0x8A, to: &key)
    case (0xD8, 0xA9): append(0xD9, 0x87, to: &key)
    case (0xD8, 0xA7...0xBA), (0xD9, 0x81...0x8A): append(lead, trail, to: &key)
    default: return false
    }
    return true
  }

  @inline(__always)
  private static func append(_ lead: UInt8, _ trail: UInt8, to key: inout [UInt8]) {
    key.append(lead)
    key.append(trail)
  }
}
