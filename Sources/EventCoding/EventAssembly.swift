import Geoparsing
import TextAnalysis

/// Makes the events of one text out of its triggers.
struct EventAssembly {
  let context: EventText
  let triggers: [Trigger]
  let lexicon: TriggerLexicon
  let tier: PlaceTier
  let assigner: RoleAssigner
  let modality: ModalityReader
  let times: TimeReader
  let reader: EvidenceReader
  let isOffTopic: Bool
  /// Whether to tell what made each event.
  var explains = false

  /// An event before it is weighed.
  struct Draft {
    var event: Event
    var evidence: EventEvidence
    /// Numbers of ``TieFeature``.
    var tie: [Int]
    var trigger: Trigger
    /// The first token of the place, or -1.
    var placeToken: Int
  }

  private var text: AnalyzedText { context.text }

  func events(_ weigher: EventWeigher) -> [Event] {
    var events: [Event] = []
    for draft in drafts() {
      var event = draft.event
      weigher.weigh(&event, draft)
      // A noun alone, without a place and with little to speak for it, is a topic rather than an event.
      if event.places.isEmpty, draft.trigger.form == .noun, event.confidence < Self.leastUnplacedNoun { continue }
      events.append(event)
      if let intention = intention(event, draft.trigger) { events.append(intention) }
    }
    inheritSpeakers(&events)
    inheritActors(&events)
    countCasualties(&events)
    joinRepeats(&events)
    return events
  }

  /// Every event that the triggers may tell of.
  func drafts() -> [Draft] {
    var drafts: [Draft] = []
    var spoken = Set<Int>()
    var timesOfSentence: [Int: [TimeExpression]] = [:]
    for trigger in triggers {
      let entry = lexicon.entries[trigger.entry]
      if trigger.triggerClass == .speech {
        // Of each sentence the first verb of saying is a statement; the rest continue it.
        guard spoken.insert(trigger.sentence).inserted else { continue }
      }
      let expressions = timesOfSentence[trigger.sentence] ?? times.expressions(in: text.sentences[trigger.sentence])
      timesOfSentence[trigger.sentence] = expressions
      if let draft = draft(trigger, entry, expressions) { drafts.append(draft) }
    }
    return drafts
  }

  private func draft(_ trigger: Trigger, _ entry: TriggerEntry, _ expressions: [TimeExpression]) -> Draft? {
    let modality = self.modality.modality(trigger)
    let isActorNear = reader.hasPoliticalActor(near: trigger)
    let tie = self.tie(trigger, entry, isActorNear)
    let roles = trigger.triggerClass == .speech ? speaker(trigger) : assigner.roles(trigger)
    if isOffTopic, !(entry.type.isPhysical && isActorNear && trigger.triggerClass != .noun) { return nil }
    if trigger.triggerClass == .speech, roles.actors.isEmpty, tie.places.isEmpty { return nil }
    let start = text.offset(inToken: trigger.tokens.lowerBound, afterLetters: trigger.letters)
    let end = Int(text.tokens[trigger.tokens.upperBound - 1].end)
    let time = self.time(trigger, modality, expressions)
    let event = Event(
      type: entry.type, mode: entry.mode, modality: modality, tokens: trigger.tokens, start: start, end: end,
      trigger: text.string(scalars: start..<end), actors: roles.actors, recipients: roles.recipients,
      places: tie.places, placeReason: tie.reason, date: time?.date, datePrecision: time?.precision,
      attribution: attribution(trigger), sentence: trigger.sentence,
      evidence: explains ? evidence(trigger, entry, tie, roles) : [])
    return Draft(
      event: event, evidence: reader.evidence(trigger, modality, tie, roles, expressions),
      tie: tier.tieFeatures(trigger, tie, entry.type), trigger: trigger,
      placeToken: tie.places.first.map { context.places.mentions[$0].tokens.lowerBound } ?? -1)
  }

  /// Below this a noun without a place is left out.
  private static let leastUnplacedNoun = 0.10

