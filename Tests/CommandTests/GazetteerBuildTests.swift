import Foundation
import GeoJSON
import Testing

/// `yaqut gazetteer build`.
@Suite(.enabled(if: Program.isReady, Program.notReady))
struct GazetteerBuildTests {
  /// A row of a dump in its 19 columns.
  private static func row(_ id: Int, _ name: String, _ names: String, code: String = "P\tPPL", country: String = "SY")
    -> String
  {
    "\(id)\t\(name)\t\(name)\t\(names)\t36.3\t37.3\t\(code)\t\(country)\t\t09\t\t\t\t120\t\t250\tAsia/Damascus\t2024-05-06\n"
  }

  private static let dump =
    row(99_000_001, "Kafr Tajriba", "كفر تجربة") + row(99_000_002, "Tall Tajriba", "تل تجربة", code: "T\tHLL")
    + "99000003\ta short row\n" + row(99_000_004, "Elsewhere", "", country: "TR")

  @Test func anIndexOfADumpLiesOnTheGazetteer() throws {
    let folder = try TemporaryFolder()
    let output = folder.url.appendingPathComponent("my.index").path
    let outcome = try Program.run(
      ["gazetteer", "build", "--geonames", try folder.write("SY.txt", Self.dump), "-o", output])
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.text.isEmpty)
    #expect(outcome.messages.contains("SY.txt:3: warning: the row has 2 fields"), "\(outcome.messages)")
    #expect(outcome.messages.contains("read: 4 rows of places"))
    for (name, id) in [("كفر تجربة", "geonames:99000001"), ("Tall Tajriba", "geonames:99000002")] {
      let found = try Program.run(["lookup", name, "--gazetteer", output, "--format", "json"])
      #expect(found.text.contains(id), "\(found.text)")
      #expect(found.text.contains("geonames:163843") || found.text.contains("Syria"), "\(found.text)")
    }
    // The names of the gazetteer beneath are still there.
    let base = try #require(Program.gazetteer)
    #expect(try Program.run(["lookup", "منبج", "--gazetteer", base, "--gazetteer", output]).status == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted() == ["SY.txt", "my.index"])
  }

  @Test func zipFilesAreReadAsPublished() throws {
    let folder = try TemporaryFolder()
    try folder.write("SY.txt", Self.dump)
    let script =
      "cd '\(folder.url.path)' && python3 -c \"import zipfile; z = zipfile.ZipFile('SY.zip', 'w', zipfile.ZIP_DEFLATED); "
      + "z.writestr('readme.txt', 'read me'); z.write('SY.txt')\" && rm SY.txt "
      + "&& \"$YAQUT\" gazetteer build --geonames SY.zip --countries SY --feature-class P -o my.index --report faults.txt"
    let outcome = try Program.shell(script)
    guard outcome.status != 127 else { return }
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.messages.contains("left out: 1 places of other countries"), "\(outcome.messages)")
    #expect(outcome.messages.contains("left out: 1 places of other feature classes"), "\(outcome.messages)")
    let faults = try String(contentsOf: folder.url.appendingPathComponent("faults.txt"), encoding: .utf8)
    #expect(faults.contains("SY.zip/SY.txt:3: "), "\(faults)")
  }

  @Test func aTableOfOneVillageIsEnough() throws {
    let folder = try TemporaryFolder()
    let output = folder.url.appendingPathComponent("villages.index").path
    let columns = ["id", "name", "lat", "lon", "admin1", "admin2", "population", "feature", "fame", "rank", "names"]
    let values = ["99000009", "Our Village", "36.5", "37.5", "09", "", "", "PPL", "", "", "ضيعة التجربة"]
    let table = columns.joined(separator: "\t") + "\n" + values.joined(separator: "\t") + "\n"
    let outcome = try Program.run(
      ["gazetteer", "build", "--overlay", try folder.write("SY.tsv", table), "-o", output])
    #expect(outcome.status == 0, "\(outcome.messages)")
    let found = try Program.run(["lookup", "ضيعة التجربة", "--gazetteer", output, "--format", "json"])
    #expect(found.text.contains("geonames:99000009"))
    #expect(found.text.contains("Aleppo"), "\(found.text)")
  }

  private static let refusals: [(String, Int32)] = [
    ("-o x.index", 64), ("--geonames SY.txt", 64), ("--geonames SY.txt -o x --countries Syria", 64),
    ("--geonames SY.txt -o x --feature-class Z", 64), ("--geonames missing.txt -o x", 66),
    ("--geonames bad.txt -o x", 65), ("--geonames bad.zip -o x", 65),
    ("--geonames SY.txt -o no/such/folder/x", 73), ("--geonames SY.txt -o x --countries AQ", 65),
    ("--geonames SY.txt -o .", 73),
  ]

  @Test(arguments: refusals)
  func whatCannotBeDoneHasItsExitCode(arguments: String, status: Int32) throws {
    let folder = try TemporaryFolder()
    try folder.write("SY.txt", Self.dump)
    try folder.write("bad.txt", "these\tare\tno rows\n")
    try folder.write("bad.zip", "PK\u{3}\u{4} cut")
    let line = "cd '\(folder.url.path)' && \"$YAQUT\" gazetteer build " + arguments
    let outcome = try Program.shell(line)
    #expect(outcome.status == status, "\(outcome.messages)")
    #expect(!outcome.messages.isEmpty)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
    #expect(left == ["SY.txt", "bad.txt", "bad.zip"])
  }

  /// A dump of so many villages.
  private static func villages(_ count: Int) -> String {
    (1...count).map { number in row(number * 7, "Village \(number)", "قرية \(number % 700)") }.joined()
  }

  @Test func anInterruptedBuildLeavesNothing() throws {
    let folder = try TemporaryFolder()
    let rows = Self.villages(60_000)
    try folder.write("SY.txt", rows)
    let line =
      "cd '\(folder.url.path)' && { \"$YAQUT\" gazetteer build --geonames SY.txt -o my.index & } && p=$! && sleep 0.3 "
      + "&& kill -TERM $p 2>/dev/null; wait $p; ls -A"
    let outcome = try Program.shell(line)
    // Either it was ended (by TERM, as shells let programs in the background ignore INT), or it was quicker.
    #expect(outcome.lines == ["SY.txt"] || outcome.lines == ["SY.txt", "my.index"], "\(outcome.text)")
  }

  @Test func aFullDiskIsTold() throws {
    let folder = try TemporaryFolder()
    let rows = Self.villages(20_000)
    try folder.write("SY.txt", rows)
    // A limit on the size of files stands for a full disk.
    let line =
      "cd '\(folder.url.path)' && trap '' XFSZ && ulimit -f 600 && \"$YAQUT\" gazetteer build --geonames SY.txt "
      + "-o my.index; s=$?; ls -A; exit $s"
    let outcome = try Program.shell(line)
    #expect(outcome.status == 74, "\(outcome.messages)")
    #expect(outcome.lines == ["SY.txt"])
  }
}
