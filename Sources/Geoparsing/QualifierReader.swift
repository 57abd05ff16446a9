import TextAnalysis

/// Reads the words before a name that narrow or widen its place.
struct QualifierReader {
  let cued: CuedText

  private var text: AnalyzedText { cued.text }

  func qualifier(of tokens: Range<Int>) -> PlaceMention.Qualifier? {
    if let after = after(tokens) { return after }
    var index = tokens.lowerBound - 1
    var steps = 0
    while index >= 0, steps < 4, !text.tokens[index + 1].shape.contains(.lineStart) {
      let token = text.tokens[index]
      if token.kind == .punctuation {
        guard [0xAB, 0x22, 0x201C, 0x28].contains(token.sign) else { return nil }
        index -= 1
        continue
      }
      let cue = cued.ends[index]
      if cue.contains(.countryside) { return .countryside }
      if cue.contains(.airspace) { return .airspace }
      if cue.contains(.direction) { return direction(index) }
      if cue.contains(.near) { return .near }
      let isLinking = !cue.isDisjoint(with: .anyType) || isArticle(index)
      guard isLinking else { return nil }
      index -= 1
      steps += 1
    }
    return nil
  }

  /// "Aleppo countryside", "Iraq airspace".
  private func after(_ tokens: Range<Int>) -> PlaceMention.Qualifier? {
    var next = tokens.upperBound
    guard next < text.tokens.count, text.tokens[next].script == .latin || text.tokens[next].kind == .possessive else {
      return nil
    }
    if text.tokens[next].kind == .possessive { next += 1 }
    guard next < text.tokens.count, text.tokens[next].isWord else { return nil }
    let word = text.word(next)
    if cued.starts[next].contains(.countryside), word != "rural" { return .countryside }
    return cued.starts[next].contains(.airspace) ? .airspace : nil
  }

  private func direction(_ index: Int) -> PlaceMention.Qualifier? {
    // شمال ريف حلب: the countryside says more.
    let before = index - Int(cued.lengths[index])
    if before >= 0, cued.ends[before].contains(.countryside) { return .countryside }
    let bearing = cued.bearings[index]
    if bearing == CueTable.centreBearing { return nil }
    return bearing >= 0 ? .part(bearing: Double(bearing)) : .near
  }

  private func isArticle(_ index: Int) -> Bool {
    text.tokens[index].script == .latin && ["the", "of"].contains(text.word(index))
  }
}
