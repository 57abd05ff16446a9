import Geoparsing
import TextAnalysis

/// Gathers from a text what speaks for and against its events.
struct EvidenceReader {
  let context: EventText
  let lexicon: TriggerLexicon
  let times: TimeReader
  let directory: any PlaceDirectory
  let isOffTopic: Bool
  private let typeCounts: [EventType: Int]
  private let topics: (serious: Int, other: Int)
  private let latestYear: Int

  private var text: AnalyzedText { context.text }

  init(
    context: EventText, triggers: [Trigger], lexicon: TriggerLexicon, times: TimeReader,
    directory: any PlaceDirectory, isOffTopic: Bool
  ) {
    self.context = context
    self.lexicon = lexicon
    self.times = times
    self.directory = directory
    self.isOffTopic = isOffTopic
    typeCounts = triggers.reduce(into: [:]) { $0[lexicon.entries[$1.entry].type, default: 0] += 1 }
    topics = Self.topics(context)
    latestYear = times.articleDate?.year ?? Self.latestYear(context.text)
  }

  /// - Parameters:
  ///   - roles: Who does it and to whom.
  ///   - expressions: The times of the trigger's sentence.
  func evidence(
    _ trigger: Trigger, _ modality: Event.Modality, _ tie: PlaceTie, _ roles: (actors: [Int], recipients: [Int]),
    _ expressions: [TimeExpression]
  ) -> EventEvidence {
    var features: [Int] = []
    features.reserveCapacity(48)
    let entry = lexicon.entries[trigger.entry]
    appendTrigger(trigger, entry, modality, &features)
    appendTie(trigger, tie, &features)
    appendPosition(trigger, entry, &features)
    appendCues(trigger, &features)
    appendForm(trigger, &features)
    appendActors(trigger, roles, &features)
    appendTimes(trigger, expressions, &features)
    return EventEvidence(
      features: features, entry: trigger.entry, tokens: trigger.tokens, isEnglish: trigger.isEnglish)
  }

  // MARK: Parts

  private func appendTrigger(
    _ trigger: Trigger, _ entry: TriggerEntry, _ modality: Event.Modality, _ features: inout [Int]
  ) {
    let tense = Self.tense(trigger.form)
    let group = entry.type == .statement ? 2 : entry.type.isPhysical ? 0 : 1
    features.append(EventFeature.type + (EventType.allCases.firstIndex(of: entry.type) ?? 0))
    features.append(EventFeature.triggerClass + trigger.triggerClass.rawValue)
    features.append(EventFeature.tense + tense)
    features.append(EventFeature.groupTense + group * EventFeature.tenses.count + tense)
    features.append(EventFeature.modality + Self.number(modality))
    features.append(EventFeature.flag(.bias))
    if isOffTopic { features.append(EventFeature.flag(.offTopic)) }
    let count = typeCounts[entry.type] ?? 1
    if count > 1 { features.append(EventFeature.flag(count > 3 ? .sameTypeOften : .sameTypeOnceMore)) }
  }

  private func appendTie(_ trigger: Trigger, _ tie: PlaceTie, _ features: inout [Int]) {
    features.append(EventFeature.tie + Self.number(tie.rule))
    guard let first = tie.places.first else {
      features.append(EventFeature.placeKind + EventFeature.placeKinds.count - 1)
      return
    }
    features.append(EventFeature.tieDistance + FeatureBuckets.distance(tie.distance))
    let mention = context.places.mentions[first]
    let kind = mention.place.map { Int(directory.kind($0.index).rawValue) } ?? PlaceFeature.kinds.count - 1
    features.append(EventFeature.placeKind + kind)
    if tie.hasLocative { features.append(EventFeature.flag(.locativePlace)) }
    if tie.places.count > 1 { features.append(EventFeature.flag(.severalPlaces)) }
    if mention.tokens.lowerBound >= trigger.tokens.upperBound, tie.distance <= 3 {
      features.append(EventFeature.flag(.placeRightAfter))
    }
    if mention.confidence < 0.5 { features.append(EventFeature.flag(.placeUncertain)) }
  }

  private func appendPosition(_ trigger: Trigger, _ entry: TriggerEntry, _ features: inout [Int]) {
    let share = trigger.tokens.lowerBound * 4 / max(1, text.tokens.count)
    let step = trigger.sentence == 0 ? 0 : trigger.sentence == 1 ? 1 : share == 0 ? 2 : share < 3 ? 3 : 4
    features.append(EventFeature.sentence + step)
    let length = text.sentences[trigger.sentence].count
    features.append(EventFeature.length + (length < 12 ? 0 : length < 30 ? 1 : length < 60 ? 2 : 3))
    features.append(EventFeature.topic + Self.step(topics.serious))
    features.append(EventFeature.topic + EventFeature.topicSteps.count + Self.step(topics.other))
    if trigger.sentence == 0, isTitle { features.append(EventFeature.flag(.title)) }
    if trigger.tokens.lowerBound <= text.sentences[trigger.sentence].lowerBound + 1 {
      features.append(EventFeature.flag(.sentenceStart))
    }
  }

