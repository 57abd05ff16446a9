/// The language of a text, as far as the analysis tells them apart.
public enum Language: String, Sendable, CaseIterable {
  case arabic = "ar"
  case english = "en"
  /// Any other language, or too little text to say (ISO 639-2 code for "undetermined").
  case undetermined = "und"

  /// The language that most words of a text are written in: Arabic where they are in Arabic script without the letters
  /// that only Persian, Urdu and Kurdish use; English where they are Latin and small words of English stand among them.
  static func detect(_ tokens: [Token], folded: [UInt8]) -> Language {
    var arabic = 0
    var latin = 0
    var other = 0
    var english = 0
    var persian = 0
    for token in tokens.prefix(2_000) where token.kind == .word {
      let word = folded[Int(token.foldedStart)..<Int(token.foldedEnd)]
      switch token.script {
      case .arabic:
        arabic += 1
        if hasPersianLetter(word) { persian += 1 }
      case .latin:
        latin += 1
        if isSmallEnglishWord(word) { english += 1 }
      case .common: break
      default: other += 1
      }
    }
    if arabic > latin, arabic > other { return persian * 8 > arabic ? .undetermined : .arabic }
    if latin > other { return latin < 12 || english * 12 > latin ? .english : .undetermined }
    return .undetermined
  }

  private static func hasPersianLetter(_ word: ArraySlice<UInt8>) -> Bool {
    // پ چ ژ گ are two bytes each: D9 BE, DA 86, DA 98, DA AF.
    var previous: UInt8 = 0
    for byte in word {
      if previous == 0xDA, byte == 0x86 || byte == 0x98 || byte == 0xAF { return true }
      if previous == 0xD9, byte == 0xBE { return true }
      previous = byte
    }
    return false
  }

  private static func isSmallEnglishWord(_ word: ArraySlice<UInt8>) -> Bool {
    smallEnglishWords.contains(Array(word))
  }

  private static let smallEnglishWords: Set<[UInt8]> = Set(
    ["the", "of", "and", "to", "in", "is", "was", "that", "for", "on", "with", "as", "by", "at", "from", "has", "were"]
      .map { Array($0.utf8) })
}
