import Geoparsing

/// What the feature of a place tells, gathered mention by mention and event by event, so that a place of a million
/// mentions needs no more memory than one of ten.
package struct PlaceDigest {
  /// Where it is: of all literal mentions' the most precise one.
  package private(set) var location: ResolvedPlace?
  private(set) var text = ""
  private(set) var reason = ""
  private(set) var confidence = 0.0
  private(set) var mentionCount = 0
  private(set) var articleCount = 0
  private(set) var eventCount = 0
  private(set) var eventTypes: [String] = []
  private(set) var actors: [MappedActor] = []
  private(set) var quadCodes = QuadColor.Tally()
  private var lastArticle: Int?
  private var hasLiteral = false
  private var hasOther = false
  private var eventDates: ClosedRange<String>?
  private var articleDates: ClosedRange<String>?
  private var sentence: String?
  private var literalSentence: String?
  private var eventSentence: String?
  private var actorIDs: Set<String> = []

  /// An empty digest.
  package init() {}

  /// Takes in a mention of an article; those of an article follow each other.
  package mutating func add(_ mention: MappedMention, articleDate: String) {
    place(mention)
    confidence = max(confidence, mention.confidence)
    mentionCount += 1
    if lastArticle != mention.article {
      lastArticle = mention.article
      articleCount += 1
      Self.widen(&articleDates, by: articleDate)
    }
    sentence = sentence ?? mention.sentence
    guard mention.role == .literal else { return hasOther = true }
    hasLiteral = true
    literalSentence = literalSentence ?? mention.sentence
  }

  /// Takes in an event.
  package mutating func add(_ event: MappedEvent) {
    eventCount += 1
    if !eventTypes.contains(event.type.rawValue) { eventTypes.append(event.type.rawValue) }
    quadCodes.add(event)
    eventSentence = eventSentence ?? event.sentence
    Self.widen(&eventDates, by: event.date)
  }

  /// Takes in an actor unless it is there.
  package mutating func add(_ actor: MappedActor) {
    if actorIDs.insert(actor.actor.identifier).inserted { actors.append(actor) }
  }

  var role: PlaceRole { hasLiteral ? (hasOther ? .mixed : .literal) : (hasOther ? .metonym : .literal) }

  /// The first and last date of its events; where none is known, of its articles.
  var dates: (first: String, last: String) {
    let dates = eventDates ?? articleDates
    return (dates?.lowerBound ?? "", dates?.upperBound ?? "")
  }

  /// The sentence that tells of the place best.
  var told: String { eventSentence ?? literalSentence ?? sentence ?? "" }

  /// The same choice as `MappedPlace` makes.
  private mutating func place(_ mention: MappedMention) {
    if mentionCount == 0 {
      text = mention.text
      location = mention.location
      reason = mention.reason
      return
    }
    guard let new = mention.location, let old = location else { return }
    let isLiteral = mention.role == .literal
    let isFirstLiteral = isLiteral && !hasLiteral
    if isFirstLiteral || (isLiteral == hasLiteral && new.wherePrecision < old.wherePrecision) { location = new }
  }

  private static func widen(_ range: inout ClosedRange<String>?, by date: String) {
    guard !date.isEmpty else { return }
    guard let known = range else { return range = date...date }
    range = min(known.lowerBound, date)...max(known.upperBound, date)
  }
}
