import TextAnalysis

/// Reads how many were killed and injured from the numbers of a sentence.
struct CasualtyReader {
  let context: EventText
  let times: TimeReader

  /// A number with the word that says what it counts.
  struct Count {
    var token: Int
    var value: Int
    var isKilled: Bool
  }

  private var text: AnalyzedText { context.text }

  /// The counts of a sentence: each number with the nearest word for the dead or the wounded within four words.
  func counts(in sentence: Range<Int>) -> [Count] {
    guard sentence.contains(where: { isCasualty($0) }) else { return [] }
    return sentence.compactMap { token in
      guard let value = times.count(at: token), value < 100_000, !isYear(token, value) else { return nil }
      let near = max(sentence.lowerBound, token - 4)..<min(sentence.upperBound, token + 5)
      let words = near.filter { isCasualty($0) && !crosses(token, $0) }
      guard let word = words.min(by: { distance($0, token) < distance($1, token) }) else { return nil }
      return Count(token: token, value: value, isKilled: context.cues[word].has(.killed))
    }
  }

  private func isCasualty(_ token: Int) -> Bool {
    context.cues[token].has(.killed) || context.cues[token].has(.injured)
  }

  /// A word before the number is nearer than one after it: "killed 3 and wounded 5".
  private func distance(_ word: Int, _ number: Int) -> Int {
    word < number ? 2 * (number - word) - 1 : 2 * (word - number)
  }

  /// Another number, the end of a clause or "and" stands between: "7 killed and 20 wounded", و20 جريحا.
  private func crosses(_ number: Int, _ word: Int) -> Bool {
    let between = min(number, word) + 1..<max(number, word)
    if (between.lowerBound...max(number, word)).contains(where: { isJoined($0) }) { return true }
    return between.contains {
      EventText.isComma(text.tokens[$0].sign) || text.tokens[$0].sign == 0x2E || times.count(at: $0) != nil
    }
  }

  private func isJoined(_ token: Int) -> Bool {
    context.cues.conjunctions[token]
      || text.tokens[token].script == .arabic && text.key(token).starts(with: [0xD9, 0x88])
  }

  private func isYear(_ token: Int, _ value: Int) -> Bool {
    text.tokens[token].kind == .number && (1900...2100).contains(value)
      && text.tokens[token].foldedEnd - text.tokens[token].foldedStart == 4
  }
}
