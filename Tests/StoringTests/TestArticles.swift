import EventCoding
import Gazetteer
import Geoparsing
import Mapping
import TextAnalysis

/// Analysed articles put together by hand: what the analysis would find, without the analysis.
enum TestArticles {
  static let army = Actor(
    identifier: "actor:sy-army", name: "Syrian Army", arabicName: "الجيش السوري", type: "military", country: "SY",
    sector: "MIL")
  static let villagers = Actor(identifier: "actor:civilians", name: "Civilians", type: "ethnic", sector: "CVL")

  /// قصف الجيش السوري منبج … and the same told in English, with an unlocated name in each.
  static func all() throws -> [AnalyzedArticle] {
    [
      try article(
        "قصف الجيش السوري منبج. وحذرت دمشق من الرد. ثم عاد الناس إلى منبج وبقوا في زعفرانة.", id: "a",
        date: "2017-03-16",
        source: "Halab Today",
        places: [
          ("منبج", "geonames:167357", .literal), ("دمشق", "geonames:170654", .metonym),
          ("زعفرانة", nil, .literal),
        ],
        actor: ("الجيش السوري", army),
        events: [("قصف", .assault, 0, "2017-03-15"), ("وحذرت", .threaten, 1, nil)]),
      try article(
        "Shells hit Manbij. Villagers protested in Damascus against the siege of Nowheretown.", id: "b", source: "Wire",
        places: [
          ("Manbij", "geonames:167357", .literal), ("Damascus", "geonames:170654", .literal),
          ("Nowheretown", nil, .literal),
        ],
        actor: ("Villagers", villagers), events: [("hit", .assault, 0, nil), ("protested", .protest, 1, nil)]),
      // The same id again, and a text without anything.
      try article("Nothing here.", id: "b", places: [], actor: nil, events: []),
      try article(
        "The Syrian Army left Manbij.", id: "b", places: [("Manbij", "geonames:167357", .literal)],
        actor: ("Syrian Army", army), events: [("left", .retreat, 0, "2018-01-01")]),
    ]
  }

  private static func article(
    _ text: String, id: String, date: String? = nil, source: String? = nil,
    places: [(String, String?, PlaceMention.Role)], actor: (String, Actor)?,
    events: [(String, EventType, Int, String?)]
  ) throws -> AnalyzedArticle {
    let analyzed = AnalyzedText(text)
    let gazetteer = try FixtureGazetteer.index.get()
    let mentions = places.map { written, identifier, role in
      let span = Span(written, in: analyzed)
      return PlaceMention(
        tokens: span.tokens, start: span.start, end: span.end, text: written, role: role,
        place: identifier.flatMap { place($0, in: gazetteer) },
        reason: identifier == nil ? "not in the gazetteer" : nil,
        confidence: 0.8124)
    }
    let actors = actor.map { written, actor in
      let span = Span(written, in: analyzed)
      return [ActorMention(tokens: span.tokens, start: span.start, end: span.end, text: written, actor: actor)]
    }
    let found = events.map { trigger, type, place, date in
      let span = Span(trigger, in: analyzed)
      return Event(
        type: type, tokens: span.tokens, start: span.start, end: span.end, trigger: trigger,
        actors: actor == nil ? [] : [0], places: [place], date: date, datePrecision: date == nil ? nil : 1,
        confidence: 0.75, sentence: 0)
    }
    return AnalyzedArticle(
      article: Article(id: id, title: nil, text: text, date: date, url: "https://example.org/\(id)", source: source),
      text: analyzed, places: GeoparsedText(mentions: mentions), actors: actors ?? [], events: found)
  }

  private static func place(_ identifier: String, in gazetteer: GazetteerIndex) -> ResolvedPlace? {
    gazetteer.place(identifier: identifier).map { index in
      let record = gazetteer.record(index)
      return ResolvedPlace(
        index: index, identifier: identifier, latitude: record.latitude, longitude: record.longitude,
        precision: .town, wherePrecision: 1, radiusKilometers: 5.25, isCentroid: false)
    }
  }

  /// Where some words stand.
  private struct Span {
    var tokens = 0..<0
    var start = 0
    var end = 0

    init(_ written: String, in text: AnalyzedText) {
      let count = AnalyzedText(written).tokens.count
      for first in text.tokens.indices where first + count <= text.tokens.count {
        guard text.string(tokens: first..<first + count) == written else { continue }
        tokens = first..<first + count
        start = Int(text.tokens[first].start)
        end = Int(text.tokens[first + count - 1].end)
        return
      }
    }
  }
}
