import TextAnalysis

/// Inflected forms of Arabic verbs and nouns, as folded bytes without vowels.
///
/// The forms are those of news: third person and first plural, past, present and future, with object or possessive
/// pronouns. Folding has already made one letter of ى and ي, and of ة and ه.
enum ArabicInflection {
  typealias Word = [UInt8]

  /// The forms of a verb given as its past, or as `past/present` where the present does not follow from it.
  static func forms(ofVerb listed: String) -> [(form: Word, kind: TriggerForm)] {
    let parts = listed.split(separator: "/").map { PhraseFolding.key(of: String($0)) }
    guard let past = parts.first, past.count >= 4 else { return [] }
    var forms: [(Word, TriggerForm)] = pastForms(past).map { ($0, .past) }
    let stem = parts.count > 1 ? Array(parts[1].dropFirst(2)) : presentStem(past)
    for prefix in [yaa, taa, nun] {
      for form in presentForms(prefix + stem) {
        forms.append((form, .present))
        if prefix != nun { forms.append((sin + form, .future)) }
      }
    }
    return forms
  }

  /// The forms of a noun; plurals are listed after slashes.
  /// A noun with a pronoun takes no article, so it is marked as possessed.
  static func forms(ofNoun listed: String) -> [(form: Word, kind: TriggerForm, isPossessed: Bool)] {
    var forms: [(Word, TriggerForm, Bool)] = []
    for part in listed.split(separator: "/") {
      let noun = PhraseFolding.key(of: String(part))
      for form in nounForms(noun) { forms.append((form, .noun, false)) }
      for form in possessedForms(noun) { forms.append((form, .noun, true)) }
    }
    return forms
  }

  private static func pastForms(_ past: Word) -> [Word] {
    if ends(past, yaa) || ends(past, alif) && past.count >= 6 {
      // نفى, دعا: the weak letter falls before ت and و, and is ا before a pronoun.
      let stem = Word(past.dropLast(2))
      return [past, stem + taa, stem + plural, stem + taa + alif]
        + pronouns.map { stem + alif + $0 } + pronouns.map { stem + taa + $0 }
    }
    return [past, past + taa, past + plural, past + alif, past + taa + alif, past + nun + alif]
      + pronouns.map { past + $0 } + pronouns.map { past + taa + $0 } + pronouns.map { past + waw + $0 }
  }

  private static func presentForms(_ present: Word) -> [Word] {
    let isWeak = ends(present, yaa) || ends(present, waw)
    let stem = isWeak ? Word(present.dropLast(2)) : present
    return [present, stem + waw + nun, stem + plural, present + alif + nun] + pronouns.map { present + $0 }
  }

  /// استهدف → ستهدف, أطلق → طلق, قتل → قتل: what follows the prefix of the present.
  private static func presentStem(_ past: Word) -> Word {
    past.starts(with: alif) && past.count >= 8 ? Word(past.dropFirst(2)) : past
  }

  private static func nounForms(_ noun: Word) -> [Word] {
    if noun.contains(0x20) { return [noun] }
    if ends(noun, ha), noun.count >= 6 {
      let stem = Word(noun.dropLast(2)) + taa
      return [noun, stem + yaa + nun, stem + alif + nun, stem + yaa, stem + alif]
    }
    if ends(noun, alif + taa) { return [noun] }
    return [noun, noun + alif, noun + yaa + nun, noun + alif + nun]
  }

  private static func possessedForms(_ noun: Word) -> [Word] {
    if noun.contains(0x20) { return [] }
    let stem = ends(noun, ha) && noun.count >= 6 ? Word(noun.dropLast(2)) + taa : noun
    return pronouns.map { stem + $0 }
  }

  private static func ends(_ word: Word, _ suffix: Word) -> Bool {
    word.count >= suffix.count && word.suffix(suffix.count).elementsEqual(suffix)
  }

  private static let alif: Word = [0xD8, 0xA7]
  private static let taa: Word = [0xD8, 0xAA]
  private static let sin: Word = [0xD8, 0xB3]
  private static let nun: Word = [0xD9, 0x86]
  private static let ha: Word = [0xD9, 0x87]
  private static let waw: Word = [0xD9, 0x88]
  private static let yaa: Word = [0xD9, 0x8A]
  private static let plural: Word = [0xD9, 0x88, 0xD8, 0xA7]
  /// ه ها هم هما.
  private static let pronouns: [Word] = [
    [0xD9, 0x87], [0xD9, 0x87, 0xD8, 0xA7], [0xD9, 0x87, 0xD9, 0x85], [0xD9, 0x87, 0xD9, 0x85, 0xD8, 0xA7],
  ]
}
