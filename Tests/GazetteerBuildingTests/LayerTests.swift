import Gazetteer
import GazetteerBuilding
import Testing

/// A gazetteer with a user's places on top: a village that the first lacks, and a town whose facts differ.
@Suite("Several indexes open as one")
struct LayerTests {
  let index: GazetteerIndex

  init() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write(
      "places/SY.tsv",
      """
      id\tname\tlat\tlon\tadmin1\tadmin2\tpopulation\tfeature\tfame\trank\tnames
      170063\tAleppo the Grey\t36.5\t37.5\t09\t\t5000000\tPPLA\t60\t\tحلب الشهباء
      99000001\tKafr Nabudah\t35.43\t36.48\t05\t\t0\tPPL\t0\t\tكفر نبودة\n
      """)
    let overlay = try GazetteerCompiler().compile(folder: folder.path).bytes
    index = try GazetteerIndex(layers: [overlay, FixtureGazetteer.bytes])
  }

  func ids(_ name: String) -> [String] { index.lookup(PlaceQuery(name)).map { index.identifier($0.place) } }

  @Test(
    "A place of either index is found",
    arguments: [
      ("Kafr Nabudah", "geonames:99000001"), ("كفر نبودة", "geonames:99000001"), ("البوكمال", "geonames:174448"),
      ("Antalya", "geonames:323777"),
    ])
  func union(name: String, identifier: String) {
    #expect(ids(name).first == identifier)
  }

  @Test(
    "A place of both is one, by the names of either, with the facts of the upper",
    arguments: [
      "Aleppo", "حلب", "Aleppo the Grey", "حلب الشهباء",
    ])
  func overlayWins(name: String) throws {
    let found = ids(name).filter { $0 == "geonames:170063" }
    #expect(found.count == 1)
    let place = try #require(index.place(identifier: "geonames:170063"))
    #expect(index.record(place).latitude == 36.5)
    #expect(index.name(place) == "Aleppo the Grey")
    #expect(index.names(place).contains("Beroea"))
    #expect(index.arabicName(place) != nil)
  }

  @Test("What the upper index does not tell of a place, the lower does")
  func units() throws {
    let place = try #require(index.place(identifier: "geonames:170063"))
    let province = try #require(index.record(place).admin1)
    #expect(index.identifier(province) == "geonames:170062")
    #expect(index.contains(province, place))
  }

  @Test("The nearest places are each there once, at the upper index's point")
  func nearest() throws {
    let found = index.nearest(latitude: 36.5, longitude: 37.5, limit: 20, maximumKilometers: 60)
    #expect(index.identifier(try #require(found.first).place) == "geonames:170063")
    #expect(found.count { index.identifier($0.place) == "geonames:170063" } == 1)
  }

  @Test("The tables of the lower index serve the whole")
  func tables() {
    #expect(index.table("cues.tsv") != nil)
    #expect(index.isComplete)
  }

  @Test("Which name of a dump is Arabic is a guess, so the lower index's Arabic name stays")
  func untaggedNames() throws {
    let folder = try TemporaryFolder()
    let row = [
      "170063", "Aleppo", "Aleppo", "حلب القديمة,Halab", "36.2", "37.1", "P", "PPLA", "SY", "", "09", "", "", "", "100",
      "", "", "Asia/Damascus", "2020-01-01",
    ]
    var sources = GazetteerSources()
    sources.dumps = [try folder.write("SY.txt", row.joined(separator: "\t") + "\n")]
    let dump = try GazetteerCompiler().compile(sources).bytes
    let index = try GazetteerIndex(layers: [FixtureGazetteer.bytes, dump])
    let aleppo = try #require(index.place(identifier: "geonames:170063"))
    #expect(index.record(aleppo).population == 100)
    #expect(index.arabicName(aleppo) == "حلب")
    #expect(index.names(aleppo).contains("حلب القديمة"))
  }
}
