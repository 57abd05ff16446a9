import TextAnalysis

/// Whether a text is about conflict and politics, or about sport, business and culture, where most words that look like
/// events report none.
struct TopicGate: Sendable {
  /// The text may be news of events.
  let isOpen: Bool

  /// Articles shorter than this have too few words to tell.
  private static let shortest = 60

  init(_ text: AnalyzedText, _ cues: CueLexicon.Tagging) {
    var words = 0
    var serious = 0
    var other = 0
    for token in text.tokens.indices where text.tokens[token].isWord {
      words += 1
      let set = cues[token]
      if set.has(.conflict) || set.has(.politics) { serious += 1 }
      if set.has(.sport) || set.has(.business) || set.has(.culture) { other += 1 }
    }
    if words < Self.shortest {
      isOpen = other < 3 || serious >= other
    } else {
      isOpen = serious * 1000 >= 8 * words && Double(serious) >= 0.7 * Double(other)
    }
  }
}
