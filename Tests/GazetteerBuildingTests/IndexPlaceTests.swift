import Gazetteer
import Testing
import TextAnalysis

@Suite("Places of an index")
struct IndexPlaceTests {
  let index: GazetteerIndex

  init() throws { index = try FixtureGazetteer.index }

  func place(_ identifier: String) throws -> PlaceIndex { try #require(index.place(identifier: identifier)) }

  @Test("The facts of a city")
  func city() throws {
    let aleppo = try place("geonames:170063")
    let record = index.record(aleppo)
    #expect(record.kind == .populated)
    #expect(record.latitude == 36.20124)
    #expect(record.longitude == 37.16117)
    #expect(record.country.description == "SY")
    #expect(record.admin1 == (try place("geonames:170062")))
    #expect(record.population > 1_000_000)
    #expect(record.fame == 60)
    #expect(record.rank == 2)
    #expect(record.standing == .seatOfProvince)
    #expect(record.pointSource == .place)
    #expect(index.featureCode(aleppo) == "PPLA")
    #expect(index.featureClass(aleppo) == "P")
    #expect(index.identifier(aleppo) == "geonames:170063")
  }

  @Test(
    "Names and labels",
    arguments: [
      ("geonames:170063", "Aleppo", "حلب", "Alep"), ("geonames:163843", "Syria", "سوريا", "Syrie"),
      ("yaqut:euphrates", "Euphrates", "نهر الفرات", "Euphrates"),
    ])
  func names(identifier: String, name: String, arabic: String, french: String) throws {
    let place = try place(identifier)
    #expect(index.name(place) == name)
    #expect(index.arabicName(place) == arabic)
    #expect(index.label(place, language: "ar") == arabic)
    #expect(index.label(place, language: "en") == name)
    #expect(index.label(place, language: "fr") == french)
    #expect(index.label(place, language: "xx") == name)
    #expect(index.names(place).first == name)
    #expect(index.names(place).contains(arabic))
  }

  @Test("Every place is found by its identifier and by its name")
  func everyPlace() throws {
    for row in 0..<index.placeCount {
      let place = PlaceIndex(rawValue: Int32(row))
      #expect(index.place(identifier: index.identifier(place)) == place)
      let postings = try #require(index.postings(exactly: NameFolding.key(of: index.name(place))))
      #expect(postings.contains { $0.place == place })
    }
  }

  @Test(
    "Unknown identifiers and rows give nothing",
    arguments: ["geonames:1", "yaqut:atlantis", "aleppo", "", "geonames:x"])
  func unknown(identifier: String) {
    #expect(index.place(identifier: identifier) == nil)
    let outside = PlaceIndex(rawValue: 1_000_000)
    #expect(index.name(outside).isEmpty)
    #expect(index.names(outside).isEmpty)
    #expect(index.record(PlaceIndex(rawValue: -5)).population == 0)
  }

  @Test("A unit has a seat and the kind of its point")
  func unit() throws {
    let record = index.record(try place("geonames:170062"))
    #expect(record.kind == .admin1)
    #expect(record.seat == (try place("geonames:170063")))
    #expect(record.pointSource.isCentroid)
    #expect(record.radiusKilometers == 78)
  }

  @Test(
    "Containment by units and by members of regions",
    arguments: [
      ("geonames:163843", "geonames:170063", true), ("geonames:170062", "geonames:167357", true),
      ("geonames:170062", "geonames:172955", false), ("geonames:167355", "geonames:167357", true),
      ("yaqut:middle-east", "geonames:170063", true), ("yaqut:middle-east", "geonames:163843", true),
      ("yaqut:middle-east", "geonames:4717560", false), ("geonames:170063", "geonames:170062", false),
      ("geonames:170063", "geonames:170063", false),
    ])
  func containment(outer: String, inner: String, expected: Bool) throws {
    #expect(index.contains(try place(outer), try place(inner)) == expected)
  }

  @Test("Countries and members")
  func countries() throws {
    let syria = try #require(CountryCode("SY"))
    #expect(index.country(syria) == (try place("geonames:163843")))
    #expect(index.country(.none) == nil)
    #expect(index.members(try place("yaqut:middle-east")).map(\.description) == ["SY", "TR", "YE"])
    #expect(index.members(try place("geonames:163843")) == [syria])
  }

  @Test("A unit that stands among the regions too is one place")
  func mergedUnit() throws {
    let england = try place("geonames:6269131")
    #expect(index.names(england).contains("إنجلترا"))
    #expect(index.place(identifier: "yaqut:england") == nil)
  }

  @Test("The nearest towns, nearest first")
  func nearest() throws {
    let found = index.nearest(latitude: 36.5, longitude: 37.9, limit: 2, maximumKilometers: 200)
    #expect(found.map(\.place) == [try place("geonames:167357"), try place("geonames:170063")])
    #expect((0...20).contains(found[0].kilometers))
    #expect(index.nearest(latitude: 36.5, longitude: 37.9, limit: 5, maximumKilometers: 1).isEmpty)
    #expect(index.nearest(latitude: .nan, longitude: 0, limit: 5).isEmpty)
    #expect(index.nearest(latitude: 90, longitude: 180, limit: 1, maximumKilometers: 20_000).count == 1)
  }
}