  /// The first sentence is a line of its own, without a full stop.
  private var isTitle: Bool {
    guard let first = text.sentences.first, let last = first.last, first.upperBound < text.tokens.count else {
      return false
    }
    return text.tokens[last].sign != 0x2E && text.tokens[first.upperBound].shape.contains(.lineStart)
  }

  private func appendCues(_ trigger: Trigger, _ features: inout [Int]) {
    let sentence = text.sentences[trigger.sentence]
    let before = max(sentence.lowerBound, trigger.tokens.lowerBound - 6)..<trigger.tokens.lowerBound
    let after = trigger.tokens.upperBound..<min(sentence.upperBound, trigger.tokens.upperBound + 8)
    let sets = [context.cueUnion(before), context.cueUnion(after), context.cuesOfSentence[trigger.sentence]]
    for (number, cue) in EventFeature.cues.enumerated() {
      if sets[0].has(cue) { features.append(EventFeature.cueBefore + number) }
      if sets[1].has(cue) { features.append(EventFeature.cueAfter + number) }
      if sets[2].has(cue) { features.append(EventFeature.cueSentence + number) }
    }
    let around = before.lowerBound..<after.upperBound
    let hasNumber = around.contains { text.tokens[$0].kind == .number || context.cues[$0].has(.quantity) }
    if hasNumber { features.append(EventFeature.flag(.numberNear)) }
    if hasNumber, sets[0].has(.casualty) || sets[1].has(.casualty) {
      features.append(EventFeature.flag(.countedCasualties))
    }
    if around.contains(where: { context.demonymAt[$0] >= 0 }) { features.append(EventFeature.flag(.nationalityNear)) }
    if sets[2].has(.accordingTo) { features.append(EventFeature.flag(.accordingTo)) }
    if let last = sentence.last, text.tokens[last].sign == 0x3F || text.tokens[last].sign == 0x061F {
      features.append(EventFeature.flag(.question))
    }
  }

  private func appendForm(_ trigger: Trigger, _ features: inout [Int]) {
    let first = trigger.tokens.lowerBound
    let before = first - 1
    let shape = text.tokens[first].shape
    let isFirst = first == text.sentences[trigger.sentence].lowerBound
    if trigger.isEnglish {
      if context.cues[before].has(.definiteArticle) { features.append(EventFeature.flag(.definite)) }
      if context.cues[before].has(.indefiniteArticle) { features.append(EventFeature.flag(.indefinite)) }
      if shape.contains(.allCapitals), text.tokens[first].end - text.tokens[first].start > 1 {
        features.append(EventFeature.flag(.capitals))
      } else if !isFirst, shape.contains(.initialCapital) {
        features.append(EventFeature.flag(.capitalInsideSentence))
      }
      if context.cues[before].has(.to) { features.append(EventFeature.flag(.infinitive)) }
      let next = trigger.tokens.upperBound
      if next < text.tokens.count, text.tokens[next].shape.contains(.initialCapital) {
        features.append(EventFeature.flag(.nameAfter))
      }
    } else {
      if trigger.hasArticle { features.append(EventFeature.flag(.definite)) }
      if trigger.letters > 0 { features.append(EventFeature.flag(.cliticBefore)) }
    }
    if before >= 0, text.tokens[before].kind == .possessive { features.append(EventFeature.flag(.possessed)) }
    if context.cues[before].has(.pronoun) { features.append(EventFeature.flag(.pronounBefore)) }
    if context.cues[before].has(.locative) { features.append(EventFeature.flag(.prepositionBefore)) }
    if trigger.isSubordinate { features.append(EventFeature.flag(.subordinate)) }
    let start = max(text.sentences[trigger.sentence].lowerBound, first - 4)
    if (start..<first).contains(where: { context.cues[$0].has(.relative) }) {
      features.append(EventFeature.flag(.relativeJustBefore))
    }
    if (start..<first).contains(where: { context.cues[$0].has(.lightVerb) }) {
      features.append(EventFeature.flag(.lightVerbBefore))
    }
    if isHyphen(before) || isHyphen(trigger.tokens.upperBound) { features.append(EventFeature.flag(.hyphenBeside)) }
    if isQuoted(trigger) { features.append(EventFeature.flag(.quoted)) }
  }

