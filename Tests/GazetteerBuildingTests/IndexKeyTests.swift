import Gazetteer
import Testing
import TextAnalysis

@Suite("Keys of an index")
struct IndexKeyTests {
  let index: GazetteerIndex

  init() throws { index = try FixtureGazetteer.index }

  func posting(_ name: String, _ identifier: String) -> Posting? {
    index.postings(exactly: NameFolding.key(of: name))?.first { index.identifier($0.place) == identifier }
  }

  @Test(
    "Each name has its kind",
    arguments: [
      ("Aleppo", "geonames:170063", NameKind.primary), ("حلب", "geonames:170063", .label),
      ("Beroea", "geonames:170063", .historic), ("محافظة حلب", "geonames:170062", .label),
      ("Manbij", "geonames:167355", .alternate), ("Khartoum", "geonames:379253", .label),
      ("البوكمال", "geonames:174448", .joined), ("Hasakah", "geonames:173811", .withoutArticle),
      ("رقة", "geonames:172955", .alternate), ("حسكة", "geonames:173811", .withoutArticle),
      ("Syrian", "geonames:163843", .demonym), ("السوري", "geonames:163843", .demonym),
      ("واشنطن", "geonames:4140963", .alternate), ("U.S.", "geonames:6252001", .abbreviation),
    ])
  func kinds(name: String, identifier: String, kind: NameKind) throws {
    #expect(try #require(posting(name, identifier)).nameKind == kind)
  }

  @Test(
    "A posting tells the name as the table writes it",
    arguments: [
      ("ALEPPO", "geonames:170063", "Aleppo"), ("البوكمال", "geonames:174448", "البو كمال"),
      ("السوري", "geonames:163843", "سوري"), ("us", "geonames:6252001", "U.S."),
    ])
  func surfaces(name: String, identifier: String, surface: String) throws {
    #expect(try #require(posting(name, identifier)).surface(in: index) == surface)
  }

  @Test("The city comes before the province named after it", arguments: ["Aleppo", "حلب", "Antalya", "أنطاليا"])
  func cityFirst(name: String) throws {
    let postings = try #require(index.postings(exactly: NameFolding.key(of: name)))
    #expect(postings.count >= 2)
    #expect(index.record(postings[0].place).kind == .populated)
  }

  @Test(
    "Stop rules stand with the key",
    arguments: [
      ("الرقة", StopRule.cue), ("Paris", .never), ("Aleppo", .none),
    ])
  func stopRules(name: String, rule: StopRule) throws {
    #expect(try #require(index.postings(exactly: NameFolding.key(of: name))).stopRule == rule)
  }

  @Test("A cursor walks byte by byte and dies where no key goes on")
  func cursor() {
    var cursor = index.cursor()
    let walksToAlep = cursor.advance(over: "alep".utf8)
    #expect(walksToAlep && cursor.isKey)
    let walksToAleppo = cursor.advance(over: "po".utf8)
    #expect(walksToAleppo && !cursor.isDead)
    #expect(cursor.postings?.isEmpty == false)
    let goesOn = cursor.advance(UInt8(ascii: "x"))
    #expect(!goesOn && cursor.isDead)
    #expect(cursor.postings == nil)
    let rises = cursor.advance(UInt8(ascii: "a"))
    #expect(!rises)
  }

  @Test(
    "Bytes that no name has find nothing", arguments: [[], [0], [0xFF], [0, 0xFF, 0x41], [0xD8], [0x20]] as [[UInt8]])
  func strangeBytes(key: [UInt8]) {
    #expect(index.postings(exactly: key) == nil)
  }
}
