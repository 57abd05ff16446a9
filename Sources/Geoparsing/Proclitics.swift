/// The readings of an Arabic word with its proclitics, without an allocation: the hot loop's twin of `ArabicClitics`.
struct Proclitics {
  /// One way to read the word.
  struct Reading {
    /// Folded bytes taken off, two for each letter.
    var stripped: Int
    /// و or ف was taken off.
    var hasConjunction: Bool
    /// What preposition was taken off.
    var preposition: Preposition
    /// Written with لل: the key is ال and the rest.
    var restoresArticle: Bool
  }

  /// A one-letter preposition.
  enum Preposition: UInt8, CaseIterable {
    case none, ba, lam, kaf
  }

  /// Calls `body` with every reading of a folded Arabic word, unstripped first, until it returns false.
  @inline(__always)
  static func forEachReading(_ word: UnsafeBufferPointer<UInt8>, _ body: (Reading) -> Bool) {
    guard body(Reading(stripped: 0, hasConjunction: false, preposition: .none, restoresArticle: false)) else { return }
    guard prepositions(word, at: 0, conjunction: false, body) else { return }
    guard isConjunction(word), word.count - 2 >= minimumRest else { return }
    guard body(Reading(stripped: 2, hasConjunction: true, preposition: .none, restoresArticle: false)) else { return }
    _ = prepositions(word, at: 2, conjunction: true, body)
  }

  /// Bytes of the two letters at least that are left: قم, طبس and the like are short names.
  private static let minimumRest = 6

  @inline(__always)
  private static func prepositions(
    _ word: UnsafeBufferPointer<UInt8>, at offset: Int, conjunction: Bool, _ body: (Reading) -> Bool
  ) -> Bool {
    guard offset + 1 < word.count else { return true }
    let preposition = preposition(word, offset)
    guard preposition != .none else { return true }
    let stripped = offset + 2
    if preposition == .lam, isLam(word, stripped), word.count - stripped - 2 >= minimumRest {
      let reading = Reading(
        stripped: stripped + 2, hasConjunction: conjunction, preposition: .lam, restoresArticle: true)
      guard body(reading) else { return false }
    }
    guard word.count - stripped >= minimumRest else { return true }
    return body(
      Reading(stripped: stripped, hasConjunction: conjunction, preposition: preposition, restoresArticle: false))
  }

  @inline(__always)
  private static func isConjunction(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard word.count > 1, word[0] == 0xD9 else { return false }
    return word[1] == 0x88 || word[1] == 0x81
  }

  @inline(__always)
  private static func isLam(_ word: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
    offset + 1 < word.count && word[offset] == 0xD9 && word[offset + 1] == 0x84
  }

  @inline(__always)
  private static func preposition(_ word: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Preposition {
    switch (word[offset], word[offset + 1]) {
    case (0xD8, 0xA8): .ba
    case (0xD9, 0x84): .lam
    case (0xD9, 0x83): .kaf
    default: .none
    }
  }
}
