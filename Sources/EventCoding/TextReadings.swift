import TextAnalysis

/// The readings of every token of a text in one vocabulary.
struct TextReadings: Sendable {
  private var starts: [Int32] = []
  private var readings: [WordReading] = []

  /// The reading of one token with the least taken off, if its word or a part of it is in the vocabulary.
  static func first(of token: Int, in text: AnalyzedText, _ vocabulary: Vocabulary) -> WordReading? {
    var one = TextReadings()
    let range = Int(text.tokens[token].foldedStart)..<Int(text.tokens[token].foldedEnd)
    guard text.tokens[token].isWord, !range.isEmpty else { return nil }
    text.folded.withUnsafeBufferPointer { folded in
      let word = UnsafeBufferPointer(rebasing: folded[range])
      if text.tokens[token].script == .arabic {
        one.appendArabic(word, vocabulary)
      } else {
        one.append(word, 0, conjunction: false, preposition: .none, article: false, vocabulary)
      }
    }
    return one.readings.first
  }

  private init() {}

  init(_ text: AnalyzedText, vocabulary: Vocabulary) {
    starts.reserveCapacity(text.tokens.count + 1)
    readings.reserveCapacity(text.tokens.count)
    text.folded.withUnsafeBufferPointer { folded in
      for token in text.tokens {
        starts.append(Int32(readings.count))
        guard token.isWord, token.foldedEnd > token.foldedStart else { continue }
        let word = UnsafeBufferPointer(rebasing: folded[Int(token.foldedStart)..<Int(token.foldedEnd)])
        if token.script == .arabic {
          appendArabic(word, vocabulary)
        } else {
          append(word, 0, conjunction: false, preposition: .none, article: false, vocabulary)
        }
      }
    }
    starts.append(Int32(readings.count))
  }

  /// The readings of a token, the one with nothing taken off first.
  @inline(__always)
  subscript(token: Int) -> ArraySlice<WordReading> {
    readings[Int(starts[token])..<Int(starts[token + 1])]
  }

  private mutating func appendArabic(_ word: UnsafeBufferPointer<UInt8>, _ vocabulary: Vocabulary) {
    append(word, 0, conjunction: false, preposition: .none, article: false, vocabulary)
    appendPrepositions(word, 0, conjunction: false, vocabulary)
    guard word.count >= 6, word[0] == 0xD9, word[1] == 0x88 || word[1] == 0x81 else { return }
    append(word, 2, conjunction: true, preposition: .none, article: false, vocabulary)
    appendPrepositions(word, 2, conjunction: true, vocabulary)
  }

  /// ب ل ك at `offset`; لل stands for ل and the article.
  private mutating func appendPrepositions(
    _ word: UnsafeBufferPointer<UInt8>, _ offset: Int, conjunction: Bool, _ vocabulary: Vocabulary
  ) {
    guard word.count - offset >= 8 else { return }
    let preposition: WordReading.Preposition
    switch (word[offset], word[offset + 1]) {
    case (0xD8, 0xA8): preposition = .ba
    case (0xD9, 0x84): preposition = .lam
    case (0xD9, 0x83): preposition = .kaf
    default: return
    }
    if preposition == .lam, word[offset + 2] == 0xD9, word[offset + 3] == 0x84, word.count - offset >= 10 {
      let rest = UnsafeBufferPointer(rebasing: word[(offset + 4)...])
      add(vocabulary.find(rest), offset / 2 + 1, conjunction, preposition, true)
    }
    append(word, offset + 2, conjunction: conjunction, preposition: preposition, article: false, vocabulary)
  }

  private mutating func append(
    _ word: UnsafeBufferPointer<UInt8>, _ offset: Int, conjunction: Bool, preposition: WordReading.Preposition,
    article: Bool, _ vocabulary: Vocabulary
  ) {
    let rest = UnsafeBufferPointer(rebasing: word[offset...])
    add(vocabulary.find(rest), offset / 2, conjunction, preposition, article)
    guard Self.hasArticle(rest) else { return }
    let bare = UnsafeBufferPointer(rebasing: rest[4...])
    add(vocabulary.find(bare), offset / 2, conjunction, preposition, true)
  }

  @inline(__always)
  private mutating func add(
    _ word: Int32, _ letters: Int, _ conjunction: Bool, _ preposition: WordReading.Preposition, _ article: Bool
  ) {
    guard word >= 0 else { return }
    readings.append(
      WordReading(
        word: word, letters: UInt8(truncatingIfNeeded: letters), hasConjunction: conjunction,
        preposition: preposition, hasArticle: article))
  }

  /// ال with at least three letters after it: the shortest word from which tables and texts lose their article.
  @inline(__always)
  static func hasArticle(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    word.count >= 10 && word[0] == 0xD8 && word[1] == 0xA7 && word[2] == 0xD9 && word[3] == 0x84
  }
}
