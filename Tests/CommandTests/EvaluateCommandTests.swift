import Foundation
import GeoJSON
import Testing

/// `yaqut evaluate`, on gold of our own.
@Suite(.enabled(if: Program.isReady, Program.notReady))
struct EvaluateCommandTests {
  private func gold() throws -> (folder: TemporaryFolder, path: String) {
    let folder = try TemporaryFolder()
    let toponyms =
      #"{"id":"1","corpus":"own","text":"Shells hit Aleppo.","toponyms":[{"start":11,"end":17,"lat":36.2,"lon":37.16}]}"#
    let entities = #"{"id":"2","text":"قصفت الطائرات مدينة حلب","entities":[{"start":20,"end":23,"type":"LOC"}]}"#
    return (folder, try folder.write("gold.jsonl", toponyms + "\n" + entities + "\n"))
  }

  @Test func figuresAsJSON() throws {
    let (folder, path) = try gold()
    let report = try Program.run(["evaluate", "--gold", path, "--format", "json"]).json
    #expect(report["toponyms"]?["own"]?["F1_exact"]?.doubleValue == 1)
    #expect(report["toponyms"]?["own"]?["acc_B"]?.doubleValue == 1)
    #expect(report["entities"]?[path]?["F1_exact"]?.doubleValue == 1)
    withExtendedLifetime(folder) {}
  }

  @Test(arguments: ["table", "tsv"])
  func figuresForPeopleAndTables(format: String) throws {
    let (folder, path) = try gold()
    let outcome = try Program.run(["evaluate", "--gold", path, "--format", format])
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("F1_e2e"))
    withExtendedLifetime(folder) {}
  }

  @Test func badGoldIsNamedByLine() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("gold.jsonl", "{\"id\":1,\"text\":\"x\"}\n")
    let outcome = try Program.run(["evaluate", "--gold", path])
    #expect(outcome.status == 65)
    #expect(outcome.messages.contains("gold.jsonl:1: "))
  }
}
