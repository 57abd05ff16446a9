import Gazetteer
import Geoparsing
import TextAnalysis

/// Finds what a text says happened: type, who, to whom, where, when, and how the text speaks of it.
public struct EventCoder: Sendable {
  private let lexicon: EventLexicon
  private let placeModel: LinearModel
  private let sourceModel: LinearModel
  private let targetModel: LinearModel
  private let places: any PlaceDirectory
  private let english: LikelihoodModels
  private let arabic: LikelihoodModels

  /// Reads the tables `events/*.tsv` that the gazetteer carries.
  ///
  /// - Throws: ``Gazetteer/GazetteerError/damaged(path:what:)`` if a table cannot be read.
  public init(gazetteer: GazetteerIndex) throws(GazetteerError) {
    try self.init(tables: KnowledgeTables(gazetteer), places: IndexedPlaces(index: gazetteer))
  }

  /// A coder that reads texts with the words of a recogniser, so that both look them up together.
  ///
  /// - Throws: ``Gazetteer/GazetteerError/damaged(path:what:)`` if a table cannot be read.
  public init(gazetteer: GazetteerIndex, sharing recognizer: ActorRecognizer) throws(GazetteerError) {
    try self.init(
      tables: KnowledgeTables(gazetteer), places: IndexedPlaces(index: gazetteer), lexicon: recognizer.lexicon)
  }

  init(
    tables: KnowledgeTables, places: any PlaceDirectory, lexicon: EventLexicon? = nil
  ) throws(GazetteerError) {
    if let lexicon {
      self.lexicon = lexicon
    } else {
      self.lexicon = try EventLexicon(tables)
    }
    placeModel = try LinearModel(try tables.table("events/place-weights.tsv"), names: PlaceFeature.names)
    sourceModel = try LinearModel(try tables.table("events/source-weights.tsv"), names: RoleFeature.names)
    targetModel = try LinearModel(try tables.table("events/target-weights.tsv"), names: RoleFeature.names)
    let likelihoods = try tables.table("events/likelihood-weights.tsv")
    let triggers = self.lexicon.triggers
    let rowNames = triggers.entries.indices.map { triggers.rowName($0) }
    english = try LikelihoodModels(likelihoods, language: "en", rowNames: rowNames)
    arabic = try LikelihoodModels(likelihoods, language: "ar", rowNames: rowNames)
    self.places = places
  }

  /// The events of a text, in its order.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - places: What the geoparser found; an event is tied only to places named for themselves.
  ///   - actors: What the recogniser found.
  ///   - articleDate: ISO 8601; without it words like "yesterday" stay unresolved.
  ///   - words: What the recogniser found with ``ActorRecognizer/words(of:)``, if coder and recogniser share their words.
  ///   - explains: Whether to tell in ``Event/evidence`` which rules and weights made each event.
  public func events(
    in text: AnalyzedText, places: GeoparsedText, actors: [ActorMention], articleDate: String?,
    words: KnownWords? = nil, explains: Bool = false
  ) -> [Event] {
    let words = own(words, text)
    let prepared = prepare(text, words, places, actors)
    var assembly = assembly(text, words, prepared.context, prepared.triggers, articleDate)
    assembly.explains = explains
    return assembly.events(EventWeigher(text: text, english: english, arabic: arabic, explains: explains))
  }

  /// Words that were found with another lexicon would be misread.
  private func own(_ words: KnownWords?, _ text: AnalyzedText) -> KnownWords {
    if let words, words.size == lexicon.vocabulary.count { return words }
    return KnownWords(text, lexicon)
  }

  private func assembly(
    _ text: AnalyzedText, _ words: KnownWords, _ context: EventText, _ found: [Trigger], _ articleDate: String?
  ) -> EventAssembly {
    let times = TimeReader(
      text: text, readings: words.readings, lexicon: lexicon.times, articleDate: articleDate.flatMap { CivilDate($0) })
    let triggers = lexicon.triggers
    let isOffTopic = !TopicGate(text, context.cues).isOpen
    return EventAssembly(
      context: context, triggers: found, lexicon: triggers,
      tier: PlaceTier(context: context, model: placeModel, directory: places),
      assigner: RoleAssigner(context: context, sources: sourceModel, targets: targetModel),
      modality: ModalityReader(context: context), times: times,
      reader: EvidenceReader(
        context: context, triggers: found, lexicon: triggers, times: times, directory: places, isOffTopic: isOffTopic),
      isOffTopic: isOffTopic)
  }

