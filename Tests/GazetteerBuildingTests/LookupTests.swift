import Gazetteer
import Testing

@Suite("Looking places up")
struct LookupTests {
  let index: GazetteerIndex

  init() throws { index = try FixtureGazetteer.index }

  func first(_ text: String, _ change: (inout PlaceQuery) -> Void = { _ in }) -> String? {
    var query = PlaceQuery(text)
    change(&query)
    return index.lookup(query).first.map { index.identifier($0.place) }
  }

  @Test(
    "The likeliest place comes first",
    arguments: [
      ("Aleppo", "geonames:170063"), ("حلب", "geonames:170063"), ("الخرطوم", "geonames:379252"),
      ("واشنطن", "geonames:4140963"), ("الرقة", "geonames:172955"), ("Antalya", "geonames:323777"),
      ("أنطاليا", "geonames:323777"), ("البوكمال", "geonames:174448"), ("Hodeidah", "geonames:79415"),
      ("الحديدة", "geonames:79415"), ("Georgia", "geonames:614540"), ("Texas", "geonames:4736286"),
      ("تونس", "geonames:2464461"), ("سورية", "geonames:163843"), ("الفرات", "yaqut:euphrates"),
      ("Manbij District", "geonames:167355"), ("  Manbij ", "geonames:167357"), ("Al-Hasakah", "geonames:173811"),
    ])
  func likeliest(name: String, identifier: String) {
    #expect(first(name) == identifier)
  }

  @Test(
    "What stands after a comma must contain the place",
    arguments: [
      ("Paris, Texas", "geonames:4717560"), ("منبج، حلب", "geonames:167357"), ("منبج، سوريا", "geonames:167357"),
      ("Georgia, US", "geonames:4197000"), ("Manbij, Aleppo, Syria", "geonames:167357"),
    ])
  func hierarchy(name: String, identifier: String) {
    #expect(first(name) == identifier)
    #expect(first("Manbij, Texas") == nil)
  }

  @Test("What Urdu calls Syria is not what Arabic calls the Levant")
  func foreignNames() throws {
    #expect(first("الشام") == "yaqut:levant")
    #expect(index.label(try #require(index.place(identifier: "geonames:163843")), language: "ur") == "شام")
  }

  @Test(
    "How a name was found",
    arguments: [
      ("Aleppo", MatchKind.exact), ("aleppo", .folded), ("حلب", .exact), ("حلَب", .folded), ("AlBu Kamal", .folded),
      ("El-Hasakah", .withoutArticle), ("البو كمال", .exact), ("سوريـة", .folded),
    ])
  func matchKinds(name: String, kind: MatchKind) {
    #expect(index.lookup(PlaceQuery(name)).first?.matchKind == kind)
  }

  @Test("Exact matching takes no other spelling")
  func exactMode() {
    #expect(first("Aleppo") { $0.match = .exact } == "geonames:170063")
    #expect(first("aleppo") { $0.match = .exact } == nil)
    #expect(first("سورية") { $0.match = .exact } == "geonames:163843")
  }

  @Test(
    "Prefixes and misspellings",
    arguments: [
      ("Alepp", MatchMode.prefix, "geonames:170063"), ("حلـ", .prefix, "geonames:170063"),
      ("Manbji", .fuzzy, "geonames:167357"), ("Alepo", .fuzzy, "geonames:170063"),
      ("Antaliya", .fuzzy, "geonames:323777"), ("أنطالية", .fuzzy, "geonames:323777"),
    ])
  func looseModes(name: String, mode: MatchMode, identifier: String) {
    #expect(first(name) { $0.match = mode } == identifier)
  }

  @Test("Countries, classes, boxes and nearness")
  func filters() throws {
    let unitedStates = try #require(CountryCode("us"))
    #expect(first("Georgia") { $0.countries = [unitedStates] } == "geonames:4197000")
    #expect(first("Aleppo") { $0.featureClasses = ["A"] } == "geonames:170062")
    #expect(first("Georgia") { $0.near = (latitude: 33, longitude: -84) } != nil)
    let america = PlaceQuery.Box(west: -130, south: 20, east: -60, north: 50)
    #expect(first("Georgia") { $0.viewbox = america } == "geonames:4197000")
    #expect(first("Aleppo") { $0.viewbox = america } == "geonames:170063")
    #expect(
      first("Aleppo") {
        $0.viewbox = america
        $0.bounded = true
      } == nil)
    let pacific = PlaceQuery.Box(west: 170, south: -50, east: -170, north: 0)
    #expect(pacific.contains(latitude: -10, longitude: -178.9))
    #expect(!pacific.contains(latitude: -10, longitude: 0))
  }

  @Test("Scores fall from 1 to 0, and the limit holds")
  func scores() {
    var query = PlaceQuery("Washington")
    let hits = index.lookup(query)
    #expect(hits.count >= 2)
    #expect(hits.map(\.score) == hits.map(\.score).sorted(by: >))
    #expect(hits.allSatisfy { (0...1).contains($0.score) && !$0.reasons.isEmpty })
    query.limit = 1
    #expect(index.lookup(query).count == 1)
    query.limit = 0
    #expect(index.lookup(query).isEmpty)
  }

  @Test("Nothing is found for nothing", arguments: ["", " ", ",", "،،", "…", "qqqqqq", "\u{0}", "\u{FFFF}"])
  func nothing(name: String) {
    for mode in MatchMode.allCases {
      #expect(first(name) { $0.match = mode } == nil)
    }
  }
}