  /// Words, as against deeds, are tied to a place only where somebody political says them.
  private func tie(_ trigger: Trigger, _ entry: TriggerEntry, _ isActorNear: Bool) -> PlaceTie {
    if !entry.type.isPhysical, trigger.triggerClass != .speech, !isActorNear, !isLocated(trigger) {
      return PlaceTie(
        places: [], rule: .none, reason: "no political actor near a deed of words", hasLocative: false, distance: 0)
    }
    return tier.tie(
      trigger, type: entry.type,
      allowsPrevious: entry.type == .protest || trigger.triggerClass != .noun && hasActor(trigger.sentence))
  }

  /// Somebody other than a reporter acts in the sentence.
  private func hasActor(_ sentence: Int) -> Bool {
    context.actorsOfSentence[sentence].contains { context.actors[$0].actor.type != "media" }
  }

  /// A literal place within the five words after.
  private func isLocated(_ trigger: Trigger) -> Bool {
    let end = min(text.sentences[trigger.sentence].upperBound, trigger.tokens.upperBound + 5)
    return (trigger.tokens.upperBound..<max(end, trigger.tokens.upperBound)).contains {
      context.placeAt[$0] >= 0 && context.isLiteral(Int(context.placeAt[$0]))
    }
  }

  private func evidence(
    _ trigger: Trigger, _ entry: TriggerEntry, _ tie: PlaceTie, _ roles: (actors: [Int], recipients: [Int])
  ) -> [String] {
    var lines = [
      "trigger: \(entry.form), \(trigger.triggerClass.name) for \(entry.type.rawValue)",
      "place: \(tie.rule.rawValue)" + (tie.places.isEmpty ? "" : ", \(tie.distance) words away"),
    ]
    if trigger.triggerClass == .speech { return lines }
    if let source = roles.actors.first { lines.append("source: " + assigner.evidence(trigger, source, isSource: true)) }
    if let target = roles.recipients.first {
      lines.append("target: " + assigner.evidence(trigger, target, isSource: false))
    }
    return lines
  }

  /// كما أعلنت: a statement without a speaker goes on with the one of the sentence before.
  private func inheritSpeakers(_ events: inout [Event]) {
    for index in events.indices where events[index].type == .statement && events[index].actors.isEmpty {
      let recent = events[..<index].reversed().prefix { $0.sentence >= events[index].sentence - 1 }
      let before = recent.first { $0.type == .statement && !$0.actors.isEmpty }
      guard let before else { continue }
      events[index].actors = before.actors
      events[index].evidence.append("speaker of the statement before")
    }
  }

  /// المعارك, "the attack": a definite noun without actors in its sentence takes up the last event of its type.
  private func inheritActors(_ events: inout [Event]) {
    for index in events.indices where events[index].actors.isEmpty && events[index].recipients.isEmpty {
      guard isDefiniteNoun(events[index]), context.actorsOfSentence[events[index].sentence].isEmpty else { continue }
      let recent = events[..<index].reversed().prefix { $0.sentence >= events[index].sentence - 2 }
      let before = recent.first { $0.type == events[index].type && !$0.actors.isEmpty }
      guard let before else { continue }
      events[index].actors = before.actors
      events[index].recipients = before.recipients
      events[index].evidence.append("actors of the event before")
    }
  }

  /// Gives each number of killed or injured to the nearest attack of its sentence.
  private func countCasualties(_ events: inout [Event]) {
    let reader = CasualtyReader(context: context, times: times)
    let attacks = events.indices.filter { events[$0].type == .assault }
    for (sentence, members) in Dictionary(grouping: attacks, by: { events[$0].sentence }) {
      for count in reader.counts(in: text.sentences[sentence]) {
        let nearest = members.min { distance(events[$0], count) < distance(events[$1], count) }
        guard let nearest else { continue }
        if count.isKilled {
          events[nearest].killed = max(events[nearest].killed ?? 0, count.value)
        } else {
          events[nearest].injured = max(events[nearest].injured ?? 0, count.value)
        }
      }
    }
  }

  private func distance(_ event: Event, _ count: CasualtyReader.Count) -> Int {
    let words = abs(event.tokens.lowerBound - count.token)
    let isOther = event.mode == (count.isKilled ? "injure" : "kill")
    return words + (isOther ? 8 : 0)
  }