  /// All that may be events in a text, with the features that tell how likely they are, for fitting
  /// `events/likelihood-weights.tsv`.
  package func samples(
    in text: AnalyzedText, places: GeoparsedText, actors: [ActorMention], articleDate: String?
  ) -> [EventSample] {
    let words = KnownWords(text, lexicon)
    let prepared = prepare(text, words, places, actors)
    return assembly(text, words, prepared.context, prepared.triggers, articleDate).drafts().map { draft in
      EventSample(draft, in: text, places: places, rowName: lexicon.triggers.rowName(draft.trigger.entry))
    }
  }

  /// What a text is about: at most two places that it names again and again, or first of all, likeliest first; indices
  /// into the mentions.
  public func focus(in text: AnalyzedText, places: GeoparsedText) -> [Int] {
    var scores: [String: (score: Int, mention: Int)] = [:]
    var total = 0
    for (index, mention) in places.mentions.enumerated() where mention.role == .literal {
      guard let place = mention.place else { continue }
      let sentence = text.tokens[mention.tokens.lowerBound].sentence
      let score = sentence == 0 ? 4 : sentence == 1 ? 3 : 2
      total += score
      scores[place.identifier] = (
        score + (scores[place.identifier]?.score ?? 0), scores[place.identifier]?.mention ?? index
      )
    }
    return scores.values.sorted { ($1.score, $0.mention) < ($0.score, $1.mention) }
      .prefix(2).filter { $0.score * 4 >= total }.map(\.mention)
  }

  /// The triggers of a text with all that their events are made of.
  func prepare(
    _ text: AnalyzedText, _ words: KnownWords, _ places: GeoparsedText, _ actors: [ActorMention]
  ) -> (context: EventText, triggers: [Trigger]) {
    let triggers = lexicon.triggers
    var context = EventText(
      text: text, cues: words.cues,
      places: lexicon.demonyms.completing(places, in: text, words.readings, self.places), actors: actors)
    let hits = triggers.hits(in: text, words.readings)
    for hit in hits { for token in hit.tokens { context.isTrigger[token] = true } }
    let selected = TriggerSelector(lexicon: triggers, context: context).triggers(hits)
    context.isTrigger = Array(repeating: false, count: text.tokens.count)
    for trigger in selected { for token in trigger.tokens { context.isTrigger[token] = true } }
    context.verbOfSubject = Array(repeating: -1, count: actors.count)
    for (index, actor) in actors.enumerated() where opensClause(actor, context) {
      context.verbOfSubject[index] = actor.tokens.lowerBound
    }
    for trigger in selected {
      if let subject = subject(trigger, context) { context.verbOfSubject[subject] = trigger.tokens.lowerBound }
    }
    return (context, selected)
  }

  /// مؤكدا أن واشنطن لم تحسم: who stands behind أن or إن is the subject of a clause of its own.
  private func opensClause(_ actor: ActorMention, _ context: EventText) -> Bool {
    let before = actor.tokens.lowerBound - 1
    guard before >= 0, actor.start == Int(context.text.tokens[actor.tokens.lowerBound].start) else { return false }
    return context.cues[before].has(.complementizer)
  }

  /// نشر الجيش, أرسلت الأمم المتحدة: an Arabic sentence begins with its verb, and who stands right behind it does it, unless
  /// somebody stands right before it. Verbs of killing are left to the weights: قتل شخصان is passive.
  private func subject(_ trigger: Trigger, _ context: EventText) -> Int? {
    let next = trigger.tokens.upperBound
    guard !trigger.isEnglish, trigger.triggerClass == .active, !trigger.isHarm, next < context.text.tokens.count,
      context.actorAt[next] >= 0,
      trigger.tokens.lowerBound == 0 || context.actorAt[trigger.tokens.lowerBound - 1] < 0
    else { return nil }
    let actor = Int(context.actorAt[next])
    let mention = context.actors[actor]
    let isBare = mention.tokens.lowerBound == next && mention.start == Int(context.text.tokens[next].start)
    return isBare ? actor : nil
  }

  func type(_ trigger: Trigger) -> EventType { lexicon.triggers.entries[trigger.entry].type }

  // MARK: Features, for fitting `events/*-weights.tsv`

  /// The features of each place that a trigger may be tied to.
  func placeFeatures(_ context: EventText, _ trigger: Trigger) -> [(mention: Int, features: [Int])] {
    let tier = PlaceTier(context: context, model: placeModel, directory: places)
    let candidates = tier.candidates(trigger)
    return candidates.map { ($0, tier.features(trigger, $0, candidates)) }
  }

  /// The features of each actor that may have a role in a trigger's event.
  func roleFeatures(_ context: EventText, _ trigger: Trigger) -> [(actor: Int, features: [Int])] {
    let assigner = RoleAssigner(context: context, sources: sourceModel, targets: targetModel)
    let candidates = context.actorsOfSentence[trigger.sentence]
    return candidates.map { ($0, assigner.features(trigger, $0, candidates)) }
  }
}
