import Foundation
import GeoJSON
import Testing

/// `yaqut lookup`: names in, places out.
@Suite(.enabled(if: Program.isReady, Program.notReady))
struct LookupCommandTests {
  /// One case a line: a name as people type it, and the place that must come first.
  static let cases: [(name: String, id: String)] = {
    let file = Program.root.appendingPathComponent("Tests/CommandTests/Cases/lookups.tsv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst().compactMap { line in
      let fields = line.split(separator: "\t").map(String.init)
      return fields.count == 2 ? (fields[0], fields[1]) : nil
    }
  }()

  @Test("The place that people mean comes first")
  func bestFirst() throws {
    let input = Self.cases.map(\.name).joined(separator: "\n")
    let records = try Program.run(["lookup", "-", "--format", "json", "--limit", "1"], input: input).lines.map {
      try JSONValue(parsing: $0)
    }
    #expect(records.count == Self.cases.count)
    for (record, expected) in zip(records, Self.cases) {
      #expect(record["results"]?.arrayValue?.first?["id"]?.stringValue == expected.id, "\(expected.name)")
    }
  }

  @Test(arguments: [("حلب", "en", "Aleppo"), ("Aleppo", "ar", "حلب")])
  func aTableForPeople(name: String, language: String, label: String) throws {
    let outcome = try Program.run(["lookup", name, "--lang", language])
    #expect(outcome.status == 0)
    #expect(outcome.lines.count > 2)
    #expect(outcome.lines[2].hasPrefix(label))
  }

  @Test func geojsonAndCSV() throws {
    let features = try Program.run(["lookup", "Tripoli", "طرابلس", "--format", "geojson"]).collection.features
    #expect(Set(features.compactMap { $0.properties?["query"]?.stringValue }) == ["Tripoli", "طرابلس"])
    let table = try Program.run(["lookup", "Tripoli", "--country", "LB", "--format", "csv"])
    #expect(table.text.hasPrefix("query,id,name,"))
    #expect(table.text.contains(",LB,") && !table.text.contains(",LY,"))
  }

  @Test func geocodejson() throws {
    let answer = try Program.run(["lookup", "حلب", "--format", "geocodejson", "--limit", "1"]).json
    #expect(answer["geocoding"]?["version"] == "0.1.0")
    let place = answer["features"]?.arrayValue?.first?["properties"]?["geocoding"]
    #expect(place?["type"] == "city")
    #expect(place?["country"] == "Syria")
  }

  @Test func nearAndBounded() throws {
    let near = try Program.run(["lookup", "Tripoli", "--near", "34.4,35.8", "--format", "csv", "--limit", "1"])
    #expect(near.text.contains(",LB,"))
    let box = try Program.run(["lookup", "Tripoli", "--viewbox", "-20,-60,20,40", "--bounded", "--format", "csv"])
    #expect(!box.text.contains(",LB,") && box.text.contains(",LY,"))
  }

  @Test(arguments: ["qqqzzzxx", "ظظظظظ"])
  func nothingFoundHasACodeOfItsOwn(name: String) throws {
    let outcome = try Program.run(["lookup", name])
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.contains(name))
  }
}
