import Foundation
import GeoJSON
import Testing

/// `yaqut gazetteer`.
@Suite(.enabled(if: Program.isReady, Program.notReady))
struct GazetteerCommandTests {
  @Test func infoTellsWhatIsInside() throws {
    let info = try Program.run(["gazetteer", "info", "--format", "json"]).json
    #expect(try #require(info["places"]?.integerValue) > 1_000)
    #expect(info["sha256"]?.stringValue?.count == 64)
    #expect(try Program.run(["gazetteer", "info"]).text.contains("places"))
  }

  @Test func checkPassesOverTheCommittedTables() throws {
    let outcome = try Program.run(["gazetteer", "check", Program.root.appendingPathComponent("Gazetteer").path])
    #expect(outcome.status == 0, "\(outcome.messages)")
  }

  @Test func checkNamesFileLineAndColumn() throws {
    let folder = try TemporaryFolder()
    let header = "key feature lat lon radius_km countries admin1 name name_ar names source"
    let row = ["levant", "RGN", "north", "37", "450", "SY", "", "Levant", "الشام", "", "own: test"]
    let table = header.split(separator: " ").joined(separator: "\t") + "\n" + row.joined(separator: "\t") + "\n"
    try folder.write("regions.tsv", table)
    let outcome = try Program.run(["gazetteer", "check", folder.url.path])
    #expect(outcome.status == 65)
    #expect(outcome.lines.contains { $0.hasPrefix("regions.tsv:2: column 3 (lat): error: ") }, "\(outcome.text)")
  }

  private static let stopNames = "lang\tform\trule\tnote\n"

  @Test func checkPutsTablesInOrder() throws {
    let folder = try TemporaryFolder()
    try folder.write("stopnames.tsv", Self.stopNames + "en\tMay\tcue\t\r\nar\t الـباب\u{200F}\tcue\t\n")
    let before = try Program.run(["gazetteer", "check", folder.url.path])
    #expect(before.status == 65)
    #expect(before.messages.contains("--fix mends"), "\(before.messages)")
    let outcome = try Program.run(["gazetteer", "check", folder.url.path, "--fix"])
    #expect(outcome.status == 0, "\(outcome.text)")
    #expect(outcome.messages.contains("changed stopnames.tsv: "))
    let after = Self.stopNames + "ar\tالباب\tcue\t\nen\tMay\tcue\t\n"
    #expect(try String(contentsOfFile: folder.path("stopnames.tsv"), encoding: .utf8) == after)
    let again = try Program.run(["gazetteer", "check", folder.url.path, "--fix"])
    #expect(again.messages.contains("nothing to change"))
    #expect(try String(contentsOfFile: folder.path("stopnames.tsv"), encoding: .utf8) == after)
  }

  @Test func dryRunOnlyTells() throws {
    let folder = try TemporaryFolder()
    let table = Self.stopNames + "en\tMay\tcue\t\nar\tالباب\tcue\t\n"
    try folder.write("stopnames.tsv", table)
    let outcome = try Program.run(["gazetteer", "check", folder.url.path, "--fix", "--dry-run"])
    #expect(outcome.status == 0)
    #expect(outcome.messages.contains("would change stopnames.tsv: 1 row put in order"), "\(outcome.messages)")
    #expect(outcome.lines.contains { $0.hasPrefix("stopnames.tsv:3: column 1 (lang): warning: ") })
    #expect(try String(contentsOfFile: folder.path("stopnames.tsv"), encoding: .utf8) == table)
  }

  @Test func errorsAreLeftAfterFixing() throws {
    let folder = try TemporaryFolder()
    try folder.write("stopnames.tsv", Self.stopNames + "ar\tالباب\tsometimes\t\n\tMay\n")
    let outcome = try Program.run(["gazetteer", "check", folder.url.path, "--fix"])
    #expect(outcome.status == 65)
    #expect(outcome.lines.count { $0.contains(": error: ") } == 2, "\(outcome.text)")
  }

  @Test func manyOfAKindAreCountedUnlessAllAreAskedFor() throws {
    let folder = try TemporaryFolder()
    let rows = (10...40).map { "ar\tباب\($0)\tsometimes\t\n" }.joined()
    try folder.write("stopnames.tsv", Self.stopNames + rows)
    let outcome = try Program.run(["gazetteer", "check", folder.url.path])
    #expect(outcome.lines.contains("stopnames.tsv: error: and 21 more of this kind (value)"), "\(outcome.text)")
    #expect(outcome.messages.contains("31 errors"))
    #expect(outcome.messages.contains("--all"))
    let whole = try Program.run(["gazetteer", "check", folder.url.path, "--all"])
    #expect(whole.lines.count { $0.hasPrefix("stopnames.tsv:") } == 31)
  }

  @Test func checkSpeaksToEditors() throws {
    let folder = try TemporaryFolder()
    try folder.write("stopnames.tsv", Self.stopNames + "ar\t الباب\tcue\t\n")
    let outcome = try Program.run(["gazetteer", "check", folder.url.path, "--format", "json"])
    let problems = try outcome.lines.map { try JSONParser.parse(Array($0.utf8)) }
    let problem = try #require(problems.first { $0.objectValue?["path"]?.stringValue == "stopnames.tsv" }?.objectValue)
    #expect(problem["line"]?.integerValue == 2)
    #expect(problem["column"]?.integerValue == 2)
    #expect(problem["kind"]?.stringValue == "untidy")
    #expect(problem["severity"]?.stringValue == "warning")
  }

  @Test func checkTellsWherePointsLie() throws {
    let folder = try TemporaryFolder()
    let gazetteer = Program.root.appendingPathComponent("Gazetteer")
    let maps = folder.url.appendingPathComponent("basemap")
    try FileManager.default.createDirectory(at: maps, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: gazetteer.appendingPathComponent("basemap/countries.geojson"),
      to: maps.appendingPathComponent("countries.geojson"))
    let header = "key feature lat lon radius_km countries admin1 name name_ar names source"
    let row = ["tishrin-dam", "DAM", "38.18", "36.38", "1", "SY", "", "Tishrin Dam", "سد تشرين", "", "own: test"]
    let table = header.split(separator: " ").joined(separator: "\t") + "\n" + row.joined(separator: "\t") + "\n"
    try folder.write("landmarks.tsv", table)
    let outcome = try Program.run(["gazetteer", "check", folder.url.path])
    #expect(
      outcome.lines.contains {
        $0.hasPrefix("landmarks.tsv:2: column 3 (lat): warning: ") && $0.contains("lies in TR")
          && $0.contains("lat and lon look swapped")
      }, "\(outcome.text)")
  }
}
