import TextAnalysis

/// Finds the name in a span that was given, with or without type words and articles around it.
struct SpanReader {
  let cued: CuedText
  let finder: CandidateFinder

  private var text: AnalyzedText { cued.text }

  /// The tokens that a span of code points touches; nil if there are none.
  func tokens(of span: Range<Int>) -> Range<Int>? {
    var low = 0
    var high = text.tokens.count
    while low < high {
      let middle = (low + high) / 2
      if Int(text.tokens[middle].end) <= span.lowerBound { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < text.tokens.count, Int(text.tokens[end].start) < span.upperBound { end += 1 }
    return end > low ? low..<end : nil
  }

  /// The name: the whole span, else without its last sign, else without type words, directions and articles on its
  /// sides.
  func candidate(_ tokens: Range<Int>) -> NameCandidate? {
    var range = tokens
    while let last = range.last, !text.tokens[last].isWord { range = range.lowerBound..<last }
    while let first = range.first, !text.tokens[first].isWord { range = first + 1..<range.upperBound }
    if let whole = finder.candidate(exactly: range) { return whole }
    for shorter in reductions(range) {
      if let candidate = finder.candidate(exactly: shorter) { return candidate }
    }
    return nil
  }

  private func reductions(_ range: Range<Int>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = range.lowerBound
    while start < range.upperBound - 1, isSide(start) || !text.tokens[start].isWord {
      start += 1
      ranges.append(start..<range.upperBound)
    }
    var end = range.upperBound
    while end > range.lowerBound + 1, isSide(end - 1) || !text.tokens[end - 1].isWord {
      end -= 1
      ranges.append(range.lowerBound..<end)
      if start < end { ranges.append(start..<end) }
    }
    return ranges
  }

  private func isSide(_ index: Int) -> Bool {
    let sides: CueClass = CueClass.anyType.union([.direction, .countryside, .airspace, .near])
    if !cued.starts[index].isDisjoint(with: sides) || !cued.ends[index].isDisjoint(with: sides) { return true }
    return text.tokens[index].script == .latin && ["the", "of"].contains(text.word(index))
  }
}
