import Geoparsing
import Testing

@Suite(
  "A place that acts is not a place where things happen",
  .enabled(if: TestGazetteer.geoparser != nil, "\(TestGazetteer.isMissing)"))
struct RoleTests {
  static let cases: [(text: String, name: String, role: PlaceMention.Role)] = [
    ("أعلنت أنقرة أنها سترد.", "أنقرة", .metonym),
    ("قال مسؤول إن واشنطن لم تحسم قرارها.", "واشنطن", .metonym),
    ("جرت محادثات بين واشنطن وأنقرة حول سوريا.", "أنقرة", .metonym),
    ("وكانت تركيا قد أعلنت موقفها.", "تركيا", .metonym),
    ("وصل الوزير إلى أنقرة مساء.", "أنقرة", .literal),
    ("عقد الاجتماع في موسكو.", "موسكو", .literal),
    ("سقطت قذيفة على حلب.", "حلب", .literal),
    ("Moscow warned that it would respond.", "Moscow", .metonym),
    ("Both Iran and Russia had previously denied it.", "Iran", .metonym),
    ("Talks between Washington and Moscow failed.", "Washington", .metonym),
    ("The minister arrived in Moscow on Friday.", "Moscow", .literal),
    ("A bomb exploded in Aleppo.", "Aleppo", .literal),
  ]

  @Test("governments are told from places", arguments: cases)
  func roles(_ item: (text: String, name: String, role: PlaceMention.Role)) throws {
    let geoparser = try #require(TestGazetteer.geoparser)
    let mention = try #require(geoparser.parse(item.text).mention(item.name))
    #expect(mention.role == item.role)
  }

  @Test(
    "adjectives are context unless asked for",
    arguments: [("قصفت الطائرات الروسية حلب.", "روسية", "RU"), ("Syrian troops left Aleppo.", "Syrian", "SY")])
  func demonyms(_ text: String, _ ending: String, _ country: String) throws {
    let geoparser = try #require(TestGazetteer.geoparser)
    let context = geoparser.parse(text)
    #expect(!context.names.contains { $0.hasSuffix(ending) })
    #expect(context.demonyms.map { "\($0.country)" } == [country])
  }
}