  private func isHyphen(_ token: Int) -> Bool {
    text.tokens.indices.contains(token) && text.tokens[token].sign == 0x2D && !text.tokens[token].isSpaced
  }

  /// A quotation mark opens in the sentence before the trigger, or the trigger's own words are quoted.
  private func isQuoted(_ trigger: Trigger) -> Bool {
    let sentence = text.sentences[trigger.sentence]
    var marks = 0
    for token in sentence.lowerBound..<trigger.tokens.lowerBound where PlaceTier.isQuote(text.tokens[token].sign) {
      marks += 1
    }
    return marks % 2 == 1
  }

  private func appendActors(
    _ trigger: Trigger, _ roles: (actors: [Int], recipients: [Int]), _ features: inout [Int]
  ) {
    if context.actorsOfSentence[trigger.sentence].isEmpty {
      features.append(EventFeature.flag(.noActorInSentence))
    }
    if hasPoliticalActor(near: trigger) { features.append(EventFeature.flag(.politicalActorNear)) }
    if let source = roles.actors.first {
      let actor = context.actors[source].actor
      features.append(EventFeature.flag(.source))
      switch actor.sector {
      case "MIL", "REB", "UAF", "COP", "PRM", "SPY": features.append(EventFeature.flag(.sourceArmed))
      default: break
      }
      if actor.type != "people" { features.append(EventFeature.flag(.sourceNamed)) }
    }
    if !roles.recipients.isEmpty { features.append(EventFeature.flag(.target)) }
  }

  /// A political or armed actor within fifteen words of the trigger.
  func hasPoliticalActor(near trigger: Trigger) -> Bool {
    context.actorsOfSentence[trigger.sentence].contains { index in
      let tokens = context.actors[index].tokens
      let distance =
        tokens.lowerBound >= trigger.tokens.upperBound
        ? tokens.lowerBound - trigger.tokens.upperBound : trigger.tokens.lowerBound - tokens.upperBound
      return distance <= 15 && context.actors[index].actor.isPolitical
    }
  }

  private func appendTimes(_ trigger: Trigger, _ expressions: [TimeExpression], _ features: inout [Int]) {
    let sentence = text.sentences[trigger.sentence]
    if times.hasDayWord(in: sentence) { features.append(EventFeature.flag(.dayWord)) }
    guard let nearest = expressions.min(by: { gap($0.tokens, trigger) < gap($1.tokens, trigger) }) else { return }
    if nearest.precision == 5 { features.append(EventFeature.flag(.year)) }
    if nearest.precision == 4 { features.append(EventFeature.flag(.month)) }
    if nearest.date.year < latestYear { features.append(EventFeature.flag(.earlierYear)) }
  }

  private func gap(_ tokens: Range<Int>, _ trigger: Trigger) -> Int {
    tokens.lowerBound >= trigger.tokens.upperBound
      ? tokens.lowerBound - trigger.tokens.upperBound : max(0, trigger.tokens.lowerBound - tokens.upperBound)
  }

  // MARK: The text as a whole

  private static func topics(_ context: EventText) -> (serious: Int, other: Int) {
    let words = max(1, context.text.tokens.count)
    func count(_ cues: Cue...) -> Int { cues.reduce(0) { $0 + context.cueCounts[$1.rawValue] } * 1000 / words }
    return (count(.conflict, .politics), count(.sport, .business, .culture))
  }

  private static func step(_ perThousand: Int) -> Int {
    perThousand < 4 ? 0 : perThousand < 12 ? 1 : perThousand < 30 ? 2 : 3
  }

  /// The latest year that the text names, for articles without a date.
  private static func latestYear(_ text: AnalyzedText) -> Int {
    var latest = 0
    for token in text.tokens where token.kind == .number && token.foldedEnd - token.foldedStart == 4 {
      let key = text.folded[Int(token.foldedStart)..<Int(token.foldedEnd)]
      guard key.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { continue }
      let value = key.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      if value > 1900, value < 2100 { latest = max(latest, value) }
    }
    return latest
  }

  private static func tense(_ form: TriggerForm) -> Int {
    switch form {
    case .past, .pastOrParticiple: 0
    case .present, .third: 1
    case .future: 2
    case .base: 3
    case .participle: 4
    case .gerund: 5
    case .noun: 6
    case .fixed: 7
    }
  }

  private static func number(_ modality: Event.Modality) -> Int {
    EventFeature.modalities.firstIndex(of: modality.rawValue) ?? 0
  }

  private static func number(_ rule: PlaceTie.Rule) -> Int {
    EventFeature.ties.firstIndex(of: rule.rawValue) ?? EventFeature.ties.count - 1
  }
}
