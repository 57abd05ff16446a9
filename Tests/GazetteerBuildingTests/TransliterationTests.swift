import Gazetteer
import Testing

@Suite("Names written in the other script or by other rules")
struct TransliterationTests {
  let index: GazetteerIndex

  init() throws { index = try FixtureGazetteer.index }

  @Test(
    "Spellings that no table lists meet in the same place",
    arguments: [
      ("geonames:172955", ["Rakka", "Er-Rakka", "al-Raqqah", "Ar Raqqeh", "الرقه", "رقّة"]),
      ("geonames:79415", ["El Hudeida", "al-Hodeida", "Al Hudajdah", "الحُديدة", "Hudaydeh"]),
      ("geonames:167357", ["Menbidsch", "Manbidj", "مَنبج"]),
      ("geonames:173811", ["El-Hassakeh", "Al Hasaka", "Hassaka", "الحسكه"]),
      ("geonames:379252", ["Khartum", "el-Khartoum", "الخُرطوم"]),
      ("geonames:174448", ["Al-Boukamal", "Elbukemal", "البو كمال"]),
    ])
  func meeting(identifier: String, names: [String]) {
    for name in names {
      #expect(index.lookup(PlaceQuery(name)).first.map { index.identifier($0.place) } == identifier, "\(name)")
    }
  }

  @Test("Sounds are the weakest key: with a stronger one they are only given when asked for")
  func weakest() throws {
    #expect(index.lookup(PlaceQuery("Manbij")).allSatisfy { $0.matchKind == .exact || $0.matchKind == .folded })
    let hit = try #require(index.lookup(PlaceQuery("Menbidsch")).first)
    guard case .transliterated = hit.matchKind else {
      Issue.record("\(hit.matchKind)")
      return
    }
    #expect(hit.reasons.contains { $0.hasPrefix("match: transliterated (-") })
  }

  @Test(
    "A word that tells what a place is does not hide it",
    arguments: [
      ("ولاية منبج", "geonames:167357"), ("Bambyce Province", "geonames:167357"),
      ("محافظة الرقة", "geonames:172957"),
    ])
  func typeWords(name: String, identifier: String) {
    #expect(index.lookup(PlaceQuery(name)).contains { index.identifier($0.place) == identifier }, "\(name)")
  }

  @Test("A container that is not known hides nothing, and stands in for a name that is not known")
  func containers() {
    let found = index.lookup(PlaceQuery("Manbij, Qqqqland")).first
    #expect(found.map { index.identifier($0.place) } == "geonames:167357")
    let hit = index.lookup(PlaceQuery("شارع لا يعرفه أحد، منبج")).first
    #expect(hit.map { index.identifier($0.place) } == "geonames:167357")
    #expect(hit?.matchKind == .container)
  }
}
