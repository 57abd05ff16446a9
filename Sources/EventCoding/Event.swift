/// Something that the text says happened, will happen, might happen or did not happen.
public struct Event: Sendable {
  /// How the text speaks of the event.
  ///
  /// `background` did happen but is no news here: it is told in passing, in general, or of another time.
  public enum Modality: String, Sendable { case actual, planned, hypothetical, denied, background }

  /// PLOVER's type.
  public var type: EventType
  /// PLOVER's mode (`airstrike`, `artillery`, `arrest`, `demonstrate` …), or empty.
  public var mode: String
  /// Whether it happened.
  public var modality: Modality
  /// Tokens of the trigger and its code points, end exclusive, without proclitics.
  public var tokens: Range<Int>
  /// The first code point of the trigger.
  public var start: Int
  /// The code point after the last.
  public var end: Int
  /// The trigger as written.
  public var trigger: String
  /// Indices into the text's actor mentions: who does it, and to whom.
  public var actors: [Int]
  /// Indices of those to whom it is done.
  public var recipients: [Int]
  /// Indices into the text's place mentions: where it happened, likeliest first.
  public var places: [Int]
  /// Why there is no place, or how a place that the sentence does not name was found.
  public var placeReason: String?
  /// `YYYY-MM-DD`, or nil where neither the text nor the article says.
  public var date: String?
  /// UCDP's date_prec, 1 (day) to 5 (year).
  public var datePrecision: Int?
  /// Index of the actor mention that the text cites for it.
  public var attribution: Int?
  /// How many the sentence says were killed in it.
  public var killed: Int?
  /// How many were injured.
  public var injured: Int?
  /// Index of the event of the same text that this one tells of again.
  public var sameAs: Int?
  /// 0 to 1.
  public var confidence: Double
  /// Index of the sentence.
  public var sentence: Int
  /// The rules that made it, for `--explain`.
  public var evidence: [String]

  /// Makes an event.
  public init(
    type: EventType, mode: String = "", modality: Modality = .actual, tokens: Range<Int>, start: Int, end: Int,
    trigger: String, actors: [Int] = [], recipients: [Int] = [], places: [Int] = [], placeReason: String? = nil,
    date: String? = nil, datePrecision: Int? = nil, attribution: Int? = nil, confidence: Double = 0.5, sentence: Int,
    evidence: [String] = []
  ) {
    self.type = type
    self.mode = mode
    self.modality = modality
    self.tokens = tokens
    self.start = start
    self.end = end
    self.trigger = trigger
    self.actors = actors
    self.recipients = recipients
    self.places = places
    self.placeReason = placeReason
    self.date = date
    self.datePrecision = datePrecision
    self.attribution = attribution
    self.confidence = confidence
    self.sentence = sentence
    self.evidence = evidence
  }
}
