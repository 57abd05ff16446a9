import TextAnalysis

/// Says which actors of a sentence do an event and to whom it is done.
struct RoleAssigner {
  let context: EventText
  let sources: LinearModel
  let targets: LinearModel

  private var text: AnalyzedText { context.text }

  /// Indices into the actor mentions.
  func roles(_ trigger: Trigger) -> (actors: [Int], recipients: [Int]) {
    let verb = trigger.tokens.lowerBound
    let candidates = context.actorsOfSentence[trigger.sentence].filter {
      // The subject of a later verb has no part in what was said before.
      !context.actors[$0].tokens.overlaps(trigger.tokens) && context.verbOfSubject[$0] <= verb
    }
    guard !candidates.isEmpty else { return ([], []) }
    var trigger = trigger
    if isUnvowelledPassive(trigger, candidates) { trigger.triggerClass = .passive }
    let language = trigger.isEnglish ? "en" : "ar"
    let vectors = candidates.map { features(trigger, $0, candidates) }
    let sourceScores = vectors.map { sources.score($0, language: language) }
    let targetScores = vectors.map { targets.score($0, language: language) }
    let subject = candidates.firstIndex { context.verbOfSubject[$0] == verb }
    let subjects = Set(candidates.indices.filter { context.verbOfSubject[candidates[$0]] >= 0 })
    if let subject {
      let others = subjects.union(together(candidates, with: subject))
      return (
        coordinated(candidates[subject], candidates),
        best(targetScores, without: others).map { coordinated(candidates[$0], candidates) } ?? []
      )
    }
    var source = best(sourceScores)
    var target = best(targetScores, without: subjects)
    // One actor is not both, nor are those that "and" joins to it: the surer role keeps them.
    if let first = source, let second = target {
      let same = together(candidates, with: first)
      if same.contains(second) {
        if sourceScores[first] >= targetScores[second] {
          target = best(targetScores, without: same)
        } else {
          source = best(sourceScores, without: together(candidates, with: second))
        }
      }
    }
    if source == nil, let owner = target, isOwner(candidates[owner], of: trigger) { (source, target) = (owner, nil) }
    return (
      source.map { coordinated(candidates[$0], candidates) } ?? [],
      target.map { coordinated(candidates[$0], candidates) } ?? []
    )
  }

  /// هجمات مكثفة للنظام, غارة لطيران التحالف: an attack belongs to the forces behind its ل.
  private func isOwner(_ actor: Int, of trigger: Trigger) -> Bool {
    let tokens = context.actors[actor].tokens
    guard !trigger.isEnglish, trigger.form == .noun, tokens.lowerBound >= trigger.tokens.upperBound,
      RoleFeature.groupOfKind[kind(actor)] < 2
    else { return false }
    let between = trigger.tokens.upperBound..<tokens.lowerBound
    // استهداف مسيرة تابعة للجيش: what struck belongs to it.
    if context.cueUnion(between).has(.belonging), context.words(between) <= 5 { return true }
    return trigger.triggerClass == .attack && context.words(between) <= 3
      && ([1, 6].contains(preposition(actor, between)) || context.cueUnion(between).has(.origin))
  }

  /// قتل شخصان: people right after a verb of killing, and nobody after them, are the killed.
  private func isUnvowelledPassive(_ trigger: Trigger, _ candidates: [Int]) -> Bool {
    guard !trigger.isEnglish, trigger.triggerClass == .active, trigger.isHarm else { return false }
    let after = candidates.filter { context.actors[$0].tokens.lowerBound >= trigger.tokens.upperBound }
    guard let first = after.first,
      context.words(trigger.tokens.upperBound..<context.actors[first].tokens.lowerBound) <= 2,
      RoleFeature.groupOfKind[kind(first)] == 2, context.actors[first].actor.type != "person"
    else { return false }
    guard after.count > 1 else { return true }
    let gap =
      context.actors[first].tokens
      .upperBound..<max(
        context.actors[first].tokens.upperBound, context.actors[after[1]].tokens.lowerBound)
    return context.words(gap) > 0
  }

  /// The candidates of the same actor, or joined to it.
  private func together(_ candidates: [Int], with position: Int) -> Set<Int> {
    let joined = coordinated(candidates[position], candidates)
    let identifiers = Set(joined.map { context.actors[$0].actor.identifier })
    return Set(candidates.indices.filter { identifiers.contains(context.actors[candidates[$0]].actor.identifier) })
  }

