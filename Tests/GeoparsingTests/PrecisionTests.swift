import Geoparsing
import Testing

@Suite("How finely a mention is placed", .enabled(if: TestGazetteer.geoparser != nil, "\(TestGazetteer.isMissing)"))
struct PrecisionTests {
  /// A sentence, a name in it, its qualifier, and what the place's precision comes to.
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var name: String
    var qualifier: PlaceMention.Qualifier?
    var precision: ResolvedPlace.Precision
    var level: Int
    var identifier: String
    var testDescription: String { text }
  }

  static let cases: [Case] = [
    Case(
      text: "انفجار في حلب.", name: "حلب", qualifier: nil, precision: .town, level: 1, identifier: "geonames:170063"),
    Case(
      text: "قصف مدفعي على ريف حلب الشمالي.", name: "حلب", qualifier: .countryside, precision: .province, level: 4,
      identifier: "geonames:170062#countryside"),
    Case(
      text: "Shelling hit the countryside of Aleppo.", name: "Aleppo", qualifier: .countryside, precision: .province,
      level: 4, identifier: "geonames:170062#countryside"),
    Case(
      text: "اشتباكات قرب مدينة منبج.", name: "منبج", qualifier: .near, precision: .near, level: 2,
      identifier: "geonames:167357"),
    Case(
      text: "Fighting broke out near Manbij.", name: "Manbij", qualifier: .near, precision: .near, level: 2,
      identifier: "geonames:167357"),
    Case(
      text: "انتشرت القوات في شمال سوريا.", name: "سوريا", qualifier: .part(bearing: 0), precision: .country, level: 5,
      identifier: "geonames:163843"),
    Case(
      text: "Troops moved through northern Syria.", name: "Syria", qualifier: .part(bearing: 0), precision: .country,
      level: 5, identifier: "geonames:163843"),
    Case(
      text: "حلقت طائرات في أجواء سوريا.", name: "سوريا", qualifier: .airspace, precision: .country, level: 7,
      identifier: "geonames:163843"),
    Case(
      text: "عبرت القوات نهر الفرات.", name: "الفرات", qualifier: nil, precision: .water, level: 5,
      identifier: "yaqut:euphrates"),
  ]

  @Test("qualifiers widen or narrow the place", arguments: cases)
  func precision(_ item: Case) throws {
    let geoparser = try #require(TestGazetteer.geoparser)
    let mention = try #require(geoparser.parse(item.text).mentions.first { $0.text.hasSuffix(item.name) })
    #expect(mention.qualifier == item.qualifier)
    #expect(mention.place?.precision == item.precision)
    #expect(mention.place?.wherePrecision == item.level)
    #expect(mention.place?.identifier == item.identifier)
  }

  @Test(
    "a village without a record is placed in the container that the text names",
    arguments: [
      ("قصف على قرية كفرزنجبيل بريف حلب الغربي.", "كفرزنجبيل"),
      ("Shells hit the village of Kafr Zanjabil in Aleppo province.", "Kafr Zanjabil"),
    ])
  func unknown(_ text: String, _ name: String) throws {
    let geoparser = try #require(TestGazetteer.geoparser)
    let mention = try #require(geoparser.parse(text).mention(name))
    let place = try #require(mention.place)
    #expect(place.precision == .province)
    #expect(place.wherePrecision == 4)
    #expect(place.isCentroid)
    #expect(mention.confidence < 0.7)
  }

  @Test(
    "a name without a record and without a container gets a reason",
    arguments: [
      ("وصلوا إلى قرية زنجبيلان فجرا.", "زنجبيلان"), ("They reached the village of Zanjabilan.", "Zanjabilan"),
    ])
  func unplaced(_ text: String, _ name: String) throws {
    let geoparser = try #require(TestGazetteer.geoparser)
    let mention = try #require(geoparser.parse(text).mention(name))
    #expect(mention.place == nil)
    #expect(mention.reason?.isEmpty == false)
  }
}
