import Foundation
import Testing

/// The built program, run as users run it.
///
/// The binary is the one in `YAQUT_BINARY`, else the newest build of the package; the gazetteer the one in
/// `YAQUT_GAZETTEER`, else `build/yaqut.index`. Tests that need one of them are skipped if it is not there.
enum Program {
  /// What a run left behind.
  struct Outcome {
    let status: Int32
    let output: Data
    let messages: String

    var text: String { String(decoding: output, as: UTF8.self) }
    var lines: [String] { text.split(separator: "\n", omittingEmptySubsequences: true).map(String.init) }
  }

  /// The package's folder.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let binary: String? = firstFile(
    ProcessInfo.processInfo.environment["YAQUT_BINARY"].map { [$0] }
      ?? [".build/release/yaqut", ".build/debug/yaqut"].map { root.appendingPathComponent($0).path })

  static let gazetteer: String? = firstFile(
    ProcessInfo.processInfo.environment["YAQUT_GAZETTEER"].map { [$0] }
      ?? [root.appendingPathComponent("build/yaqut.index").path])

  static var isBuilt: Bool { binary != nil }
  static var isReady: Bool { binary != nil && gazetteer != nil }
  static let notBuilt: Comment = "the program is not built; run `make build` or set YAQUT_BINARY"
  static let notReady: Comment = "no program or no gazetteer; run `make build`, or set YAQUT_BINARY and YAQUT_GAZETTEER"

  /// Whether GDAL's commands are there (Debian package gdal-bin).
  static let hasGDAL = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
    FileManager.default.isExecutableFile(atPath: "\($0)/ogrinfo")
  }

  /// How much text to use where the amount matters: optimised programs get the whole of it.
  static var hugeSize: Int { (binary ?? "").contains("debug") ? 1_000_000 : 10_000_000 }

  /// Runs the program.
  static func run(
    _ arguments: [String], input: Data = Data(), environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(executable: try #require(binary), arguments, input: input, environment: environment)
  }

  /// Runs the program on text.
  static func run(_ arguments: [String], input: String) throws -> Outcome {
    try run(arguments, input: Data(input.utf8))
  }

  /// Runs a shell line, in which `$YAQUT` is the program.
  static func shell(_ line: String, input: Data = Data()) throws -> Outcome {
    try run(
      executable: "/bin/sh", ["-c", line], input: input, environment: ["YAQUT": try #require(binary)])
  }

  private static func run(
    executable: String, _ arguments: [String], input: Data, environment: [String: String]
  ) throws -> Outcome {
    // Files, not pipes: nothing can then wait for anything.
    let folder = try TemporaryFolder()
    let standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: folder.write("in", input)))
    let output = URL(fileURLWithPath: try folder.write("out", Data()))
    let messages = URL(fileURLWithPath: try folder.write("err", Data()))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = arguments
    var variables = ProcessInfo.processInfo.environment
    variables["YAQUT_GAZETTEER"] = gazetteer
    process.environment = variables.merging(environment) { $1 }
    process.standardInput = standardInput
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: messages)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try Data(contentsOf: output),
      messages: String(decoding: try Data(contentsOf: messages), as: UTF8.self))
  }

  private static func firstFile(_ paths: [String]) -> String? {
    paths.first { FileManager.default.fileExists(atPath: $0) }
  }
}
