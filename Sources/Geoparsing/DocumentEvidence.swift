import TextAnalysis

/// What the rest of the text says of a name: how its other mentions stand, and whether it is written small elsewhere.
struct DocumentEvidence {
  /// One name, by the folded letters of its candidate.
  struct Name {
    var count = 0
    /// Mentions after a preposition of place or a type word.
    var locative = 0
    /// Mentions after a given name, a title or another capitalised word that makes it look like a person's surname.
    var person = 0
    /// Mentions before the head of an organisation's name.
    var organisation = 0
    /// Mentions with a place that contains it right after.
    var contained = 0
  }

  private(set) var names: [UInt64: Name] = [:]
  private(set) var smallWords: Set<UInt64> = []

  /// The folded letters of a candidate, proclitics apart.
  static func letters(_ candidate: NameCandidate, in text: AnalyzedText) -> Range<Int> {
    let first = text.tokens[candidate.tokens.lowerBound]
    let last = text.tokens[candidate.tokens.upperBound - 1]
    return Int(first.foldedStart) + candidate.strippedLetters * 2..<Int(last.foldedEnd)
  }

  /// A number that stands for the letters of a candidate: a 64-bit hash, which no two names of an article share.
  static func key(_ candidate: NameCandidate, in text: AnalyzedText) -> UInt64 {
    hash(text, letters(candidate, in: text))
  }

  /// The same for tokens without a candidate.
  static func key(_ tokens: Range<Int>, stripped letters: Int, in text: AnalyzedText) -> UInt64 {
    let first = Int(text.tokens[tokens.lowerBound].foldedStart) + letters * 2
    return hash(text, first..<Int(text.tokens[tokens.upperBound - 1].foldedEnd))
  }

  private static func hash(_ text: AnalyzedText, _ range: Range<Int>) -> UInt64 {
    var hash = CueTable.seed
    text.folded.withUnsafeBufferPointer { folded in
      for index in range { CueTable.mix(&hash, folded[index]) }
    }
    return hash
  }

  mutating func noteSmallWords(_ text: AnalyzedText) {
    for token in text.tokens
    where token.kind == .word && token.script == .latin && !token.shape.contains(.initialCapital) {
      smallWords.insert(Self.hash(text, Int(token.foldedStart)..<Int(token.foldedEnd)))
    }
  }

  mutating func note(_ key: UInt64, left: Neighbour, right: Neighbour, isContained: Bool) {
    var name = names[key] ?? Name()
    name.count += 1
    switch left {
    case .locative, .direction, .countryside, .type: name.locative += 1
    case .givenName, .title, .surnameParticle: name.person += 1
    default: break
    }
    if right == .organisation || right == .road { name.organisation += 1 }
    if isContained { name.contained += 1 }
    names[key] = name
  }
}