  private func best(_ scores: [Double], without excluded: Set<Int> = []) -> Int? {
    var best: Int?
    for index in scores.indices where !excluded.contains(index) && scores[index] > 0 {
      if scores[index] > best.map({ scores[$0] }) ?? 0 { best = index }
    }
    return best
  }

  /// The actor and those joined to it in its sentence.
  func coordinated(_ actor: Int, in sentence: Int) -> [Int] {
    coordinated(actor, context.actorsOfSentence[sentence])
  }

  /// The actor and those that "and" joins to it, in the order of the text.
  private func coordinated(_ actor: Int, _ candidates: [Int]) -> [Int] {
    guard let position = candidates.firstIndex(of: actor) else { return [actor] }
    var members = [actor]
    var index = position
    while index + 1 < candidates.count, areJoined(candidates[index], candidates[index + 1]) {
      index += 1
      members.append(candidates[index])
    }
    index = position
    while index > 0, areJoined(candidates[index - 1], candidates[index]) {
      index -= 1
      members.append(candidates[index])
    }
    return members.sorted()
  }

  private func areJoined(_ left: Int, _ right: Int) -> Bool {
    let first = context.actors[left].tokens
    let second = context.actors[right].tokens
    guard first.upperBound <= second.lowerBound else { return false }
    let gap = first.upperBound..<second.lowerBound
    // اجتماع روسي تركي: adjectives of one noun.
    if gap.isEmpty, context.demonymAt[first.lowerBound] >= 0, context.demonymAt[second.lowerBound] >= 0 { return true }
    guard context.words(gap) <= 3, !gap.contains(where: { context.isTrigger[$0] }) else { return false }
    let isConjunct =
      context.actors[right].start > Int(text.tokens[second.lowerBound].start)
      && context.cues.conjunctions[second.lowerBound]
    if isConjunct { return context.words(gap) <= 1 }
    return gap.contains { context.cues[$0].has(.conjunction) || context.cues[$0].has(.and) }
  }

  /// The heaviest weights for a role, for `--explain`.
  func evidence(_ trigger: Trigger, _ actor: Int, isSource: Bool) -> String {
    let candidates = context.actorsOfSentence[trigger.sentence]
    let language = trigger.isEnglish ? "en" : "ar"
    let features = self.features(trigger, actor, candidates)
    let model = isSource ? sources : targets
    let heaviest = model.heaviest(features, language: language, names: RoleFeature.allNames, limit: 4)
    return context.actors[actor].text + ": " + heaviest.joined(separator: ", ")
  }

  // MARK: Features

  func features(_ trigger: Trigger, _ actor: Int, _ candidates: [Int]) -> [Int] {
    let tokens = context.actors[actor].tokens
    let isAfter = tokens.lowerBound >= trigger.tokens.upperBound
    let side = isAfter ? 1 : 0
    let between =
      isAfter
      ? trigger.tokens.upperBound..<tokens.lowerBound
      : min(tokens.upperBound, trigger.tokens.lowerBound)..<trigger.tokens.lowerBound
    let item = trigger.triggerClass.rawValue
    let actorsBetween = candidates.count { $0 != actor && between.contains(context.actors[$0].tokens.lowerBound) }
    var features = [
      RoleFeature.classSideDistance + (item * 2 + side) * FeatureBuckets.distances.count
        + FeatureBuckets.distance(context.words(between) + 1),
      RoleFeature.classPreposition + (item * 2 + side) * RoleFeature.prepositions.count
        + preposition(actor, isAfter ? between : nil),
      RoleFeature.classBetween + (item * 2 + side) * 3 + FeatureBuckets.count(actorsBetween),
      RoleFeature.classKind + item * RoleFeature.kinds.count + kind(actor),
      RoleFeature.sideCommas + side * 3 + FeatureBuckets.count(context.commas(between)),
      RoleFeature.sideTriggers + side * 3 + FeatureBuckets.count(between.count { context.isTrigger[$0] }),
    ]
    let group = RoleFeature.groupOfKind[kind(actor)]
    features.append(RoleFeature.classSideGroup + (item * 2 + side) * RoleFeature.groups.count + group)
    if isAfter, between.isEmpty {
      features.append(RoleFeature.classAdjacentGroup + item * RoleFeature.groups.count + group)
    }
    for flag in flags(trigger, actor, candidates, between, isAfter) {
      guard let number = RoleFeature.flagNumbers[flag] else { continue }
      features.append(RoleFeature.sideFlag + side * RoleFeature.flags.count + number)
      features.append(RoleFeature.classFlag + item * RoleFeature.flags.count + number)
    }
    return features
  }

