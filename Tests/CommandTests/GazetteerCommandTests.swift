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
    #expect(outcome.lines.contains { $0.hasPrefix("regions.tsv:2:3: error: ") }, "\(outcome.text)")
  }
}
