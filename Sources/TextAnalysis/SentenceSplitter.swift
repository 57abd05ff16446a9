/// Finds where sentences and paragraphs end.
struct SentenceSplitter {
  /// A sentence ends here at the latest: nobody writes longer ones, and what reads sentences may count on it.
  private static let longestSentence = 400

  let folded: [UInt8]
  let abbreviations: Set<[UInt8]>

  /// Numbers the tokens by sentence.
  func split(_ tokens: inout [Token]) -> (sentences: [Range<Int>], paragraphs: [Range<Int>]) {
    var sentences: [Range<Int>] = []
    var paragraphs: [Range<Int>] = []
    var start = 0
    var firstSentence = 0
    for index in tokens.indices {
      let beginsLine = index > 0 && tokens[index].shape.contains(.lineStart)
      if index > start, beginsLine || index - start >= Self.longestSentence || endsBefore(index, tokens) {
        sentences.append(start..<index)
        start = index
      }
      if beginsLine {
        paragraphs.append(firstSentence..<sentences.count)
        firstSentence = sentences.count
      }
      tokens[index].sentence = Int32(sentences.count)
    }
    if start < tokens.count { sentences.append(start..<tokens.count) }
    if firstSentence < sentences.count { paragraphs.append(firstSentence..<sentences.count) }
    return (sentences, paragraphs)
  }

  /// Whether a sentence ends right before the token: a terminator, with any closing quotes after it, and then a space.
  /// The full stops of initials ("U.S.", "J.") are part of their word, so they never end one.
  private func endsBefore(_ index: Int, _ tokens: [Token]) -> Bool {
    let token = tokens[index]
    guard token.isSpaced else { return false }
    if token.kind == .punctuation, Self.isClosing(token.sign) { return false }
    var before = index - 1
    while before >= 0, tokens[before].kind == .punctuation, Self.isClosing(tokens[before].sign) { before -= 1 }
    guard before >= 0 else { return false }
    let last = tokens[before]
    guard last.kind == .punctuation, Self.isTerminator(last.sign) else { return false }
    if last.sign != 0x2E { return true }
    return !isAbbreviation(before - 1, tokens) && startsSentence(token)
  }

  private func isAbbreviation(_ index: Int, _ tokens: [Token]) -> Bool {
    guard index >= 0, tokens[index].isWord, !tokens[index + 1].isSpaced else { return false }
    let word = folded[Int(tokens[index].foldedStart)..<Int(tokens[index].foldedEnd)]
    return abbreviations.contains(Array(word))
  }

  private func startsSentence(_ token: Token) -> Bool {
    token.script != .latin || token.shape.contains(.initialCapital)
  }

  private static func isTerminator(_ sign: UInt32) -> Bool {
    switch sign {
    case 0x2E, 0x21, 0x3F, 0x2026, 0x061F, 0x06D4, 0x3002, 0xFF01, 0xFF1F: true
    default: false
    }
  }

  private static func isClosing(_ sign: UInt32) -> Bool {
    switch sign {
    case 0x22, 0x27, 0x29, 0x5D, 0xBB, 0x2019, 0x201D, 0x7D: true
    default: false
    }
  }
}
