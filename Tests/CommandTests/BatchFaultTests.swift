import Foundation
import GeoJSON
import Testing

/// What can go wrong while articles are brought into a store. Nothing crashes, and nothing else is lost.
@Suite(.enabled(if: Program.isReady, Program.notReady))
struct BatchFaultTests {
  /// How often a run is killed; `make test-engines` asks for more.
  private static let kills = ProcessInfo.processInfo.environment["YAQUT_KILLS"].flatMap { Int($0) } ?? 6
  private static let killsOfOneStore = 3

  private func start(_ arguments: [String], messages: String? = nil) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(Program.binary))
    process.arguments = arguments
    var variables = ProcessInfo.processInfo.environment
    variables["YAQUT_GAZETTEER"] = Program.gazetteer
    process.environment = variables
    process.standardInput = FileHandle.nullDevice
    if let messages {
      _ = FileManager.default.createFile(atPath: messages, contents: nil)
      process.standardError = FileHandle(forWritingAtPath: messages)
    } else {
      process.standardError = FileHandle.nullDevice
    }
    try process.run()
    return process
  }

  private func exports(_ store: String) throws -> [Data] {
    try ["place", "event", "mention"].map {
      let outcome = try Program.run(["export", store, "--per", $0, "--keep-unlocated"])
      #expect(outcome.status == 0, "\(outcome.messages)")
      return outcome.output
    }
  }

  /// Folder, file and archive, so that a kill meets each kind of input.
  private func articleSet(in folder: TemporaryFolder) throws -> String {
    try FileManager.default.createDirectory(atPath: folder.path("set"), withIntermediateDirectories: true)
    try folder.write("set/b.jsonl", Texts.many(1_500))
    for number in 0..<60 { try folder.write("set/a\(number).txt", Texts.english + " Part \(number).") }
    let rows = (0..<300).map { "\($0 + 9_000),\"\(Texts.arabic)\n\($0 + 9_000)\"" }
    try folder.write("set/c.csv", "id,text\n" + rows.joined(separator: "\n") + "\n")
    try folder.write("set/d.jsonl", Texts.many(1_600))
    _ = try Program.shell("gzip '\(folder.path("set/d.jsonl"))'")
    return folder.path("set")
  }

  @Test("Killed at random moments and resumed, a run ends as one that was let alone")
  func killed() throws {
    let folder = try TemporaryFolder()
    let set = try articleSet(in: folder)
    let whole = folder.path("whole.gpkg")
    let clock = ContinuousClock()
    let start = clock.now
    #expect(try Program.run(["batch", set, "--into", whole]).status == 0)
    let time = clock.now - start
    let expected = try exports(whole)
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    for round in 0..<(Self.kills + Self.killsOfOneStore - 1) / Self.killsOfOneStore {
      let store = folder.path("killed-\(round).gpkg")
      for _ in 0..<Self.killsOfOneStore {
        let process = try self.start(["batch", set, "--into", store])
        Thread.sleep(forTimeInterval: Double.random(in: 0...seconds * 0.7))
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
      }
      let last = try Program.run(["batch", set, "--into", store])
      #expect(last.status == 0, "\(last.messages)")
      #expect(try exports(store) == expected)
      #expect(try Program.run(["batch", "--into", store, "--status"]).text.contains("articles      1960\n"))
      for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: store + ending) }
    }
  }

  @Test("SIGINT finishes the transaction, says how to go on, and ends with 130")
  func interrupted() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.jsonl", Texts.many(8_000))
    let store = folder.path("news.gpkg")
    let messages = folder.path("messages")
    let process = try start(["batch", file, "--into", store], messages: messages)
    // The store appears when the signal is listened for, or a moment before.
    while process.isRunning, !FileManager.default.fileExists(atPath: store) { Thread.sleep(forTimeInterval: 0.01) }
    Thread.sleep(forTimeInterval: 0.2)
    process.interrupt()
    process.waitUntilExit()
    let told = try String(contentsOfFile: messages, encoding: .utf8)
    #expect(process.terminationStatus == 130 && process.terminationReason == .exit, "\(told)")
    #expect(told.contains("the same command goes on"))
    #expect(FileManager.default.fileExists(atPath: store + "-wal") == false)
    let rest = try Program.run(["batch", file, "--into", store])
    #expect(rest.status == 0)
    #expect(try Program.run(["batch", "--into", store, "--status"]).text.contains("articles      8000\n"))
  }

  @Test("A full disk ends the run; with room again it goes on and nothing is missing")
  func fullDisk() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.jsonl", Texts.many(2_500))
    let whole = folder.path("whole.gpkg")
    #expect(try Program.run(["batch", file, "--into", whole]).status == 0)
    let store = folder.path("news.gpkg")
    // Blocks of 512 or 1024 bytes, as the shell has them: too little for all, enough for some.
    let full = try Program.shell("ulimit -f 1500; \"$YAQUT\" batch '\(file)' --into '\(store)'")
    #expect(full.status == 74, "\(full.messages)")
    #expect(full.messages.contains("no room left"), "\(full.messages)")
    let rest = try Program.run(["batch", file, "--into", store])
    #expect(rest.status == 0, "\(rest.messages)")
    #expect(try exports(store) == exports(whole))
  }

  @Test func aSecondProcessIsTurnedAway() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.jsonl", Texts.many(20_000))
    let store = folder.path("news.gpkg")
    let process = try start(["batch", file, "--into", store])
    while process.isRunning, !FileManager.default.fileExists(atPath: store + "-wal") {
      Thread.sleep(forTimeInterval: 0.01)
    }
    let second = try Program.run(["batch", file, "--into", store])
    #expect(second.status == 74 && second.messages.contains("another process"), "\(second.messages)")
    // Whoever only reads is let in.
    #expect(try Program.run(["batch", "--into", store, "--status"]).text.contains("a process is writing"))
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(try Program.run(["export", store]).status == 0)
  }

  @Test func whatCannotBeReadIsNotedAndTheRestIsRead() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.path("set"), withIntermediateDirectories: true)
    let packed = try folder.write("set/cut.jsonl", Texts.many(2_000))
    _ = try Program.shell("gzip '\(packed)' && truncate -s -100 '\(packed).gz'")
    let deep = String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000)
    try folder.write(
      "set/odd.jsonl",
      "{\"text\":\"a\\u0000b Aleppo\"}\n{\"text\":\"\\ud800 x\"}\n{\"text\":\"deep\",\"x\":\(deep)}\n"
        + "{\"text\":\"\"}\n" + Texts.line("good", Texts.english))
    try folder.write("set/odd.txt", Data([0, 0xFF, 0xFE, 0x80]))
    try folder.write("set/table.csv", "a,b\n1,2\n")
    try FileManager.default.createSymbolicLink(atPath: folder.path("set/loop"), withDestinationPath: folder.path("set"))
    try FileManager.default.createSymbolicLink(atPath: folder.path("set/lost.txt"), withDestinationPath: "/nowhere")
    let store = folder.path("news.gpkg")
    let report = folder.path("report.jsonl")
    let outcome = try Program.run(["batch", folder.path("set"), "--into", store, "--report", report])
    #expect(outcome.status == 0, "\(outcome.messages)")
    let failures = try String(contentsOfFile: report, encoding: .utf8)
    for part in ["cut short", "lost.txt", "odd.txt", "table.csv", "odd.jsonl"] {
      #expect(failures.contains(part), "\(part) in \(failures)")
    }
    let mentions = try Program.run(["export", store, "--per", "mention", "--format", "csv"]).text
    #expect(mentions.contains("good") && mentions.contains("a b Aleppo") || mentions.contains("\u{0}"))
    // A second run tries what failed again, and repeats nothing.
    let second = try Program.run(["batch", folder.path("set"), "--into", store, "--strict"])
    #expect(second.status == 65 && second.messages.contains("0 articles stored"), "\(second.messages)")
    let third = try Program.run(["batch", folder.path("set"), "--into", store, "--report", report])
    #expect(third.status == 0)
    #expect(try String(contentsOfFile: report, encoding: .utf8) == failures)
  }

  @Test func aClosedPipeEndsAnExportWithoutAWord() throws {
    let folder = try TemporaryFolder()
    let store = folder.path("news.gpkg")
    #expect(try Program.run(["batch", folder.write("a.jsonl", Texts.many(2_000)), "--into", store]).status == 0)
    let outcome = try Program.shell("\"$YAQUT\" export '\(store)' --per mention | head -c 100 > /dev/null")
    #expect(outcome.status == 0 && outcome.messages.isEmpty, "\(outcome.messages)")
    if FileManager.default.fileExists(atPath: "/dev/full") {
      #expect(try Program.shell("\"$YAQUT\" export '\(store)' > /dev/full").status == 74)
    }
  }

  @Test func storesOfAnotherVersionAreRefused() throws {
    let folder = try TemporaryFolder()
    let store = try folder.write("text.gpkg", "this is a text, no store")
    let file = try folder.write("a.jsonl", Texts.lines)
    for arguments in [["batch", file, "--into", store], ["export", store], ["batch", "--status", "--into", store]] {
      let outcome = try Program.run(arguments)
      #expect(outcome.status == 65 && outcome.messages.contains("no store"), "\(outcome.messages)")
    }
    #expect(try Program.run(["export", "/nowhere/news.gpkg"]).status == 66)
    #expect(try Program.run(["batch", file, "--into", "/nowhere/news.gpkg"]).status == 73)
    #expect(try Program.run(["batch", "/nowhere/a.jsonl", "--into", folder.path("x.gpkg")]).status == 66)
  }

  @Test func annotateRefusesLongLinesAndReadsGzip() throws {
    let folder = try TemporaryFolder()
    let long = Texts.line("long", String(repeating: "Aleppo ", count: 40_000))
    let file = try folder.write("a.jsonl", Texts.lines + long + Texts.line("last", Texts.english))
    _ = try Program.shell("gzip -k '\(file)'")
    let plain = try Program.run(["annotate", file, "--max-bytes", "1000"])
    #expect(plain.status == 0 && plain.lines.count == 4)
    let error = try JSONValue(parsing: plain.lines[2])
    #expect(error["line"] == 3 && error["error"]?["code"] == "too_long")
    #expect(try JSONValue(parsing: plain.lines[3])["id"] == "last")
    #expect(try Program.run(["annotate", file + ".gz", "--max-bytes", "1000"]).output == plain.output)
    let cut = try Program.shell("head -c 300 '\(file).gz' | \"$YAQUT\" annotate")
    #expect(cut.status == 65 && cut.messages.contains("cut short"), "\(cut.messages)")
  }
}
