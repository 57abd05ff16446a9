import Foundation
import Testing

/// A command of another project, asked for a second opinion.
struct Tool: Sendable {
  let name: String

  /// PROJ's own commands (Debian package proj-bin).
  static let cs2cs = Tool(name: "cs2cs")
  static let geod = Tool(name: "geod")
  static let projinfo = Tool(name: "projinfo")

  var isInstalled: Bool { path != nil }

  /// What to tell when a test is skipped for want of it.
  var missing: Comment { "\(name) is not installed (package proj-bin)" }

  private var path: String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Runs the command on some input and returns the lines it prints.
  func run(_ arguments: [String], input: String = "") throws -> [String] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(path))
    process.arguments = arguments
    let (standardInput, output) = (Pipe(), Pipe())
    process.standardInput = standardInput
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    try standardInput.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try standardInput.fileHandleForWriting.close()
    let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    return text.split(separator: "\n").map(String.init)
  }

  /// Runs the command and reads the numbers on its first line.
  func numbers(_ arguments: [String], input: String) throws -> [Double] {
    try run(arguments, input: input + "\n").first.map { line in
      line.split { $0 == " " || $0 == "\t" }.compactMap { Double($0) }
    } ?? []
  }
}
