import Gazetteer
import Testing

@testable import GazetteerBuilding

/// Dumps that lie on a compiled gazetteer: what comes in, what is dropped, what is told.
@Suite("Importing GeoNames dumps")
struct ImportTests {
  /// A row of a dump in 19 columns.
  static func row(
    _ id: Int, _ name: String, _ names: String = "", at point: (String, String) = ("36.2", "37.2"),
    code: String = "P.PPL", country: String = "SY", admin1: String = "09", admin2: String = "", population: Int = 0
  ) -> String {
    let parts = code.split(separator: ".", omittingEmptySubsequences: false)
    let columns = [
      "\(id)", name, name, names, point.0, point.1, String(parts[0]), String(parts[1]), country, "", admin1, admin2, "",
      "", "\(population)", "", "250", "Asia/Damascus", "2024-05-06",
    ]
    return columns.joined(separator: "\t") + "\n"
  }

  /// Compiles a dump on the fixture.
  private func build(
    _ dump: String, names: String = "", _ change: (TemporaryFolder, inout GazetteerSources) throws -> Void = { _, _ in }
  ) throws -> (index: GazetteerIndex, report: ImportReport, problems: [TableProblem]) {
    let folder = try TemporaryFolder()
    var sources = GazetteerSources()
    sources.dumps = [try folder.write("SY.txt", dump)]
    if !names.isEmpty { sources.alternateNames = [try folder.write("alternateNamesV2.txt", names)] }
    sources.base = try FixtureGazetteer.index
    try change(folder, &sources)
    var compiler = GazetteerCompiler()
    compiler.leavesOutFaultyRows = true
    let (bytes, report) = try compiler.compile(sources)
    let index = try GazetteerIndex(bytes: bytes)
    try index.verify()
    return (index, try #require(report.dumps), report.problems)
  }

  private func place(_ index: GazetteerIndex, _ name: String) -> String? {
    index.lookup(PlaceQuery(name)).first.map { index.identifier($0.place) }
  }

  @Test("A village is found by its names, in its province and country, which the gazetteer beneath has")
  func village() throws {
    let (index, report, _) = try build(Self.row(900_001, "Kafr Nāşiḩ", "Kafr Nasih,كفر ناصح,kfr nash,XYZ"))
    for name in ["Kafr Nāşiḩ", "Kafr Nasih", "كفر ناصح", "كفرناصح", "كفر ناصح، حلب", "Kafr Nasih, Syria"] {
      #expect(place(index, name) == "geonames:900001", "\(name)")
    }
    let village = try #require(index.place(identifier: "geonames:900001"))
    #expect(index.names(village) == ["Kafr Nāşiḩ", "كفر ناصح"])
    #expect(index.arabicName(village) == "كفر ناصح")
    let province = try #require(index.record(village).admin1)
    #expect(index.identifier(province) == "geonames:170062")
    #expect(index.arabicName(province) == "محافظة حلب")
    #expect(index.country(try #require(CountryCode("SY"))) != nil)
    #expect(report.copiedUnits == 2)
    #expect(index.info.version == "2024-05-06")
  }

  @Test("Units of the dump keep its coordinates and get the names of the gazetteer beneath")
  func units() throws {
    let dump =
      Self.row(170_062, "Aleppo Governorate", at: ("36.1", "37.9"), code: "A.ADM1") + Self.row(900_001, "Kafr Nasih")
      + Self.row(900_002, "Another Aleppo Governorate", code: "A.ADM1")
      + Self.row(900_003, "Old Aleppo", code: "A.ADM1H")
    let (index, report, _) = try build(dump)
    let village = try #require(index.place(identifier: "geonames:900001"))
    let province = try #require(index.record(village).admin1)
    #expect(index.identifier(province) == "geonames:170062")
    #expect(index.record(province).latitude == 36.1)
    #expect(index.names(province).contains("محافظة حلب"))
    #expect(index.unit(code: "SY.09") == province)
    #expect(report.leftOut[.formerUnit] == 1)
    #expect(index.record(try #require(index.place(identifier: "geonames:900002"))).kind == .region)
  }

  @Test("Without a gazetteer beneath, the units of the dump make the hierarchy")
  func alone() throws {
    let dump =
      Self.row(1, "Syria", "سوريا", code: "A.PCLI", admin1: "00")
      + Self.row(2, "Aleppo Governorate", code: "A.ADM1")
      + Self.row(3, "Manbij District", code: "A.ADM2", admin2: "170")
      + Self.row(4, "Village", admin2: "170", population: 5)
    let (index, report, _) = try build(dump) { _, sources in sources.base = nil }
    let village = index.record(try #require(index.place(identifier: "geonames:4")))
    #expect(village.admin1.map { index.identifier($0) } == "geonames:2")
    #expect(village.admin2.map { index.identifier($0) } == "geonames:3")
    #expect(index.country(village.country).map { index.identifier($0) } == "geonames:1")
    #expect(report.copiedUnits == 0)
  }

  @Test("Names with languages make labels; historic ones, links and codes go, and so do their copies in the row")
  func alternateNames() throws {
    let names = """
      1\t900001\tar\tكفر ناصح\t\t\t\t
      2\t900001\tfr\tCafre Nassih\t\t\t\t
      3\t900001\tfr\tKafre Nassih\t1\t\t\t
      4\t900001\ten\tNasih's Village\t\t\t1\t
      5\t900001\ten\tOldtown\t\t\t\t1
      6\t900001\ten\tFrenchtown\t\t\t\t\t1920\t1946
      7\t900001\tlink\thttps://example.org/Kafr\t\t\t\t
      8\t900001\twkdt\tQ123456\t\t\t\t
      9\t900001\tabbr\tKN\t\t\t\t
      10\t900001\tfa\tکفر ناصح پارسی\t\t\t\t
      11\t5\tar\tلا مكان\t\t\t\t
      12\t900001

      """
    let (index, report, _) = try build(
      Self.row(900_001, "Kafr Nasih", "Oldtown,Frenchtown,Nasih's Village,كفر ناصح"), names: names)
    let village = try #require(index.place(identifier: "geonames:900001"))
    #expect(index.label(village, language: "fr") == "Kafre Nassih")
    #expect(index.label(village, language: "ar") == "كفر ناصح")
    #expect(index.label(village, language: "en") == "Kafr Nasih")
    #expect(Set(index.names(village)).isDisjoint(with: ["Oldtown", "Frenchtown", "Q123456"]))
    #expect(place(index, "Cafre Nassih") == "geonames:900001")
    #expect(index.lookup(PlaceQuery("KN")).first?.nameKind == .abbreviation)
    #expect(index.postings(exactly: Array("كفر ناصح پارسي".utf8))?.first?.isForeign == true)
    #expect(report.leftOut[.historicName] == 2)
    #expect(report.leftOut[.pseudoName] == 2)
    #expect(report.leftOut[.nameOfOtherPlace] == 1)
    #expect(report.faultyRows == 1)
    #expect(report.firstFaults.first?.line == 12)
  }

  @Test("A bad line is told with file and line, and the others come in")
  func badLines() throws {
    var bytes = Array(Self.row(1, "One").utf8)
    bytes += Array("2\tshort row\n\n# a remark\n".utf8)
    bytes += Array(Self.row(3, "North of all", at: ("95", "37")).utf8)
    bytes += Array(Self.row(4, "West", at: ("35", "x")).utf8)
    bytes += Array("x\(Self.row(5, "No number"))".utf8)
    bytes += Array("6\tBad".utf8) + [0xD8, 0x09] + Array(Self.row(6, "z").utf8.dropFirst(3))
    bytes += Array(Self.row(7, String(repeating: "ن", count: 200_000)).utf8)
    bytes += Array(Self.row(8, "Last", "حرف").utf8.dropLast())
    let folder = try TemporaryFolder()
    var sources = GazetteerSources()
    sources.dumps = [try folder.write("SY.txt", bytes)]
    let (index, compilation) = try GazetteerCompiler().compile(sources)
    let report = try #require(compilation.dumps)
    #expect(report.firstFaults.map(\.line) == [2, 5, 6, 7, 8])
    #expect(report.firstFaults.allSatisfy { $0.path.hasSuffix("SY.txt") })
    #expect(report.firstFaults[1].columnName == "latitude")
    #expect(report.placeRows == 8)
    let opened = try GazetteerIndex(bytes: index)
    for number in [1, 7, 8] { #expect(opened.place(identifier: "geonames:\(number)") != nil) }
    #expect(opened.placeCount == 3)
  }

  @Test("What is asked for comes in, and what its places need")
  func filters() throws {
    let dump =
      Self.row(1, "Town") + Self.row(2, "Hill", code: "T.HLL") + Self.row(3, "Adana", country: "TR")
      + Self.row(4, "Road", code: "R.RD") + Self.row(5, "Idlib Governorate", code: "A.ADM1", admin1: "12")
      + Self.row(1, "Town again")
      + Self.row(6, "No class", code: ".") + Self.row(7, "Strange", code: "T.ZZZ")
    let (index, report, _) = try build(dump) { _, sources in
      sources.filter.countries = [try #require(CountryCode("SY"))]
      sources.filter.featureClasses = ["P"]
    }
    #expect((1...7).filter { index.place(identifier: "geonames:\($0)") != nil } == [1])
    #expect(index.unit(code: "SY.09") != nil && index.unit(code: "SY.12") == nil)
    #expect(
      report.leftOut == [.otherCountry: 1, .otherClass: 3, .road: 1, .duplicate: 1, .noClass: 1],
      "\(report.leftOut)")
    let (all, _, _) = try build(dump)
    let strange = try #require(all.place(identifier: "geonames:7"))
    #expect(all.featureCode(strange) == "ZZZ")
    #expect(all.featureClass(strange) == "T")
    #expect(all.place(identifier: "geonames:4") == nil)
  }

  @Test("A user's tables win over the dump, and names of both are kept")
  func overlay() throws {
    let (index, _, problems) = try build(Self.row(900_001, "Kafr Nasih", "كفر ناصح") + Self.row(900_002, "Other")) {
      folder, sources in
      let places = try folder.write(
        "SY.tsv",
        """
        id\tname\tlat\tlon\tadmin1\tadmin2\tpopulation\tfeature\tfame\trank\tnames
        900001\tKafr Naseh\t36.5\t37.5\t09\t\t700\tPPL\t0\t\tالضيعة

        """)
      let aliases = try folder.write(
        "aliases.tsv",
        "target\tlang\tname\tkind\tnote\ngeonames:900002\tar\tمكان آخر\talternate\t\n"
          + "geonames:77\ten\tNowhere\talternate\t\n")
      sources.overlays = [places, aliases]
    }
    let village = try #require(index.place(identifier: "geonames:900001"))
    #expect(index.name(village) == "Kafr Naseh")
    #expect(index.record(village).latitude == 36.5)
    #expect(Set(index.names(village)).isSuperset(of: ["Kafr Naseh", "الضيعة", "Kafr Nasih", "كفر ناصح"]))
    #expect(place(index, "مكان آخر") == "geonames:900002")
    #expect(problems.map(\.path) == ["aliases.tsv"])
    #expect(problems.first?.line == 3)
  }

  @Test("A village is added by a table of one line")
  func overlayAlone() throws {
    let folder = try TemporaryFolder()
    var sources = GazetteerSources()
    sources.base = try FixtureGazetteer.index
    sources.overlays = [
      try folder.write(
        "SY.tsv",
        """
        id\tname\tlat\tlon\tadmin1\tadmin2\tpopulation\tfeature\tfame\trank\tnames
        99000001\tOur Village\t36.5\t37.5\t09\t\t\tPPL\t\t\tضيعتنا

        """)
    ]
    let index = try GazetteerIndex(bytes: GazetteerCompiler().compile(sources).bytes)
    let village = try #require(index.lookup(PlaceQuery("ضيعتنا")).first)
    #expect(index.record(village.place).admin1.map { index.identifier($0) } == "geonames:170062")
  }

  @Test("A dump and a table of the same places make the same records and names")
  func sameAsTable() throws {
    let folder = try TemporaryFolder()
    let dump =
      Self.row(11, "Kafr Nasih", "كفر ناصح", code: "P.PPLA2", population: 1_200) + Self.row(12, "Tall Hadya", "تل حدية")
    let header = "id\tname\tlat\tlon\tadmin1\tadmin2\tpopulation\tfeature\tfame\trank\tnames\n"
    let table =
      header + "11\tKafr Nasih\t36.2\t37.2\t09\t\t1200\tPPLA2\t\t\tكفر ناصح\n"
      + "12\tTall Hadya\t36.2\t37.2\t09\t\t\tPPL\t\t\tتل حدية\n"
    var fromDump = GazetteerSources()
    fromDump.dumps = [try folder.write("SY.txt", dump)]
    fromDump.base = try FixtureGazetteer.index
    var fromTable = GazetteerSources()
    fromTable.overlays = [try folder.write("SY.tsv", table)]
    fromTable.base = try FixtureGazetteer.index
    let a = try GazetteerIndex(bytes: GazetteerCompiler().compile(fromDump).bytes)
    let b = try GazetteerIndex(bytes: GazetteerCompiler().compile(fromTable).bytes)
    #expect(a.placeCount == b.placeCount)
    for row in 0..<a.placeCount {
      let place = PlaceIndex(rawValue: Int32(row))
      #expect("\(a.record(place))" == "\(b.record(place))")
      #expect(a.identifier(place) == b.identifier(place))
      #expect(a.names(place) == b.names(place))
      #expect(a.label(place, language: "fr") == b.label(place, language: "fr"))
    }
    #expect(a.info.keyCount == b.info.keyCount)
    #expect(a.info.postingCount == b.info.postingCount)
  }

  @Test("Archives and folders are read like plain files; what is no dump is passed over")
  func containers() throws {
    let folder = try TemporaryFolder()
    let dump = Array(Self.row(900_001, "Kafr Nasih", "كفر ناصح").utf8)
    try folder.write("dumps/SY.zip", ZipFixture.archive([("readme.txt", Array("read me\n".utf8)), ("SY.txt", dump)]))
    try folder.write("dumps/AD.txt", Self.row(5, "Andorra", country: "AD"))
    try folder.write("dumps/AD.zip", [1, 2, 3])
    try folder.write("dumps/alternateNamesV2.txt", "1\t5\tar\tأندورا\t\t\t\t\n")
    try folder.write("dumps/hierarchy.txt", "1\t2\tADM\n")
    try folder.write("dumps/countryInfo.txt", "#ISO\nAD\tAND\n")
    var sources = GazetteerSources()
    sources.dumps = [folder.path + "/dumps"]
    let (bytes, report) = try GazetteerCompiler().compile(sources)
    let index = try GazetteerIndex(bytes: bytes)
    #expect(place(index, "كفر ناصح") == "geonames:900001")
    #expect(place(index, "أندورا") == "geonames:5")
    #expect(report.dumps?.notes.count == 3, "\(report.dumps?.notes ?? [])")
  }

  @Test("What cannot be read at all is refused")
  func refusals() throws {
    let folder = try TemporaryFolder()
    for (name, bytes) in [
      ("empty.txt", []), ("bad.txt", Array("no\tdump\n".utf8)), ("cut.zip", Array("PK\u{3}\u{4}x".utf8)),
      ("none.zip", Array("nothing".utf8)),
    ] as [(String, [UInt8])] {
      var sources = GazetteerSources()
      sources.dumps = [try folder.write(name, bytes)]
      #expect(throws: GazetteerBuildingError.self, "\(name)") { try GazetteerCompiler().compile(sources) }
    }
    var sources = GazetteerSources()
    sources.dumps = [folder.path + "/missing.txt"]
    #expect(throws: GazetteerBuildingError.self) { try GazetteerCompiler().compile(sources) }
  }

  /// Enough rows for several parts, and for stores that do not fit in memory.
  private static func manyRows() -> String {
    (0..<3_000).map { number in
      row(
        number * 131 + 7, "Place \(["a", "b", "c", "dé"][number % 4]) \(number % 97)x", "قرية \(number % 89) ب,قرية ج")
    }.joined()
  }

  @Test("Any number of jobs, in memory or on disk, makes the same bytes")
  func determinism() throws {
    let folder = try TemporaryFolder()
    var sources = GazetteerSources()
    sources.dumps = [try folder.write("SY.txt", Self.manyRows())]
    sources.base = try FixtureGazetteer.index
    var compiler = GazetteerCompiler()
    compiler.jobs = 1
    let once = try compiler.compile(sources).bytes
    compiler.jobs = 3
    let output = IndexOutput()
    _ = try compiler.compile(sources, into: output, spills: SpillPlace(folder: folder.path, limit: 5_000))
    #expect(once == output.bytes)
    try GazetteerIndex(bytes: once).verify()
  }

  @Test("A build that is stopped, or whose output cannot be written, leaves nothing behind")
  func leavesNothing() throws {
    let folder = try TemporaryFolder()
    var sources = GazetteerSources()
    sources.dumps = [try folder.write("SY.txt", Self.manyRows())]
    try folder.write("out/keep.txt", "")
    var compiler = GazetteerCompiler()
    compiler.isCancelled = { true }
    #expect(throws: GazetteerBuildingError.self) { try compiler.compile(sources, to: folder.path + "/out/my.index") }
    #expect(try FileSystem.allFiles(in: folder.path + "/out") == ["keep.txt"])
    #expect(throws: GazetteerBuildingError.self) { try GazetteerCompiler().compile(sources, to: folder.path) }
    #expect(throws: GazetteerBuildingError.self) { try GazetteerCompiler().compile(sources, to: "/dev/full/x.index") }
  }
}
