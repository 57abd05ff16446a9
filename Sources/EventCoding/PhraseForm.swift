import TextAnalysis

/// A listed phrase folded to a key, with the rules for how it must be written.
struct PhraseForm {
  /// Folded words joined by one space.
  let key: [UInt8]
  var form = PhraseMatcher.Form()
  /// "LeT": so short, with small letters among capitals, it reads like a word at the start of a sentence.
  private(set) var isMixedAbbreviation = false

  /// - Parameters:
  ///   - phrase: The phrase as listed.
  ///   - isName: Proper names keep their capitals and, as single Arabic words, their article.
  init(_ phrase: String, isName: Bool) {
    key = PhraseFolding.key(of: phrase)
    guard isName, let first = phrase.utf8.first else { return }
    if first < 0x80 || first < 0xD8 {
      let shape = Self.shape(phrase)
      form.isAbbreviation = shape.isAbbreviation
      form.capitals = shape.isAbbreviation ? 0 : shape.capitals
      isMixedAbbreviation = shape.isMixed
    } else if !key.contains(0x20) {
      form.article = key.starts(with: ArabicClitics.article) ? .required : .forbidden
    }
  }

  /// The words of the phrase, without articles.
  var words: [[UInt8]] { key.split(separator: 0x20).map { Self.withoutArticle(Array($0)) } }

  /// A word of three or more letters after ال loses it, as the words of texts do.
  static func withoutArticle(_ word: [UInt8]) -> [UInt8] {
    word.withUnsafeBufferPointer { TextReadings.hasArticle($0) } ? Array(word.dropFirst(4)) : word
  }

  /// Which words begin with a capital; whether the whole is an abbreviation of up to three letters.
  private static func shape(_ phrase: String) -> (
    capitals: UInt32, isAbbreviation: Bool, isMixed: Bool
  ) {
    var capitals: UInt32 = 0
    var word: UInt32 = 0
    var letters = 0
    var upper = 0
    var atStart = true
    var isSingle = true
    for scalar in phrase.unicodeScalars {
      if scalar == " " || scalar == "-" || scalar == "/" {
        if !atStart { word += 1 }
        atStart = true
        isSingle = false
        continue
      }
      guard isLetterOrDigit(scalar.value) else { continue }
      let isUpper = isCapital(scalar)
      letters += 1
      if isUpper { upper += 1 }
      if atStart, isUpper, word < 32 { capitals |= 1 << word }
      atStart = false
    }
    let isShort = isSingle && letters > 0 && letters <= 3
    return (capitals, isShort && upper == letters, isShort && upper > 1 && upper < letters)
  }

  private static func isLetterOrDigit(_ value: UInt32) -> Bool {
    value >= 0x80 || value &- 0x30 < 10 || (value | 0x20) &- 0x61 < 26
  }

  private static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return scalar.value &- 0x41 < 26 }
    return scalar.value < 0x0250 && scalar.properties.isUppercase
  }
}
