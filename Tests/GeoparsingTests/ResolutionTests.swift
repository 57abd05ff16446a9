import Geoparsing
import Testing

@Suite("Which place a name means", .enabled(if: TestGazetteer.geoparser != nil, "\(TestGazetteer.isMissing)"))
struct ResolutionTests {
  /// A sentence, a name in it, and the identifier of the place meant.
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var name: String
    var identifier: String
    var testDescription: String { "\(name): \(text)" }
  }

  static let cases: [Case] = [
    // The best known place, where nothing speaks against it.
    Case(text: "Leaders met in Paris on Monday.", name: "Paris", identifier: "geonames:2988507"),
    Case(text: "انفجرت سيارة مفخخة في حلب اليوم.", name: "حلب", identifier: "geonames:170063"),
    Case(text: "عاد السفير إلى واشنطن بعد زيارة دمشق.", name: "واشنطن", identifier: "geonames:4140963"),
    // A container beside the name.
    Case(text: "The fire started in Paris, Texas, on Monday.", name: "Paris", identifier: "geonames:4717560"),
    Case(text: "A man from Paris, TX, was arrested.", name: "Paris", identifier: "geonames:4717560"),
    // A type word chooses the unit; without one the town is meant.
    Case(text: "قصفت الطائرات محافظة حلب.", name: "حلب", identifier: "geonames:170062"),
    Case(text: "قصفت الطائرات مدينة حلب.", name: "حلب", identifier: "geonames:170063"),
    Case(
      text: "Shells fell on Aleppo Governorate in Syria.", name: "Aleppo Governorate", identifier: "geonames:170062"),
    Case(text: "أعلنت الرياض موقفها من اليمن.", name: "الرياض", identifier: "geonames:108410"),
  ]

  @Test("the place meant is chosen", arguments: cases)
  func places(_ item: Case) throws {
    let geoparser = try #require(TestGazetteer.geoparser)
    let mention = try #require(geoparser.parse(item.text).mention(item.name))
    #expect(mention.place?.identifier == item.identifier)
    #expect(mention.reason == nil)
  }

  @Test("the outlet's home decides between towns of one name")
  func home() throws {
    let geoparser = try #require(TestGazetteer.geoparser)
    let index = try #require(TestGazetteer.index)
    let home = try #require(index.place(identifier: "geonames:4717560"))
    let text = "The council of Paris met on Monday."
    let far = try #require(geoparser.parse(text).mention("Paris"))
    let near = try #require(geoparser.parse(text, options: GeoparsingOptions(home: home)).mention("Paris"))
    #expect(far.place?.identifier == "geonames:2988507")
    #expect(near.confidence != far.confidence || near.place?.identifier == "geonames:4717560")
  }

  @Test("evidence is given only when asked for")
  func evidence() throws {
    let geoparser = try #require(TestGazetteer.geoparser)
    let text = "وصل الوفد إلى دمشق. The delegation left Damascus."
    let plain = geoparser.parse(text).mentions.map(\.evidence)
    #expect(plain == [[], []])
    let explained = geoparser.parse(text, options: GeoparsingOptions(explain: true)).mentions
    #expect(explained.count == 2)
    for mention in explained { #expect(!mention.evidence.isEmpty) }
  }
}
