import TextAnalysis

/// Weights of words, by where they stand.
struct WordWeights: Sendable {
  private var vocabulary = Vocabulary()
  private var weights: [Double] = []

  /// Adds a folded word.
  mutating func set(_ word: [UInt8], _ weight: Double) {
    let number = Int(vocabulary.add(word))
    while weights.count <= number { weights.append(0) }
    weights[number] = weight
  }

  var isEmpty: Bool { weights.isEmpty }

  /// The weight of a token of a text, 0 if it has none.
  func weight(of token: Int, in text: AnalyzedText) -> Double {
    guard !weights.isEmpty else { return 0 }
    return text.folded.withUnsafeBufferPointer { folded in
      let number = vocabulary.find(UnsafeBufferPointer(rebasing: folded[Self.range(of: token, in: text)]))
      return number >= 0 ? weights[Int(number)] : 0
    }
  }

  /// The folded letters of a token that count as its word: an Arabic word without و and without its article.
  static func range(of token: Int, in text: AnalyzedText) -> Range<Int> {
    var start = Int(text.tokens[token].foldedStart)
    let end = Int(text.tokens[token].foldedEnd)
    guard text.tokens[token].script == .arabic else { return start..<end }
    let folded = text.folded
    if end - start >= 8, folded[start] == 0xD9, folded[start + 1] == 0x88 { start += 2 }
    if end - start >= 10, folded[start] == 0xD8, folded[start + 1] == 0xA7, folded[start + 2] == 0xD9,
      folded[start + 3] == 0x84
    {
      start += 4
    }
    return start..<end
  }

  /// The word of a token as the tables write it.
  static func word(_ token: Int, in text: AnalyzedText) -> String {
    String(decoding: text.folded[range(of: token, in: text)], as: UTF8.self)
  }
}
