import Foundation
import Testing

/// How every command ends.
@Suite(.enabled(if: Program.isBuilt, Program.notBuilt))
struct ExitCodeTests {
  @Test(arguments: [
    [], ["map"], ["annotate"], ["lookup"], ["project"], ["gazetteer"], ["gazetteer", "info"], ["gazetteer", "check"],
    ["evaluate"], ["batch"], ["export"],
  ])
  func helpHasAnExample(command: [String]) throws {
    let outcome = try Program.run(command + ["--help"])
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("EXAMPLE"))
    #expect(outcome.messages.isEmpty)
  }

  @Test func theVersionIsPrinted() throws {
    #expect(try Program.run(["--version"]).text.split(separator: ".").count == 3)
  }

  @Test(arguments: [
    ["nonsense"], ["map"], ["map", "--nonsense", "x"], ["map", "x", "--per", "nothing"], ["map", "x", "-o", "a.xyz"],
    ["map", "x", "--date", "yesterday"], ["map", "x", "--crs", "EPSG:99999"], ["annotate", "--jobs", "0"],
    ["annotate", "--fields", "nothing"], ["lookup", "x", "--country", "SYR"], ["project"],
  ])
  func wrongUseIs64(arguments: [String]) throws {
    let outcome = try Program.run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.messages.hasPrefix("yaqut: "))
    #expect(outcome.output.isEmpty)
  }

  @Test(arguments: [["map", "-"], ["annotate"], ["lookup", "Aleppo"], ["gazetteer", "info"]])
  func aMissingGazetteerIs69(arguments: [String]) throws {
    let outcome = try Program.run(arguments, environment: ["YAQUT_GAZETTEER": "/nowhere/yaqut.index"])
    #expect(outcome.status == 69)
    #expect(outcome.messages.contains("/nowhere/yaqut.index"))
  }

  @Test(
    "A damaged gazetteer is 69",
    arguments: [Data(), Data("not an index".utf8), Data(repeating: 0, count: 5_000)])
  func aDamagedGazetteerIs69(content: Data) throws {
    let folder = try TemporaryFolder()
    let index = try folder.write("yaqut.index", content)
    let outcome = try Program.run(["lookup", "حلب", "--gazetteer", index])
    #expect(outcome.status == 69)
    #expect(outcome.messages.contains(index))
  }

  @Test(.enabled(if: Program.isReady, Program.notReady))
  func aCutGazetteerIs69() throws {
    let folder = try TemporaryFolder()
    let whole = try Data(contentsOf: URL(fileURLWithPath: try #require(Program.gazetteer)), options: .alwaysMapped)
    let index = try folder.write("yaqut.index", whole.prefix(whole.count / 2))
    #expect(try Program.run(["map", "-", "--gazetteer", index], input: Texts.english).status == 69)
  }

  @Test("A wrong byte in what is read is 69, before any answer", .enabled(if: Program.isReady, Program.notReady))
  func aChangedByteIs69() throws {
    let folder = try TemporaryFolder()
    var bytes = try Data(contentsOf: URL(fileURLWithPath: try #require(Program.gazetteer)))
    // A byte in every block, so that whatever a command reads is damaged.
    for position in stride(from: 100_000, to: bytes.count, by: 65_536) { bytes[position] ^= 1 }
    let index = try folder.write("yaqut.index", bytes)
    for arguments in [["lookup", "حلب"], ["lookup", "Aleppo"], ["reverse", "36.2,37.16"], ["gazetteer", "info"]] {
      let outcome = try Program.run(arguments + ["--gazetteer", index])
      #expect(outcome.status == 69, "\(arguments)")
      #expect(outcome.output.isEmpty)
      #expect(outcome.messages.contains("damaged"))
    }
  }

  @Test(.enabled(if: Program.isReady, Program.notReady), arguments: [3, 7, 11])
  func oneChangedByteIsToldOrHarmless(seventeenths: Int) throws {
    let folder = try TemporaryFolder()
    let whole = try #require(Program.gazetteer)
    var bytes = try Data(contentsOf: URL(fileURLWithPath: whole))
    bytes[bytes.count / 17 * seventeenths] ^= 1
    let index = try folder.write("yaqut.index", bytes)
    for arguments in [["lookup", "حلب"], ["lookup", "Aleppo"]] {
      let outcome = try Program.run(arguments + ["--gazetteer", index])
      let right = try Program.run(arguments + ["--gazetteer", whole])
      #expect(outcome.status == 69 || outcome.output == right.output)
    }
    #expect(try Program.run(["gazetteer", "info", "--gazetteer", index]).status == 69)
  }

  @Test(.enabled(if: Program.isReady, Program.notReady))
  func missingInputIs66() throws {
    let outcome = try Program.run(["map", "/nowhere/article.txt"])
    #expect(outcome.status == 66)
    #expect(outcome.messages.contains("/nowhere/article.txt"))
  }

  @Test(.enabled(if: Program.isReady, Program.notReady))
  func brokenUTF8Is65AndNamed() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("bad.txt", Data("حلب\nab".utf8) + [0xFF])
    let outcome = try Program.run(["map", file])
    #expect(outcome.status == 65)
    #expect(outcome.messages.contains("bad.txt:2: ") && outcome.messages.contains("byte 9"))
  }

  @Test(.enabled(if: Program.isReady, Program.notReady))
  func outputThatCannotBeCreatedIs73() throws {
    let outcome = try Program.run(["map", "-", "-o", "/nowhere/map.geojson"], input: Texts.english)
    #expect(outcome.status == 73)
    #expect(outcome.messages.contains("/nowhere/map.geojson"))
  }

  @Test(
    .enabled(if: Program.isReady && FileManager.default.fileExists(atPath: "/dev/full"), "no program or no /dev/full"))
  func aFullDiskIs74() throws {
    for arguments in ["map - ", "annotate", "lookup Aleppo"] {
      let outcome = try Program.shell("\"$YAQUT\" \(arguments) > /dev/full", input: Data(Texts.lines.utf8))
      #expect(outcome.status == 74, "\(arguments)")
    }
  }

  @Test("A closed pipe ends the program without a word", .enabled(if: Program.isReady, Program.notReady))
  func closedPipes() throws {
    let input = Data((0..<3_000).map { Texts.line("\($0)", Texts.arabic) }.joined().utf8)
    for arguments in ["annotate", "map - --per mention", "map - --format csv"] {
      let outcome = try Program.shell("\"$YAQUT\" \(arguments) | head -c 100 > /dev/null", input: input)
      #expect(outcome.status == 0)
      #expect(outcome.messages.isEmpty, "\(arguments): \(outcome.messages)")
    }
  }
}