  /// The same event told twice: of one type at one place, with no actor of the one that contradicts the other.
  private func joinRepeats(_ events: inout [Event]) {
    for index in events.indices {
      guard let place = place(of: events[index]) else { continue }
      let first = events[..<index].firstIndex { earlier in
        earlier.sameAs == nil && earlier.type == events[index].type && isAlike(earlier.modality, events[index].modality)
          && self.place(of: earlier) == place && isToldAgain(earlier, events[index])
          && isCompatible(earlier, events[index])
      }
      events[index].sameAs = first
    }
  }

  /// The title tells it before, one sentence tells both, or a definite noun takes it up.
  private func isToldAgain(_ first: Event, _ second: Event) -> Bool {
    first.sentence == 0 || first.sentence == second.sentence || isDefiniteNoun(second)
  }

  /// Both happened, or both are told alike.
  private func isAlike(_ first: Event.Modality, _ second: Event.Modality) -> Bool {
    let happened: Set<Event.Modality> = [.actual, .background]
    return first == second || happened.contains(first) && happened.contains(second)
  }

  private func place(of event: Event) -> String? {
    event.places.first.flatMap { context.places.mentions[$0].place?.identifier }
  }

  private func isCompatible(_ first: Event, _ second: Event) -> Bool {
    let isModeOpen = first.mode == second.mode || first.mode.isEmpty || second.mode.isEmpty || first.type == .assault
    if let killed = first.killed, let other = second.killed, killed != other { return false }
    guard isModeOpen, first.datePrecision != second.datePrecision || first.date == second.date else { return false }
    let actors = [first.actors, second.actors].map { Set($0.map { context.actors[$0].actor.identifier }) }
    return actors[0].isEmpty || actors[1].isEmpty || !actors[0].isDisjoint(with: actors[1])
  }

  private func isDefiniteNoun(_ event: Event) -> Bool {
    let trigger = triggers(at: event.tokens.lowerBound).first { $0.tokens == event.tokens }
    guard let trigger, trigger.form == .noun else { return false }
    return trigger.isEnglish ? context.cues[trigger.tokens.lowerBound - 1].has(.definiteArticle) : trigger.hasArticle
  }

  // MARK: Intentions

  /// What is said of a deed that has not been done is an event of its own: "will provide aid" agrees, "will attack"
  /// threatens, "will not accept" rejects. It is told where it is said, not where the deed would be done.
  private func intention(_ event: Event, _ trigger: Trigger) -> Event? {
    guard trigger.isEnglish, trigger.triggerClass == .active, trigger.form == .base,
      let type = Self.intention(event.type, event.modality)
    else { return nil }
    var result = event
    result.type = type
    result.mode = "intention"
    result.modality = .actual
    result.places = []
    result.placeReason = "an intention is told, not done, at a place"
    result.confidence = max(0.05, event.confidence - 0.2)
    result.evidence.append("intention of \(event.type.rawValue)")
    return result
  }

  private static func intention(_ type: EventType, _ modality: Event.Modality) -> EventType? {
    switch (type, modality) {
    case (.aid, .planned), (.support, .planned), (.cooperate, .planned), (.consult, .planned), (.retreat, .planned),
      (.concede, .planned), (.consult, .hypothetical), (.aid, .hypothetical), (.mobilize, .planned):
      .agree
    case (.assault, .planned), (.coerce, .planned), (.sanction, .planned), (.assault, .hypothetical),
      (.coerce, .hypothetical), (.reject, .planned), (.protest, .planned), (.protest, .hypothetical):
      .threaten
    case (.agree, .denied), (.aid, .denied), (.consult, .denied), (.support, .denied), (.cooperate, .denied): .reject
    default: nil
    }
  }

  // MARK: Speakers

  /// Who says it: right after an Arabic verb, unless a particle opens what is said, else before it; in English before
  /// the verb, else right after.
  private func speaker(_ trigger: Trigger) -> (actors: [Int], recipients: [Int]) {
    let sentence = text.sentences[trigger.sentence]
    let after = saidAfter(trigger, sentence)
    let before = saidBefore(trigger, sentence)
    let found = trigger.isEnglish ? before ?? after : after ?? before
    return (found.map { assigner.coordinated($0, in: trigger.sentence) } ?? [], [])
  }