  private func flags(
    _ trigger: Trigger, _ actor: Int, _ candidates: [Int], _ between: Range<Int>, _ isAfter: Bool
  ) -> [String] {
    let cues = context.cueUnion(between)
    let tokens = context.actors[actor].tokens
    var flags = ["bias"]
    if cues.has(.lightVerb) { flags.append("light-between") }
    if candidates.first == actor { flags.append("first-actor") }
    if candidates.last == actor { flags.append("last-actor") }
    if candidates.count == 1 { flags.append("only-actor") }
    if cues.has(.clauseBreak) { flags.append("clause-between") }
    if cues.has(.speechVerb) { flags.append("speech-between") }
    if cues.has(.relative) { flags.append("relative-between") }
    if between.contains(where: { context.placeAt[$0] >= 0 }) { flags.append("place-between") }
    if between.contains(where: { PlaceTier.isQuote(text.tokens[$0].sign) }) { flags.append("quote-between") }
    if trigger.hasArticle { flags.append("trigger-definite") }
    if trigger.isSubordinate { flags.append("trigger-subordinate") }
    if between.isEmpty { flags.append(isAfter ? "adjacent-after" : "adjacent-before") }
    if candidates.contains(where: { $0 == actor - 1 && areJoined($0, actor) }) { flags.append("coordinated") }
    if tokens.upperBound < text.tokens.count, text.tokens[tokens.upperBound].kind == .possessive {
      flags.append("possessive")
    }
    if isAfterVerb(tokens.lowerBound, trigger) { flags.append("after-verb") }
    if tokens.lowerBound <= text.sentences[trigger.sentence].lowerBound + 1 { flags.append("sentence-start") }
    return flags
  }

  /// Directly after another verb, as an Arabic subject stands: شنت طائرات التحالف غارات.
  private func isAfterVerb(_ token: Int, _ trigger: Trigger) -> Bool {
    guard token > 0, !trigger.tokens.contains(token - 1) else { return false }
    return context.isTrigger[token - 1] || context.cues[token - 1].has(.lightVerb)
      || context.cues[token - 1].has(.speechVerb)
  }

  /// 0 none, 1 by, 2 against, 3 of, 4 with, 5 another, 6 to.
  private func preposition(_ actor: Int, _ between: Range<Int>?) -> Int {
    let mention = context.actors[actor]
    let first = mention.tokens.lowerBound
    let stripped = mention.start - Int(text.tokens[first].start)
    if stripped > 0, text.tokens[first].script == .arabic { return clitic(text.key(first), stripped) }
    var token = first - 1
    let floor = max(context.sentence(of: first).lowerBound, first - 4)
    while token >= floor {
      if let between, !between.contains(token) { break }
      let cues = context.cues[token]
      if cues.has(.by) { return 1 }
      if cues.has(.against) { return 2 }
      if cues.has(.of) { return 3 }
      if cues.has(.with) { return 4 }
      if cues.has(.locative) || cues.has(.forWhom) { return 5 }
      guard cues.has(.determiner) || !text.tokens[token].isWord || cues.has(.quantity) || cues.has(.territory)
      else { break }
      token -= 1
    }
    return 0
  }

  /// The clitic next to the word: ل to, ب with, و none.
  private func clitic(_ key: ArraySlice<UInt8>, _ letters: Int) -> Int {
    let last = key.startIndex + letters * 2 - 2
    guard last >= key.startIndex, last + 1 < key.endIndex else { return 0 }
    switch (key[last], key[last + 1]) {
    case (0xD9, 0x84): return 6
    case (0xD8, 0xA8): return 4
    case (0xD9, 0x83): return 5
    default: return 0
    }
  }

  private func kind(_ actor: Int) -> Int {
    let found = context.actors[actor].actor
    switch found.type {
    case "state": return 0
    case "government", "ministry", "office", "parliament", "court", "party", "alliance", "igo": return 1
    case "military", "police", "intelligence", "coalition": return 2
    case "armed_group": return 3
    case "people":
      switch found.sector {
      case "REB", "UAF", "PRM", "SPY": return 3
      case "MIL", "COP": return 2
      case "GOV", "JUD", "LEG", "ELI": return 1
      default: return 4
      }
    case "person": return 5
    case "media": return 7
    case "ethnic", "religious": return 8
    default:
      switch found.sector {
      case "REB", "UAF": return 3
      case "MIL", "COP": return 2
      default: return 6
      }
    }
  }
}
