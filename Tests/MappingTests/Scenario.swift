import EventCoding
import Gazetteer
import Geoparsing
import Mapping
import TextAnalysis

/// An analysed article put together by hand: what the analysis would find, without the analysis.
struct Scenario {
  struct Missing: Error { let text: String }

  let gazetteer: GazetteerIndex
  let text: AnalyzedText
  private let article: Article
  private(set) var places = GeoparsedText()
  private(set) var actors: [ActorMention] = []
  private(set) var events: [Event] = []

  init(_ text: String, id: String = "a", title: String? = nil, date: String? = nil) throws {
    gazetteer = try FixtureGazetteer.index.get()
    self.text = AnalyzedText(text)
    article = Article(id: id, title: title, text: text, date: date, url: "https://example.org/\(id)", source: "Example")
  }

  var analyzed: AnalyzedArticle {
    AnalyzedArticle(article: article, text: text, places: places, actors: actors, events: events)
  }

  /// Adds a mention of a place of the gazetteer, or of none.
  mutating func mention(
    _ written: String, _ identifier: String?, role: PlaceMention.Role = .literal, confidence: Double = 0.9,
    precision: Int = 1, suffix: String = ""
  ) throws {
    let tokens = try find(written)
    var place: ResolvedPlace?
    if let identifier, let index = gazetteer.place(identifier: identifier) {
      let record = gazetteer.record(index)
      place = ResolvedPlace(
        index: index, identifier: identifier + suffix, latitude: record.latitude, longitude: record.longitude,
        precision: precision == 1 ? .town : .near, wherePrecision: precision, radiusKilometers: 5, isCentroid: false)
    }
    places.mentions.append(
      PlaceMention(
        tokens: tokens, start: start(tokens), end: end(tokens), text: written, role: role, place: place,
        reason: identifier == nil ? "no place of this name in the gazetteer" : nil, confidence: confidence))
  }

  mutating func actor(_ written: String, _ actor: Actor) throws {
    let tokens = try find(written)
    actors.append(ActorMention(tokens: tokens, start: start(tokens), end: end(tokens), text: written, actor: actor))
  }

  mutating func event(
    _ trigger: String, _ type: EventType, mode: String = "", modality: Event.Modality = .actual, actors: [Int] = [],
    recipients: [Int] = [], at places: [Int] = [], date: String? = nil
  ) throws {
    let tokens = try find(trigger)
    events.append(
      Event(
        type: type, mode: mode, modality: modality, tokens: tokens, start: start(tokens), end: end(tokens),
        trigger: trigger, actors: actors, recipients: recipients, places: places, date: date,
        datePrecision: date == nil ? nil : 1, confidence: 0.8,
        sentence: Int(text.tokens[tokens.lowerBound].sentence)))
  }

  private func start(_ tokens: Range<Int>) -> Int { Int(text.tokens[tokens.lowerBound].start) }
  private func end(_ tokens: Range<Int>) -> Int { Int(text.tokens[tokens.upperBound - 1].end) }

  private func find(_ written: String) throws -> Range<Int> {
    let count = AnalyzedText(written).tokens.count
    for first in text.tokens.indices where first + count <= text.tokens.count {
      if text.string(tokens: first..<first + count) == written { return first..<first + count }
    }
    throw Missing(text: written)
  }
}

extension Actor {
  static let army = Actor(
    identifier: "actor:sy-army", name: "Syrian Army", arabicName: "الجيش السوري", type: "military", country: "SY",
    sector: "MIL")
  static let houthis = Actor(
    identifier: "actor:houthis", name: "Houthis", arabicName: "الحوثيون", type: "armed_group", country: "YE",
    sector: "REB")
  static let washington = Actor(
    identifier: "actor:state-us", name: "United States", arabicName: "الولايات المتحدة", type: "state", country: "US",
    sector: "GOV")
}

extension Scenario {
  /// قصف الجيش السوري منبج. وحذرت دمشق. واجتمع الجيش السوري في حلب وفي عين زعفران.
  static func arabic() throws -> AnalyzedArticle {
    var scenario = try Scenario(
      "قصف الجيش السوري منبج. وحذرت دمشق من الرد. ثم عاد الناس إلى منبج وبقوا في زعفرانة.", id: "ar", title: "منبج",
      date: "2017-03-16")
    try scenario.mention("منبج", "geonames:167357")
    try scenario.mention("دمشق", "geonames:170654", role: .metonym)
    var again = scenario
    try again.mention("منبج", "geonames:167357", confidence: 0.95)
    try again.mention("زعفرانة", nil)
    try again.actor("الجيش السوري", .army)
    try again.event("قصف", .assault, mode: "artillery", actors: [0], at: [0], date: "2017-03-15")
    try again.event("وحذرت", .threaten, at: [1])
    try again.event("الرد", .assault, modality: .hypothetical, at: [1])
    return again.analyzed
  }

  static func english() throws -> AnalyzedArticle {
    var scenario = try Scenario(
      "Houthi fighters shelled Hodeidah. Washington has not decided. Villagers protested near Hodeidah.", id: "en")
    try scenario.mention("Hodeidah", "geonames:79415")
    try scenario.mention("Washington", "geonames:4140963", role: .metonym)
    try scenario.mention("Hodeidah", "geonames:79415", precision: 2)
    try scenario.actor("Houthi fighters", .houthis)
    try scenario.actor("Washington", .washington)
    try scenario.event("shelled", .assault, actors: [0], at: [0])
    try scenario.event("protested", .protest, at: [2])
    return scenario.analyzed
  }
}