  private func saidAfter(_ trigger: Trigger, _ sentence: Range<Int>) -> Int? {
    var token = trigger.tokens.upperBound
    var words = 0
    while token < sentence.upperBound, words < 4 {
      if context.actorAt[token] >= 0 { return Int(context.actorAt[token]) }
      if !trigger.isEnglish, opensSpeech(token) || EventText.isComma(text.tokens[token].sign) { return nil }
      if text.tokens[token].isWord { words += 1 }
      token += 1
    }
    return nil
  }

  /// أن, إن, بأن, عن: what follows is said, not saying.
  private func opensSpeech(_ token: Int) -> Bool {
    context.cues[token].has(.verbParticle) || context.cues[token].has(.about)
  }

  private func saidBefore(_ trigger: Trigger, _ sentence: Range<Int>) -> Int? {
    let start = max(sentence.lowerBound, trigger.tokens.lowerBound - (trigger.isEnglish ? 8 : 6))
    return (start..<max(start, trigger.tokens.lowerBound)).last { context.actorAt[$0] >= 0 }
      .map { Int(context.actorAt[$0]) }
  }

  /// The actor beside the sentence's verb of saying or after "according to", if the trigger is not that verb.
  private func attribution(_ trigger: Trigger) -> Int? {
    guard trigger.triggerClass != .speech else { return nil }
    let sentence = text.sentences[trigger.sentence]
    for span in context.cues.spans(beginningIn: sentence) {
      switch span.cue {
      case .accordingTo:
        if let actor = actor(from: span.tokens.upperBound, sentence, within: 4) { return actor }
      case .speechVerb:
        guard !context.isTrigger[span.tokens.lowerBound] || isSpeech(span.tokens.lowerBound) else { continue }
        let isArabic = text.tokens[span.tokens.lowerBound].script == .arabic
        if isArabic, let actor = actor(from: span.tokens.upperBound, sentence, within: 3) { return actor }
        if let actor = actor(upTo: span.tokens.lowerBound, sentence, within: 4) { return actor }
      default: break
      }
    }
    return nil
  }

  /// The triggers, sorted by place, that begin at a token or in the few words before it.
  private func triggers(at token: Int) -> ArraySlice<Trigger> {
    var low = 0
    var high = triggers.count
    while low < high {
      let middle = (low + high) / 2
      if triggers[middle].tokens.lowerBound < token - 8 { low = middle + 1 } else { high = middle }
    }
    return triggers[low...].prefix { $0.tokens.lowerBound <= token }
  }

  private func isSpeech(_ token: Int) -> Bool {
    triggers(at: token).contains { $0.tokens.contains(token) && $0.triggerClass == .speech }
  }

  private func actor(from start: Int, _ sentence: Range<Int>, within words: Int) -> Int? {
    let end = min(sentence.upperBound, start + words)
    guard start < end else { return nil }
    return (start..<end).first { context.actorAt[$0] >= 0 }.map { Int(context.actorAt[$0]) }
  }

  private func actor(upTo end: Int, _ sentence: Range<Int>, within words: Int) -> Int? {
    let start = max(sentence.lowerBound, end - words)
    guard start < end else { return nil }
    return (start..<end).last { context.actorAt[$0] >= 0 }.map { Int(context.actorAt[$0]) }
  }

  // MARK: Time

  /// The nearest time of the sentence, else the article's date within the week.
  private func time(
    _ trigger: Trigger, _ modality: Event.Modality, _ expressions: [TimeExpression]
  ) -> (date: String, precision: Int)? {
    let nearest = expressions.min { separation($0, trigger) < separation($1, trigger) }
    guard let nearest else {
      guard modality != .planned, let date = times.articleDate else { return nil }
      return (date.iso, 2)
    }
    let date = modality == .planned ? nearest.plannedDate ?? nearest.date : nearest.date
    return (date.iso, nearest.precision)
  }

  private func separation(_ expression: TimeExpression, _ trigger: Trigger) -> Int {
    let range =
      expression.tokens.lowerBound >= trigger.tokens.upperBound
      ? trigger.tokens.upperBound..<expression.tokens.lowerBound
      : min(expression.tokens.upperBound, trigger.tokens.lowerBound)..<trigger.tokens.lowerBound
    // A clause that ends between them puts them far apart.
    return range.count + 4 * context.commas(range)
  }
}
