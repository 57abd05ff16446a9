import Gazetteer
import GazetteerBuilding
import Testing

@Suite("Compiling a gazetteer")
struct CompilationTests {
  @Test("The same tables give the same bytes")
  func isDeterministic() throws {
    let again = try GazetteerCompiler().compile(folder: FixtureGazetteer.folder).bytes
    #expect(try FixtureGazetteer.bytes == again)
  }

  @Test("The fixture has no problems")
  func fixtureIsClean() throws {
    // It has neither a base map nor all districts, and spellings that only tests need.
    let problems = try GazetteerChecker.check(folder: FixtureGazetteer.folder)
    #expect(problems.filter { ![.missing, .duplicate].contains($0.kind) && $0.columnName != "admin2" } == [])
    #expect(try FixtureGazetteer.report.problems == [])
  }

  @Test("The index tells what is in it, and its checksum holds")
  func information() throws {
    let index = try FixtureGazetteer.index
    try index.verify()
    let info = index.info
    #expect(info.name == "Fixture")
    #expect(info.version == "1")
    #expect(info.placesByKind[.country] == 8)
    #expect(info.placeCount == index.placeCount)
    #expect(info.sha256.utf8.count == 64)
    #expect(info.keyCount > 100)
    #expect(info.sections.map(\.bytes).reduce(0, +) < info.fileSize)
  }

  @Test("Knowledge tables are carried as they are")
  func embeddedTables() throws {
    let index = try FixtureGazetteer.index
    #expect(
      index.tablePaths == [
        "actors/armed-groups.tsv", "cues.tsv", "demonyms.tsv", "name-affixes.tsv", "transliteration.tsv",
      ])
    let text = try #require(index.table("actors/armed-groups.tsv"))
    let table = try SourceTable(path: "actors/armed-groups.tsv", text: text)
    #expect(table.rows.first?["name_ar"] == "قوات سوريا الديمقراطية")
    #expect(index.table("nothing.tsv") == nil)
  }

  @Test("A folder without places is no gazetteer")
  func emptyFolder() throws {
    let folder = try TemporaryFolder()
    #expect(throws: GazetteerBuildingError.self) { try GazetteerCompiler().compile(folder: folder.path) }
  }

  @Test("Faulty rows end the compilation, or are left out if so asked")
  func faultyRows() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "places/SY.tsv",
      """
      id\tname\tlat\tlon\tadmin1\tadmin2\tpopulation\tfeature\tfame\trank\tnames
      1\tAleppo\t36.2\t37.1\t\t\t10\tPPLA\t1\t\tحلب
      2\tNowhere\t96.2\t37.1\t\t\t10\tPPL\t1\t\t

      """)
    #expect(throws: GazetteerBuildingError.self) { try GazetteerCompiler().compile(folder: folder.path) }
    var compiler = GazetteerCompiler()
    compiler.leavesOutFaultyRows = true
    let (bytes, report) = try compiler.compile(folder: folder.path)
    #expect(try GazetteerIndex(bytes: bytes).placeCount == 1)
    #expect(report.errors.count == 1)
    #expect(report.errors.first?.line == 3)
    #expect(report.errors.first?.columnName == "lat")
    // A missing table is said, not passed over.
    #expect(report.problems.contains { $0.path == "territories.tsv" && $0.severity == .warning })
  }

  @Test("The file appears whole beside the others")
  func writing() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/yaqut.index"
    try GazetteerCompiler().compile(folder: FixtureGazetteer.folder, to: path)
    let index = try GazetteerIndex(path: path)
    try index.verify()
    #expect(index.placeCount == (try FixtureGazetteer.index.placeCount))
    #expect(try GazetteerIndex.locate(explicit: folder.path) == path)
    #expect(throws: GazetteerBuildingError.self) {
      try GazetteerCompiler().compile(folder: FixtureGazetteer.folder, to: folder.path + "/no/such/folder.index")
    }
  }
}
