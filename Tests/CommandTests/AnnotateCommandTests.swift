import Foundation
import GeoJSON
import Testing

/// `yaqut annotate`: a line for a line.
@Suite(.enabled(if: Program.isReady, Program.notReady))
struct AnnotateCommandTests {
  @Test func everyLineIsAnsweredInOrder() throws {
    let outcome = try Program.run(["annotate"], input: Texts.lines)
    #expect(outcome.status == 0)
    let records = try outcome.lines.map { try JSONValue(parsing: $0) }
    #expect(records.map { $0["id"] } == ["ar", "en"])
    #expect(records.map { $0["lang"] } == ["ar", "en"])
    for record in records {
      #expect(record.objectValue?.keys == ["id", "lang", "toponyms", "actors", "events", "focus"])
      let ids = record["toponyms"]?.arrayValue?.map { $0["id"]?.stringValue } ?? []
      #expect(ids.contains(Texts.aleppo))
    }
  }

  @Test func theKeysAreThoseOfTheContract() throws {
    let records = try Program.run(["annotate"], input: Texts.lines).lines.map { try JSONValue(parsing: $0) }
    let toponym = [
      "start", "end", "text", "role", "id", "name", "lat", "lon", "country", "admin1", "feature_code", "precision",
      "radius_km", "confidence",
    ]
    let event = [
      "start", "end", "trigger", "type", "mode", "cameo_root", "actors", "recipients", "places", "place_reason", "date",
      "date_prec", "modality", "attribution", "confidence", "killed", "injured", "same_as",
    ]
    for record in records {
      for found in record["toponyms"]?.arrayValue ?? [] where found["id"] != .null {
        #expect(found.objectValue?.keys == toponym)
      }
      let events = record["events"]?.arrayValue ?? []
      #expect(!events.isEmpty)
      for found in events { #expect(found.objectValue?.keys == event) }
    }
  }

  @Test(arguments: [
    ("not json", "bad_json"), ("[1]", "not_an_object"), ("{\"id\":9}", "no_text"), ("", "empty_line"),
    ("{\"id\":9,\"text\":5}", "no_text"),
  ])
  func aBadLineIsAnsweredInItsPlace(line: String, code: String) throws {
    let outcome = try Program.run(["annotate"], input: Texts.line("a", "Aleppo") + line + "\n" + Texts.line("b", "حلب"))
    #expect(outcome.status == 0)
    let records = try outcome.lines.map { try JSONValue(parsing: $0) }
    #expect(records.count == 3)
    #expect(records[1]["error"]?["code"]?.stringValue == code)
    #expect(records[1]["line"] == 2)
    #expect(records[2]["id"] == "b")
  }

  @Test func brokenUTF8IsABadLine() throws {
    let input = Data("{\"id\":1,\"text\":\"".utf8) + [0xFF] + Data("\"}\n".utf8) + Data(Texts.lines.utf8)
    let outcome = try Program.run(["annotate"], input: input)
    #expect(outcome.lines.count == 3)
    #expect(try JSONValue(parsing: outcome.lines[0])["error"]?["code"] == "bad_utf8")
  }

  @Test func strictEndsWithACodeAfterTheRun() throws {
    let outcome = try Program.run(["annotate", "--strict"], input: "bad\n" + Texts.lines)
    #expect(outcome.status == 65)
    #expect(outcome.lines.count == 3)
    #expect(outcome.messages.hasPrefix("yaqut: "))
  }

  @Test func anyNumberOfJobsGivesTheSameBytes() throws {
    let input = (0..<300).map {
      $0 % 50 == 7 ? "bad\n" : Texts.line("\($0)", $0 % 2 == 0 ? Texts.arabic : Texts.english)
    }
    .joined()
    let first = try Program.run(["annotate", "--jobs", "1"], input: input).output
    #expect(try Program.run(["annotate", "--jobs", "2"], input: input).output == first)
    #expect(try Program.run(["annotate", "--jobs", "7"], input: input).output == first)
  }

  @Test func fieldsAreChosen() throws {
    let outcome = try Program.run(["annotate", "--fields", "toponyms"], input: Texts.lines)
    #expect(try outcome.lines.allSatisfy { try JSONValue(parsing: $0).objectValue?.keys == ["id", "toponyms"] })
  }

  @Test("Given spans are resolved, and no others are looked for")
  func spans() throws {
    let line = #"{"id":1,"text":"From Aleppo to Idlib","marks":[{"start":15,"end":20}]}"# + "\n"
    let outcome = try Program.run(["annotate", "--spans", "marks"], input: line)
    let toponyms = try #require(try JSONValue(parsing: outcome.lines[0])["toponyms"]?.arrayValue)
    #expect(toponyms.map { $0["text"] } == ["Idlib"])
    #expect(toponyms[0]["country"] == "SY")
  }

  @Test("An answer comes as soon as the line is there")
  func answersDoNotWaitForTheEnd() throws {
    let line =
      "(printf '%s\\n' '{\"id\":1,\"text\":\"Aleppo\"}'; sleep 3; printf '%s\\n' '{\"id\":2,\"text\":\"x\"}')"
      + " | \"$YAQUT\" annotate | (read first; date +%s; cat > /dev/null; date +%s)"
    let times = try Program.shell(line).lines.compactMap { Int($0) }
    #expect(times.count == 2)
    #expect(times.count == 2 && times[1] - times[0] >= 1)
  }

  @Test func aTextOfMegabytesIsOneLine() throws {
    let outcome = try Program.run(
      ["annotate"], input: Texts.line("big", String(repeating: "x y ", count: Program.hugeSize / 4)))
    #expect(outcome.status == 0)
    #expect(outcome.lines.count == 1)
  }
}
