import TextAnalysis

/// Finds listed phrases in a text: a trie whose steps are words.
///
/// Arabic: the article is optional on every word, particles are taken off the first word only. Latin letters: capitals
/// of the listed form are required, and abbreviations must be written as such. Hyphens and quotation marks between the
/// words of a phrase are passed over.
struct PhraseMatcher: Sendable {
  /// A phrase found in a text.
  struct Match: Sendable {
    var tokens: Range<Int>
    /// Letters of proclitics on the first token.
    var letters: Int
    var hasConjunction: Bool
    var preposition: WordReading.Preposition
    var hasArticle: Bool
    /// What was inserted with the phrase.
    var value: Int32
  }

  /// How the letters of a phrase must be written in the text.
  struct Form: Sendable {
    /// Words that need an initial capital, one bit each.
    var capitals: UInt32 = 0
    /// All letters must be capitals.
    var isAbbreviation = false
    /// The single Arabic word must stand with (or without) its article as listed.
    var article: ArticleRule = .optional

    enum ArticleRule: UInt8, Sendable { case optional, required, forbidden }
  }

  private struct Entry: Sendable {
    var value: Int32
    var form: Form
    var next: Int32
  }

  private var keys: [UInt64] = Array(repeating: 0, count: 4096)
  private var targets: [Int32] = Array(repeating: 0, count: 4096)
  private var transitionCount = 0
  private var firstEntries: [Int32] = [-1]
  private var entries: [Entry] = []

  /// Adds a phrase; several values may share one.
  mutating func insert(_ words: [Int32], form: Form = Form(), value: Int32) {
    guard !words.isEmpty else { return }
    var node: Int32 = 0
    for word in words { node = step(adding: word, from: node) }
    var entry = firstEntries[Int(node)]
    while entry >= 0 {
      if entries[Int(entry)].value == value {
        // Listed with and without its article.
        if entries[Int(entry)].form.article != form.article { entries[Int(entry)].form.article = .optional }
        return
      }
      entry = entries[Int(entry)].next
    }
    entries.append(Entry(value: value, form: form, next: firstEntries[Int(node)]))
    firstEntries[Int(node)] = Int32(entries.count - 1)
  }

  /// Calls `body` with every phrase that begins at a token.
  func forEachMatch(
    at token: Int, in text: AnalyzedText, _ readings: TextReadings, _ body: (Match) -> Void
  ) {
    for reading in readings[token] {
      guard let node = step(reading.word, from: 0) else { continue }
      let match = Match(
        tokens: token..<token + 1, letters: Int(reading.letters), hasConjunction: reading.hasConjunction,
        preposition: reading.preposition, hasArticle: reading.hasArticle, value: 0)
      extend(match, node, text, readings, body)
    }
  }

  /// The longest phrases that begin at a token (several if they share it), preferring readings with less taken off.
  func longest(at token: Int, in text: AnalyzedText, _ readings: TextReadings) -> [Match] {
    var best: [Match] = []
    forEachMatch(at: token, in: text, readings) { match in
      guard let first = best.first else { return best.append(match) }
      if match.tokens.count > first.tokens.count {
        best = [match]
      } else if match.tokens.count == first.tokens.count, match.letters == first.letters {
        best.append(match)
      } else if match.tokens.count == first.tokens.count, match.letters < first.letters {
        best = [match]
      }
    }
    return best
  }

  private func extend(
    _ match: Match, _ node: Int32, _ text: AnalyzedText, _ readings: TextReadings, _ body: (Match) -> Void
  ) {
    var entry = firstEntries[Int(node)]
    while entry >= 0 {
      let found = entries[Int(entry)]
      if isWritten(found.form, match, text) {
        var result = match
        result.value = found.value
        body(result)
      }
      entry = found.next
    }
    guard let next = nextWord(after: match.tokens.upperBound - 1, text) else { return }
    for reading in readings[next] where reading.letters == 0 {
      guard let following = step(reading.word, from: node) else { continue }
      var longer = match
      longer.tokens = match.tokens.lowerBound..<next + 1
      extend(longer, following, text, readings, body)
    }
  }

  /// The next word of the same sentence, across hyphens, quotation marks and a possessive ending.
  private func nextWord(after token: Int, _ text: AnalyzedText) -> Int? {
    let sentence = text.tokens[token].sentence
    var next = token + 1
    var skipped = 0
    while next < text.tokens.count, text.tokens[next].sentence == sentence {
      let candidate = text.tokens[next]
      if candidate.isWord { return next }
      let isInner = candidate.kind == .possessive || candidate.kind == .punctuation && Self.isInner(candidate.sign)
      guard isInner, skipped < 2 else { return nil }
      skipped += 1
      next += 1
    }
    return nil
  }

  private func isWritten(_ form: Form, _ match: Match, _ text: AnalyzedText) -> Bool {
    switch form.article {
    case .optional: break
    case .required: guard match.hasArticle else { return false }
    case .forbidden: guard !match.hasArticle else { return false }
    }
    if form.isAbbreviation { return text.tokens[match.tokens.lowerBound].shape.contains(.allCapitals) }
    guard form.capitals != 0 else { return true }
    var word: UInt32 = 0
    for index in match.tokens where text.tokens[index].isWord {
      if form.capitals >> word & 1 == 1, text.tokens[index].script == .latin,
        !text.tokens[index].shape.contains(.initialCapital)
      {
        return false
      }
      word += 1
      if word >= 32 { break }
    }
    return true
  }

  private static func isInner(_ sign: UInt32) -> Bool {
    switch sign {
    case 0x22, 0x27, 0x2D, 0xAB, 0xBB, 0x2010, 0x2011, 0x2018, 0x2019, 0x201C, 0x201D, 0x2E: true
    default: false
    }
  }

  // MARK: The table of transitions

  private func step(_ word: Int32, from node: Int32) -> Int32? {
    let key = Self.key(node, word)
    var slot = Self.slot(key, keys.count)
    while keys[slot] != 0 {
      if keys[slot] == key { return targets[slot] }
      slot = (slot + 1) & (keys.count - 1)
    }
    return nil
  }

  private mutating func step(adding word: Int32, from node: Int32) -> Int32 {
    if let known = step(word, from: node) { return known }
    if transitionCount * 2 >= keys.count { grow() }
    let target = Int32(firstEntries.count)
    firstEntries.append(-1)
    place(Self.key(node, word), target)
    transitionCount += 1
    return target
  }

  private mutating func place(_ key: UInt64, _ target: Int32) {
    var slot = Self.slot(key, keys.count)
    while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
    keys[slot] = key
    targets[slot] = target
  }

  private mutating func grow() {
    let oldKeys = keys
    let oldTargets = targets
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    targets = Array(repeating: 0, count: oldKeys.count * 2)
    for slot in oldKeys.indices where oldKeys[slot] != 0 { place(oldKeys[slot], oldTargets[slot]) }
  }

  @inline(__always)
  private static func key(_ node: Int32, _ word: Int32) -> UInt64 { UInt64(node) << 32 | UInt64(word + 1) }

  @inline(__always)
  private static func slot(_ key: UInt64, _ capacity: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (capacity - 1)
  }
}
