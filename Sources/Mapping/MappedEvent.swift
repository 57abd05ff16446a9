import EventCoding

/// An event as a map keeps it.
public struct MappedEvent: Sendable {
  /// Article id and offsets of the trigger: the same whenever the same text is read.
  public var id: String
  /// Index into the map's articles.
  public var article: Int
  public var type: EventType
  /// PLOVER's mode, or empty.
  public var mode: String
  public var modality: Event.Modality
  /// The word that tells of the event, and its code points, end exclusive.
  public var trigger: String
  public var start: Int
  public var end: Int
  /// Who does it, each actor once.
  public var actors: [MappedActor]
  /// To whom, each actor once.
  public var recipients: [MappedActor]
  /// `YYYY-MM-DD`, or empty.
  public var date: String
  /// UCDP's date_prec, 1 (day) to 5 (year); 0 where the day is unknown.
  public var datePrecision: Int
  /// How many were killed and injured, where the text says.
  public var killed: Int?
  public var injured: Int?
  /// How often the article tells of it.
  public var mentionCount = 1
  /// Whether it tells again of an event before it.
  public var isRepeat = false
  /// 0 to 1.
  public var confidence: Double
  /// The sentence around the trigger, cut short if it is very long.
  public var sentence: String
  /// Index into the map's mentions: where it happened; nil if the text does not say.
  public var mention: Int?
  /// Why there is no place, or how it was found; may be empty.
  public var reason: String
  /// The rules that made it, if that was asked for.
  public var evidence: [String]

  /// Makes a record.
  package init(
    id: String, article: Int, type: EventType, mode: String, modality: Event.Modality, trigger: String, start: Int,
    end: Int, actors: [MappedActor], recipients: [MappedActor], date: String, datePrecision: Int,
    killed: Int? = nil, injured: Int? = nil, isRepeat: Bool = false, confidence: Double, sentence: String,
    mention: Int?, reason: String, evidence: [String] = []
  ) {
    self.id = id
    self.article = article
    self.type = type
    self.mode = mode
    self.modality = modality
    self.trigger = trigger
    self.start = start
    self.end = end
    self.actors = actors
    self.recipients = recipients
    self.date = date
    self.datePrecision = datePrecision
    self.killed = killed
    self.injured = injured
    self.isRepeat = isRepeat
    self.confidence = confidence
    self.sentence = sentence
    self.mention = mention
    self.reason = reason
    self.evidence = evidence
  }
}

extension MappedEvent {
  /// Takes in what the article says of it where it tells of it again.
  mutating func noteRepeat(_ other: MappedEvent) {
    mentionCount += 1
    if actors.isEmpty { actors = other.actors }
    if recipients.isEmpty { recipients = other.recipients }
    killed = killed ?? other.killed
    injured = injured ?? other.injured
    confidence = max(confidence, other.confidence)
  }
}
