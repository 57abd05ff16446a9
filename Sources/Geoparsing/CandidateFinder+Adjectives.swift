import Gazetteer
import TextAnalysis

/// Telling adjectives of nationality, and names in other languages of Arabic script, from Arabic names.
extension CandidateFinder {
  /// Whether the name is a country's, in Arabic script, but not its best Arabic name.
  func isForeignName(_ choice: NameCandidate.Choice, _ tokens: Range<Int>, _ stripped: Int) -> Bool {
    (choice.nameKind == .label || choice.nameKind == .alternate) && choice.record.kind == .country && tokens.count == 1
      && text.tokens[tokens.lowerBound].script == .arabic && !isArabicName(of: choice.record.index, tokens, stripped)
  }

  /// Whether the Arabic word is the country's adjective: its plural in ـيون is the people (روسية, روس, روسيون).
  func hasPeople(_ country: PlaceRecord, _ tokens: Range<Int>, _ stripped: Int) -> Bool {
    var stem = Array(text.key(tokens.lowerBound).dropFirst(stripped))
    if stem.suffix(2) == [0xD9, 0x87] { stem.removeLast(2) }
    if stem.suffix(2) == [0xD9, 0x8A] { stem.removeLast(2) }
    guard let postings = gazetteer.postings(exactly: stem + Self.peopleEnding) else { return false }
    return postings.contains { $0.nameKind == .demonym && $0.place == country.index }
  }

  /// The folded bytes of ـيون.
  static let peopleEnding: [UInt8] = [0xD9, 0x8A, 0xD9, 0x88, 0xD9, 0x86]

  /// A place's best Arabic name counts as its label in Arabic text: for most towns the tables do not tag languages, and
  /// other names in Arabic script are Persian, Urdu or Kurdish.
  func promoteArabicNames(_ choices: inout [NameCandidate.Choice], _ tokens: Range<Int>, _ stripped: Int) {
    for choice in choices.indices.prefix(3) where choices[choice].nameKind == .alternate {
      if isArabicName(of: choices[choice].record.index, tokens, stripped) { choices[choice].nameKind = .label }
    }
  }

  /// Whether the tokens are the place's best Arabic name.
  func isArabicName(of place: PlaceIndex, _ tokens: Range<Int>, _ stripped: Int) -> Bool {
    guard let name = gazetteer.arabicName(place) else { return false }
    let start = Int(text.tokens[tokens.lowerBound].foldedStart) + stripped
    let letters = text.folded[start..<Int(text.tokens[tokens.upperBound - 1].foldedEnd)]
    return NameFolding.key(of: name).lazy.filter { $0 != 0x20 }.elementsEqual(letters)
  }

  /// جنوب غرب is nowhere by itself, though some province is called so.
  func areDirections(_ tokens: Range<Int>) -> Bool {
    text.tokens[tokens.lowerBound].script == .arabic
      && tokens.allSatisfy { cued.starts[$0].contains(.direction) || cued.ends[$0].contains(.direction) }
  }

  func isShort(_ index: Int) -> Bool {
    let token = text.tokens[index]
    return token.foldedEnd - token.foldedStart <= 4
  }

  /// Whether the name is an adjective or people first of all: no great place is called so, or only the country itself
  /// or some place in another language (روسیه is Persian for Russia and Arabic for Russian).
  func isDemonym(
    _ choices: [NameCandidate.Choice], _ first: NameCandidate.Choice, _ tokens: Range<Int>, _ stripped: Int
  ) -> Bool {
    guard let demonym = choices.first(where: { $0.nameKind == .demonym }) else { return false }
    if first.likelihood < 7 || first.nameKind == .demonym { return true }
    let isOwnName = first.nameKind == .primary || first.nameKind == .label
    guard text.tokens[tokens.lowerBound].script == .arabic else {
      return first.record.index == demonym.record.index && !isOwnName
    }
    guard first.record.index == demonym.record.index else { return !isOwnName }
    return !isArabicName(of: first.record.index, tokens, stripped)
  }

  /// Marks a country's name in another language of Arabic script as the Arabic adjective that is written alike (روسية),
  /// except after words of place, where سورية is Syria.
  func markAdjective(_ choices: inout [NameCandidate.Choice], _ tokens: Range<Int>, _ match: Match) {
    guard let first = choices.first, isForeignName(first, tokens, match.stripped),
      (match.reading?.preposition ?? Proclitics.Preposition.none) == Proclitics.Preposition.none,
      !followsPlaceWord(tokens.lowerBound),
      hasPeople(first.record, tokens, match.stripped)
    else { return }
    choices[0].nameKind = .demonym
  }

  func followsPlaceWord(_ index: Int) -> Bool {
    guard index > 0, !text.tokens[index].shape.contains(.lineStart) else { return false }
    let words: CueClass = CueClass.anyType.union([.locative, .direction, .countryside, .airspace, .near, .eventNoun])
    return !cued.ends[index - 1].isDisjoint(with: words)
  }
}
