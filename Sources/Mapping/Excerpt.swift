import TextAnalysis

/// Sentences of one article as text that fits into a record.
///
/// Text without full stops can be one sentence of megabytes; such a one is cut to what stands around the word in
/// question, and "…" marks the cut.
struct Excerpt {
  private static let longestSentence = 600
  private static let halfWindow = 200

  private let text: AnalyzedText
  private var sentences: [Int: String] = [:]

  init(_ text: AnalyzedText) { self.text = text }

  /// The sentence around a range of tokens.
  mutating func sentence(around tokens: Range<Int>) -> String {
    guard text.tokens.indices.contains(tokens.lowerBound) else { return "" }
    let index = Int(text.tokens[tokens.lowerBound].sentence)
    if let known = sentences[index] { return known }
    guard text.sentences.indices.contains(index) else { return "" }
    let range = text.sentences[index]
    guard let last = range.last else { return "" }
    let isLong = Int(text.tokens[last].end) - Int(text.tokens[range.lowerBound].start) > Self.longestSentence
    if isLong { return window(around: tokens, in: range) }
    let sentence = Self.onOneLine(text.string(tokens: range))
    sentences[index] = sentence
    return sentence
  }

  private func window(around tokens: Range<Int>, in sentence: Range<Int>) -> String {
    var low = tokens.lowerBound
    var high = min(max(tokens.upperBound, low + 1), sentence.upperBound)
    let start = Int(text.tokens[low].start) - Self.halfWindow
    let end = Int(text.tokens[high - 1].end) + Self.halfWindow
    while low > sentence.lowerBound, Int(text.tokens[low - 1].start) >= start { low -= 1 }
    while high < sentence.upperBound, Int(text.tokens[high].end) <= end { high += 1 }
    let head = low > sentence.lowerBound ? "…" : ""
    let tail = high < sentence.upperBound ? "…" : ""
    return head + Self.onOneLine(clipped(low..<high, start, end)) + tail
  }

  /// One token can be megabytes long too.
  private func clipped(_ tokens: Range<Int>, _ start: Int, _ end: Int) -> String {
    let first = max(Int(text.tokens[tokens.lowerBound].start), start)
    let last = min(Int(text.tokens[tokens.upperBound - 1].end), end, first + Self.longestSentence)
    return text.string(scalars: first..<max(first, last))
  }

  private static func onOneLine(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 }) else { return text }
    return String(decoding: text.utf8.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
  }
}
