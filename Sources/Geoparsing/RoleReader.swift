import Gazetteer
import TextAnalysis

/// Tells the countries and capitals that act ("Moscow warned", أعلنت أنقرة) from the places where things happen.
struct RoleReader {
  let gazetteer: GazetteerIndex
  let cued: CuedText

  private var text: AnalyzedText { cued.text }

  func assign(_ mentions: inout [PlaceMention]) {
    var index = 0
    while index < mentions.count {
      var end = index + 1
      while end < mentions.count, areCoordinated(mentions[end - 1], mentions[end]) { end += 1 }
      assign(&mentions, group: index..<end)
      index = end
    }
  }

  /// "Iran and Russia", واشنطن وأنقرة: what one of them is, all are.
  private func assign(_ mentions: inout [PlaceMention], group: Range<Int>) {
    guard let first = group.first, let last = group.last else { return }
    let isActing = isActor(before: mentions[first].tokens.lowerBound, group.count, isProclitic(mentions[first]))
    let end = mentions[last].tokens.upperBound
    let isSubject = isActor(after: end) || isPossessor(after: end)
    let isPlace = isLocative(mentions[first])
    guard isActing || (isSubject && !isPlace) else { return }
    for index in group
    where canAct(mentions[index], asSubject: isSubject) && mentions[index].role == .literal
      && mentions[index].qualifier == nil
    {
      mentions[index].role = .metonym
    }
  }

  /// Countries and capitals stand for governments; states and provinces only before a verb ("Texas refused").
  private func canAct(_ mention: PlaceMention, asSubject: Bool = true) -> Bool {
    guard let place = mention.place else { return false }
    let record = gazetteer.record(place.index)
    if record.kind == .country || record.isCapital { return true }
    return record.kind == .admin1 && asSubject && text.tokens[mention.tokens.lowerBound].script == .latin
  }

  private func areCoordinated(_ first: PlaceMention, _ second: PlaceMention) -> Bool {
    guard canAct(first), canAct(second) else { return false }
    let gap = first.tokens.upperBound..<max(first.tokens.upperBound, second.tokens.lowerBound)
    if gap.isEmpty { return isConjunction(second) }
    return gap.count <= 3
      && gap.allSatisfy { token in
        text.tokens[token].sign == 0x2C || text.tokens[token].sign == 0x060C
          || (text.tokens[token].script == .latin && ["and", "the", "or"].contains(text.word(token)))
      }
  }

  /// Whether a mention begins with و: its span begins after the token does.
  private func isConjunction(_ mention: PlaceMention) -> Bool {
    let token = text.tokens[mention.tokens.lowerBound]
    guard token.script == .arabic, mention.start > Int(token.start) else { return false }
    return text.key(mention.tokens.lowerBound).starts(with: [0xD9, 0x88])
  }

  private func isProclitic(_ mention: PlaceMention) -> Bool {
    let token = text.tokens[mention.tokens.lowerBound]
    return token.script == .arabic && mention.start > Int(token.start) && !isConjunction(mention)
  }

  private func isLocative(_ mention: PlaceMention) -> Bool {
    if isProclitic(mention) { return true }
    var before = mention.tokens.lowerBound - 1
    if before >= 0, text.tokens[before].script == .latin, text.word(before) == "the" { before -= 1 }
    guard before >= 0, !text.tokens[before + 1].shape.contains(.lineStart) else { return false }
    let cue = cued.ends[before]
    return !cue.isDisjoint(with: [.locative, .direction, .countryside, .airspace, .near, .eventNoun])
  }

  /// Whether a name stands where actors stand: after or before a verb of speech or action, or after "talks with".
  func standsAsActor(_ name: NameCandidate) -> Bool {
    let isProclitic = name.preposition != .none
    if isActor(before: name.tokens.lowerBound, 1, isProclitic) { return true }
    guard !isProclitic, isActor(after: name.tokens.upperBound) else { return false }
    let before = name.tokens.lowerBound - 1
    guard before >= 0 else { return true }
    return cued.ends[before].isDisjoint(with: [.locative, .direction, .countryside, .near, .eventNoun])
  }

  private func isActor(before index: Int, _ count: Int, _ isProclitic: Bool) -> Bool {
    guard !isProclitic else { return false }
    var before = index - 1
    if before >= 0, text.tokens[before].script == .latin, text.word(before) == "the" { before -= 1 }
    guard before >= 0, !text.tokens[before + 1].shape.contains(.lineStart) else { return false }
    let cue = cued.ends[before]
    // "border with" tells of a place, "with" alone of a partner.
    if cue.contains(.metonymBefore) { return !(cue.contains(.locative) && cued.lengths[before] > 1) }
    if count > 1, cue.contains(.between) { return !isAboutLink(before) }
    // Arabic verbs stand before their subject: أعلنت أنقرة.
    let isArabic = text.tokens[before].script == .arabic
    return isArabic && !cue.isDisjoint(with: [.speechVerb, .actVerb]) && !cue.contains(.locative)
  }

  /// "The border between", الطريق بين: two places, not two partners.
  private func isAboutLink(_ between: Int) -> Bool {
    let nouns = max(0, between - 4)..<between
    return nouns.contains { cued.ends[$0].contains(.linkNoun) || cued.ends[$0].contains(.typeRoad) }
  }

  private func isActor(after index: Int) -> Bool {
    guard index < text.tokens.count, !text.tokens[index].shape.contains(.lineStart), text.tokens[index].isWord,
      text.tokens[index].sentence == text.tokens[index - 1].sentence
    else {
      return false
    }
    let cue = cued.starts[index]
    if text.tokens[index].script == .arabic {
      if !cue.isDisjoint(with: [.speechVerb, .actVerb]) { return true }
      guard index + 1 < text.tokens.count, text.word(index) == "قد" else { return false }
      return !cued.starts[index + 1].isDisjoint(with: [.speechVerb, .actVerb])
    }
    guard !text.tokens[index].shape.contains(.initialCapital) else { return false }
    if !cue.isDisjoint(with: [.speechVerb, .actVerb]) { return true }
    return isModal(index) || isPerfect(index)
  }

  /// "will not say", "had to initiate", but not "will be hit".
  private func isModal(_ index: Int) -> Bool {
    guard cued.starts[index].contains(.modal) else { return false }
    let rest = index + 1..<min(index + 4, text.tokens.count)
    return !rest.contains { ["be", "been"].contains(text.word($0)) }
  }

  /// "had previously claimed".
  private func isPerfect(_ index: Int) -> Bool {
    guard ["has", "have", "had", "did", "does"].contains(text.word(index)) else { return false }
    let rest = index + 1..<min(index + 4, text.tokens.count)
    guard !rest.contains(where: { ["be", "been"].contains(text.word($0)) }) else { return false }
    return rest.contains { !cued.starts[$0].isDisjoint(with: [.speechVerb, .actVerb]) }
  }

  /// "Moscow's decision", "Iran's government": the possessor acts.
  private func isPossessor(after index: Int) -> Bool {
    guard index + 1 < text.tokens.count, text.tokens[index].kind == .possessive else { return false }
    return (index + 1..<min(index + 3, text.tokens.count)).contains {
      !cued.starts[$0].isDisjoint(with: [.actNoun, .governmentNoun])
    }
  }
}
