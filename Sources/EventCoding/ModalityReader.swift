import TextAnalysis

/// Reads from the words before a trigger whether the event happened, is planned, might happen or did not happen.
struct ModalityReader {
  let context: EventText

  private var text: AnalyzedText { context.text }

  func modality(_ trigger: Trigger) -> Event.Modality {
    if trigger.form == .future { return .planned }
    let clause = clauseBefore(trigger)
    let nearest = max(clause.lowerBound, trigger.tokens.lowerBound - 3)..<trigger.tokens.lowerBound
    if has(.negation, nearest) { return .denied }
    if has(.denial, clause) { return .denied }
    if has(.conditional, clause) { return .hypothetical }
    if has(.intention, clause) { return .planned }
    if has(.future, clause) || followedByFuture(trigger) { return .planned }
    let closer = max(clause.lowerBound, trigger.tokens.lowerBound - 5)..<trigger.tokens.lowerBound
    if has(.hypothetical, closer), !isCompleted(trigger) { return .hypothetical }
    return .actual
  }

  /// قد before a past verb says that it did happen.
  private func isCompleted(_ trigger: Trigger) -> Bool {
    !trigger.isEnglish && trigger.form == .past
  }

  /// Up to eight words before the trigger, not across the end of a clause.
  private func clauseBefore(_ trigger: Trigger) -> Range<Int> {
    let sentence = text.sentences[trigger.sentence]
    var start = trigger.tokens.lowerBound
    while start > sentence.lowerBound, trigger.tokens.lowerBound - start < 8 {
      let token = text.tokens[start - 1]
      if EventText.isComma(token.sign) || token.sign == 0x3A || PlaceTier.isQuote(token.sign) { break }
      if context.cues[start - 1].has(.clauseBreak), !context.cues[start - 1].has(.intention) { break }
      start -= 1
    }
    return start..<trigger.tokens.lowerBound
  }

  /// "talks to be held", مباحثات مرتقبة.
  private func followedByFuture(_ trigger: Trigger) -> Bool {
    guard trigger.form == .noun else { return false }
    let sentence = text.sentences[trigger.sentence]
    let after = trigger.tokens.upperBound..<min(sentence.upperBound, trigger.tokens.upperBound + 2)
    return has(.future, after)
  }

  private func has(_ cue: Cue, _ range: Range<Int>) -> Bool {
    range.contains {
      context.cues[$0].has(cue) && !context.isTrigger[$0] || cue != .negation && context.cues[$0].has(cue)
    }
  }
}
