/// Folding of names and words to keys.
///
/// A key has no case, no marks, one form of each Arabic letter, and no apostrophes. Words stand apart by one space;
/// hyphens, full stops and other signs between words count as that space. Folding a folded key changes nothing.
///
/// The letter forms brought together are NFKC's, and: أ إ آ ٱ as ا; ى ی ې as ي; ک as ك; ہ ھ ە and ة as ه; ؤ as و; ئ as ي;
/// ء, harakat, tatweel, joiners and direction marks go; Arabic-Indic digits are ASCII digits.
public enum NameFolding {
  /// The key of a name, as UTF-8, made of the very tokens that ``AnalyzedText`` finds in running text, so that a name in
  /// the gazetteer and the same name in an article always meet.
  ///
  /// - Returns: The folded words joined by single spaces; empty if the name has neither letters nor digits.
  public static func key(of name: String) -> [UInt8] {
    var key: [UInt8] = []
    var tokenizer = Tokenizer(Array(name.utf8))
    while let token = tokenizer.next() {
      guard token.kind == .word || token.kind == .number else { continue }
      let word = tokenizer.folded[Int(token.foldedStart)..<Int(token.foldedEnd)]
      if word.isEmpty { continue }
      if !key.isEmpty { key.append(0x20) }
      key.append(contentsOf: word)
    }
    return key
  }

  /// ``key(of:)`` as a string, for messages and tests.
  public static func string(of name: String) -> String {
    String(decoding: key(of: name), as: UTF8.self)
  }

  /// Appends the folded form of one scalar.
  @inline(__always)
  static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    if value < 0x80 {
      let isCapital = value &- 0x41 < 26
      bytes.append(UInt8(truncatingIfNeeded: isCapital ? value | 0x20 : value))
      return
    }
    appendOther(value, to: &bytes)
  }

  private static func appendOther(_ value: UInt32, to bytes: inout [UInt8]) {
    var result = value
    if value < 0x10000 {
      let row = FoldingTable.rowOfPage[Int(value >> 8)]
      if row != 255 {
        let entry = FoldingTable.pages[Int(row) << 8 | Int(value & 0xFF)]
        if entry == 0xFFFF { return }
        if entry >= 0xE000 {
          bytes.append(contentsOf: FoldingTable.several[Int(entry) - 0xE000])
          return
        }
        if entry != 0 { result = UInt32(entry) }
      }
    }
    appendUTF8(result, to: &bytes)
  }

  @inline(__always)
  private static func appendUTF8(_ value: UInt32, to bytes: inout [UInt8]) {
    if value < 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: value))
    } else if value < 0x800 {
      bytes.append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
    } else if value < 0x10000 {
      bytes.append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
    } else {
      bytes.append(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | value >> 12 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
    }
  }
}
