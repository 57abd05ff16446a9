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

  static let formats = ["table", "json", "geojson", "geocodejson", "csv"]

  /// What people may put on standard input: both languages, an empty line, a name that is not there, a container.
  static let names = "حلب\nAleppo\n\nqqqzzzxx\nParis, Texas\nمنبج، حلب\n"

  @Test("The place that people mean comes first")
  func bestFirst() throws {
    let input = Self.cases.map(\.name).joined(separator: "\n")
    let records = try Program.run(["lookup", "-", "--format", "json", "--limit", "1"], input: input).lines.map {
      try JSONValue(parsing: $0)
    }
    #expect(records.count == Self.cases.count)
    for (record, expected) in zip(records, Self.cases) {
      #expect(record["hits"]?.arrayValue?.first?["id"]?.stringValue == expected.id, "\(expected.name)")
    }
  }

  @Test("Every format is as it was", arguments: formats, ["en", "ar"])
  func golden(format: String, language: String) throws {
    let arguments = ["lookup", "-", "--format", format, "--lang", language]
    let folder = try TemporaryFolder()
    let environment = try SmallGazetteer.environment(in: folder)
    let outcome = try Program.run(arguments, input: Data(Self.names.utf8), environment: environment)
    #expect(outcome.status == 0)
    try Golden.expect(outcome, equals: "lookup-\(language).\(format)")
  }

  @Test("One name has a table without a heading", arguments: [("حلب", "en", "Aleppo"), ("Aleppo", "ar", "حلب")])
  func aTableForPeople(name: String, language: String, label: String) throws {
    let outcome = try Program.run(["lookup", name, "--lang", language])
    #expect(outcome.status == 0)
    #expect(outcome.lines.count > 2)
    #expect(outcome.lines[0].hasPrefix("name"))
    #expect(outcome.lines[2].hasPrefix(label))
    #expect(!outcome.text.contains("\u{1B}") && !outcome.text.contains("…"))
  }

  @Test("Columns stand under each other in every script")
  func columnsAreAligned() throws {
    for name in ["طرابلس", "東京", "São Paulo", "กรุงเทพ"] {
      let lines = try Program.run(["lookup", name]).lines
      let starts = lines.filter { $0.contains("geonames:") }.compactMap { line in
        line.range(of: "geonames:").map { DisplayColumns.count(line[..<$0.lowerBound]) }
      }
      #expect(!starts.isEmpty && Set(starts).count == 1, "\(name): \(starts)")
    }
  }

  @Test("Each line has its block, in order")
  func blocksInOrder() throws {
    let outcome = try Program.run(["lookup", "-", "--limit", "1"], input: Self.names)
    let blocks = outcome.text.components(separatedBy: "\n\n").filter { !$0.isEmpty }
    let heads = blocks.map { $0.split(separator: "\n").first.map(String.init) ?? "" }
    #expect(heads == ["حلب", "Aleppo", "(empty line)", "qqqzzzxx", "Paris, Texas", "منبج، حلب"])
    #expect(blocks[3].contains("no place of that name"))
    let lines = try Program.run(["lookup", "-", "--format", "json"], input: Self.names).lines
    let queries = try lines.map { try JSONValue(parsing: $0)["query"]?.stringValue }
    #expect(queries == ["حلب", "Aleppo", "", "qqqzzzxx", "Paris, Texas", "منبج، حلب"])
    let rows = try Program.run(["lookup", "-", "--format", "csv", "--limit", "1"], input: Self.names).text
    #expect(rows.split(whereSeparator: \.isNewline).count == 7)
  }

  @Test("An answer comes before the next question", arguments: ["table", "json", "geocodejson", "csv"])
  func answersAreNotHeldBack(format: String) throws {
    let conversation = try Conversation("lookup - --limit 1 --format \(format)")
    for name in ["حلب", "Aleppo"] {
      #expect(try conversation.ask(name).contains("geonames:170063"))
    }
    conversation.end()
  }

  @Test func explanations() throws {
    let lines = try Program.run(["lookup", "طرابلس", "--explain"]).lines
    #expect(lines.count % 2 == 0)
    for (offset, line) in lines.dropFirst(2).enumerated() {
      #expect(line.hasPrefix("    score ") == (offset % 2 == 1), "\(line)")
    }
    let hit = try Program.run(["lookup", "Tripoli", "--explain", "--format", "json"]).json["hits"]?.arrayValue?.first
    #expect((hit?["explanation"]?.arrayValue ?? []).count > 1)
    #expect(try Program.run(["lookup", "Tripoli", "--format", "json"]).text.contains("explanation") == false)
  }

  @Test(arguments: [
    ("الباب، حلب", "geonames:174018"), ("Springfield, Illinois", "geonames:4250542"),
    ("Paris, Texas", "geonames:4717560"),
  ])
  func containers(name: String, id: String) throws {
    let hits = try Program.run(["lookup", name, "--format", "json"]).json["hits"]?.arrayValue
    #expect(hits?.first?["id"]?.stringValue == id)
  }

  @Test func geojsonAndCSV() throws {
    let features = try Program.run(["lookup", "Tripoli", "طرابلس", "--format", "geojson"]).collection.features
    #expect(Set(features.compactMap { $0.properties?["query"]?.stringValue }) == ["Tripoli", "طرابلس"])
    let table = try Program.run(["lookup", "Tripoli", "--country", "LB", "--format", "csv"])
    #expect(table.text.hasPrefix("query,rank,id,name,"))
    #expect(table.text.contains(",LB,") && !table.text.contains(",LY,"))
  }

  @Test func geocodejson() throws {
    let answer = try Program.run(["lookup", "حلب", "--format", "geocodejson", "--limit", "1"]).json
    #expect(answer["geocoding"]?["version"] == "0.1.0")
    #expect(answer["geocoding"]?["query"] == "حلب")
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

  @Test(
    "Coordinates in the wrong order are explained",
    arguments: [
      (["--near", "134,35"], "LAT,LON; was 35,134 meant?"), (["--near", "36.2"], "LAT,LON"),
      (["--near", "حلب,1"], "LAT,LON"), (["--near", "nan,0"], "LAT,LON"), (["--near", "0,181"], "longitude"),
      (["--viewbox", "35,40,45,30"], "W,S,E,N"), (["--viewbox", "-200,1,2,3"], "W,S,E,N"),
      (["--viewbox", "1,2,3"], "W,S,E,N"),
    ])
  func wrongCoordinates(arguments: [String], message: String) throws {
    let outcome = try Program.run(["lookup", "حلب"] + arguments)
    #expect(outcome.status == 64)
    #expect(outcome.messages.contains(message), "\(outcome.messages)")
  }

  @Test(arguments: [
    ["--lang", "arabic"], ["--lang", ""], ["--feature-class", "X"], ["--country", "ZZ"], ["--limit", "0"],
    ["--limit", "99999999999999999999"], ["--crs", "EPSG:3857"], ["--bounded"], ["--format", "xml"], ["-foo"],
  ])
  func wrongUseIs64(arguments: [String]) throws {
    let outcome = try Program.run(["lookup", "Aleppo"] + arguments)
    #expect(outcome.status == 64, "\(arguments)")
    #expect(outcome.output.isEmpty)
  }

  @Test func aLanguageWithoutLabelsIsWarnedOf() throws {
    let outcome = try Program.run(["lookup", "حلب", "--lang", "zz"])
    #expect(outcome.status == 0)
    #expect(outcome.messages.contains("zz"))
    #expect(try Program.run(["lookup", "حلب", "--lang", "fr"]).messages.isEmpty)
  }

  @Test(arguments: ["qqqzzzxx", "ظظظظظ"])
  func nothingFoundHasACodeOfItsOwn(name: String) throws {
    let outcome = try Program.run(["lookup", name])
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.contains(name))
    #expect(try Program.run(["lookup", name, "Aleppo"]).status == 0)
  }

  @Test func namesCannotSteerTheTerminal() throws {
    let outcome = try Program.run(["lookup", "qqq\u{1B}[31mzzz", "حلب\u{7}"])
    #expect(!outcome.text.contains("\u{1B}") && !outcome.text.contains("\u{7}"))
    #expect(!outcome.messages.contains("\u{1B}"))
  }

  @Test func namesMayBeginWithADash() throws {
    #expect(try Program.run(["lookup", "-", "--format", "json"], input: "-حلب\n").lines.count == 1)
    #expect(try Program.run(["lookup", "--", "-qqqzzzxx"]).status == 1)
  }

  @Test func aLineThatIsNotUTF8Is65AndNamed() throws {
    let outcome = try Program.run(["lookup", "-", "--format", "json"], input: Data("حلب\r\nAl".utf8) + [0xFF, 0x0A])
    #expect(outcome.status == 65)
    #expect(outcome.lines.count == 1)
    #expect(outcome.messages.contains("standard input:2: "))
  }

  @Test func manyNames() throws {
    let names = Data(String(repeating: "حلب\nAleppo\nqqqzzzxx\n\n", count: 2_500).utf8)
    let outcome = try Program.run(["lookup", "-", "--limit", "1", "--format", "json"], input: names)
    #expect(outcome.lines.count == 10_000)
    #expect(outcome.messages.split(separator: "\n").count == 11)
    #expect(try Program.shell("\"$YAQUT\" lookup - 2>/dev/null | head -1", input: names).status == 0)
  }
}
