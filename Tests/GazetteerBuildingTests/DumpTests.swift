import Gazetteer
import GazetteerBuilding
import Testing

@Suite("GeoNames dumps and overlay tables")
struct DumpTests {
  private static func row(
    _ id: Int, _ name: String, _ names: String, _ latitude: String, _ longitude: String, _ code: String,
    _ admin1: String,
    _ population: Int
  ) -> String {
    let parts = code.split(separator: ".")
    return
      "\(id)\t\(name)\t\(name)\t\(names)\t\(latitude)\t\(longitude)\t\(parts[0])\t\(parts[1])\tSY\t\t\(admin1)\t\t\t\t"
      + "\(population)\t\t250\tAsia/Damascus\t2020-01-01\n"
  }

  private func compile(_ change: (TemporaryFolder, inout GazetteerSources) throws -> Void) throws -> (
    index: GazetteerIndex, report: CompilationReport
  ) {
    let folder = try TemporaryFolder()
    var sources = GazetteerSources(folder: FixtureGazetteer.folder)
    try change(folder, &sources)
    let (bytes, report) = try GazetteerCompiler().compile(sources)
    return (try GazetteerIndex(bytes: bytes), report)
  }

  @Test("Rows of a dump become places, and names of places that are there")
  func dump() throws {
    let text =
      Self.row(900_001, "Jabal al Munkhar", "جبل المنخر,https://example.org/x", "35.9", "39.3", "T.HLL", "04", 0)
      + Self.row(900_002, "Tall Rif‘at", "تل رفعت", "36.47", "37.1", "P.PPL", "09", 20_514)
      + Self.row(170_063, "Aleppo", "Chalep", "36.2", "37.1", "P.PPLA", "09", 1)
      + Self.row(163_843, "Syria", "", "35", "38", "A.PCLI", "00", 1)
    let (index, report) = try compile { folder, sources in sources.dumps = [try folder.write("SY.txt", text)] }
    #expect(report.problems == [])
    let hill = try #require(index.lookup(PlaceQuery("جبل المنخر")).first)
    #expect(index.identifier(hill.place) == "geonames:900001")
    #expect(index.record(hill.place).kind == .landmark)
    #expect(!index.names(hill.place).contains { $0.contains("http") })
    let town = try #require(index.lookup(PlaceQuery("تل رفعت، حلب")).first)
    #expect(index.record(town.place).population == 20_514)
    let aleppo = try #require(index.place(identifier: "geonames:170063"))
    #expect(index.names(aleppo).contains("Chalep"))
    #expect(index.record(aleppo).population > 1_000_000)
  }

  @Test("Bad rows of a dump are named and left out")
  func badRows() throws {
    let text = "1\tshort row\n" + Self.row(5, "X", "", "95", "37", "P.PPL", "09", 0)
    let (index, report) = try compile { folder, sources in sources.dumps = [try folder.write("SY.txt", text)] }
    #expect(report.dumps?.firstFaults.map(\.line) == [1, 2])
    #expect(index.place(identifier: "geonames:5") == nil)
  }

  @Test("Alternate names with language, historic names, abbreviations, and links")
  func alternateNames() throws {
    let text = """
      1\t170063\tar\tحلب الشهباء\t\t\t1\t
      2\t170063\tfr\tAlep la Grise\t1\t\t\t
      3\t170063\t\tKhalpe\t\t\t\t1
      4\t170063\tlink\thttps://example.org/Aleppo\t\t\t\t
      5\t170063\tabbr\tALP\t\t\t\t
      6\t1\tar\tلا مكان\t\t\t\t

      """
    let (index, _) = try compile { folder, sources in sources.alternateNames = [try folder.write("names.txt", text)] }
    let aleppo = try #require(index.place(identifier: "geonames:170063"))
    // What a table says of a language stands; the dump adds a name.
    #expect(index.label(aleppo, language: "fr") == "Alep")
    #expect(index.names(aleppo).contains("Alep la Grise"))
    #expect(index.label(aleppo, language: "ar") == "حلب")
    #expect(index.names(aleppo).contains("حلب الشهباء"))
    #expect(!index.names(aleppo).contains { $0.contains("http") })
    // Historic names are left to the table of aliases, which says so.
    #expect(index.lookup(PlaceQuery("Khalpe")).isEmpty)
    #expect(index.lookup(PlaceQuery("ALP")).first?.nameKind == .abbreviation)
  }

  @Test("An overlay adds places and names, and its knowledge tables go before")
  func overlay() throws {
    let (index, report) = try compile { folder, sources in
      try folder.write(
        "landmarks.tsv",
        """
        key\tfeature\tlat\tlon\tradius_km\tcountries\tadmin1\tname\tname_ar\tnames\tsource
        our-office\tBLDG\t36.2\t37.15\t1\tSY\tSY.09\tOur office\tمكتبنا\t\town

        """)
      try folder.write("aliases.tsv", "target\tlang\tname\tkind\tnote\nyaqut:our-office\ten\tHQ\tabbreviation\t\n")
      try folder.write("cues.tsv", "lang\tclass\tform\tnote\nen\tnear\toff\t\n")
      sources.overlays = [folder.path]
    }
    #expect(report.problems == [])
    #expect(index.lookup(PlaceQuery("مكتبنا")).first.map { index.identifier($0.place) } == "yaqut:our-office")
    #expect(index.lookup(PlaceQuery("HQ")).first?.nameKind == .abbreviation)
    #expect(index.table("cues.tsv")?.contains("off") == true)
    #expect(index.lookup(PlaceQuery("Aleppo")).isEmpty == false)
  }
}
