import TextAnalysis

/// A text with the cues of its words, token by token.
struct CuedText {
  let text: AnalyzedText
  /// The classes of the words and phrases that begin at a token.
  private(set) var starts: [CueClass]
  /// The classes of the words and phrases that end at a token.
  private(set) var ends: [CueClass]
  /// The number of a word of class `word`; 0 for others.
  private(set) var words: [UInt16]
  /// The bearing of a direction that ends at a token.
  private(set) var bearings: [Int16]
  /// How many tokens the longest phrase has that ends at a token; 0 for no cue.
  private(set) var lengths: [UInt8]
  /// The one-letter preposition that a cue word carries (بريف, لمدينة).
  private(set) var prepositions: [Proclitics.Preposition]

  private static let longestPhrase = 4

  init(_ text: AnalyzedText, cues: CueTable) {
    self.text = text
    let count = text.tokens.count
    starts = [CueClass](repeating: [], count: count)
    ends = starts
    words = [UInt16](repeating: 0, count: count)
    bearings = [Int16](repeating: CueTable.noBearing, count: count)
    lengths = [UInt8](repeating: 0, count: count)
    prepositions = [Proclitics.Preposition](repeating: .none, count: count)
    text.folded.withUnsafeBufferPointer { folded in
      var phrase: [UInt8] = []
      for index in 0..<count where text.tokens[index].isWord {
        mark(index, folded, cues, &phrase)
      }
    }
  }

  private mutating func mark(
    _ index: Int, _ folded: UnsafeBufferPointer<UInt8>, _ cues: CueTable, _ phrase: inout [UInt8]
  ) {
    let token = text.tokens[index]
    let key = UnsafeBufferPointer(rebasing: folded[Int(token.foldedStart)..<Int(token.foldedEnd)])
    guard token.script == .arabic else {
      if let entry = cues.entry(key) { note(entry, from: index, to: index, key, folded, cues, &phrase) }
      return
    }
    Proclitics.forEachReading(key) { reading in
      let rest = UnsafeBufferPointer(rebasing: key[reading.stripped...])
      guard let entry = cues.entry(rest) else { return true }
      note(entry, from: index, to: index, rest, folded, cues, &phrase)
      prepositions[index] = reading.preposition
      return false
    }
  }

  private mutating func note(
    _ entry: CueTable.Entry, from start: Int, to end: Int, _ key: UnsafeBufferPointer<UInt8>,
    _ folded: UnsafeBufferPointer<UInt8>, _ cues: CueTable, _ phrase: inout [UInt8]
  ) {
    record(entry, start, end)
    guard entry.isPrefix else { return }
    phrase.removeAll(keepingCapacity: true)
    phrase.append(contentsOf: key)
    var last = end
    while last + 1 < text.tokens.count, last - start + 1 < Self.longestPhrase {
      let next = text.tokens[last + 1]
      guard next.isWord, next.isSpaced, !next.shape.contains(.lineStart) else { return }
      phrase.append(0x20)
      phrase.append(contentsOf: folded[Int(next.foldedStart)..<Int(next.foldedEnd)])
      last += 1
      guard let longer = phrase.withUnsafeBufferPointer({ cues.entry($0) }) else { return }
      record(longer, start, last)
      if !longer.isPrefix { return }
    }
  }

  private mutating func record(_ entry: CueTable.Entry, _ start: Int, _ end: Int) {
    guard !entry.classes.isEmpty else { return }
    starts[start].formUnion(entry.classes)
    ends[end].formUnion(entry.classes)
    if entry.word != 0, start == end { words[start] = entry.word }
    if entry.bearing != CueTable.noBearing { bearings[end] = entry.bearing }
    lengths[end] = max(lengths[end], UInt8(end - start + 1))
  }

  /// Whether a token begins a sentence or a line, opening quotes apart.
  func beginsSentence(_ index: Int) -> Bool {
    let sentence = Int(text.tokens[index].sentence)
    guard text.sentences.indices.contains(sentence) else { return index == 0 }
    var first = text.sentences[sentence].lowerBound
    while first < index, text.tokens[first].kind == .punctuation { first += 1 }
    return first == index
  }

  /// Whether a token stands right before the next one in the same line, with nothing but a space between.
  func areNeighbours(_ first: Int, _ second: Int) -> Bool {
    second == first + 1 && second < text.tokens.count && first >= 0
      && !text.tokens[second].shape.contains(.lineStart)
  }
}
