import Foundation
import Testing

/// A running program that is asked a line and answers before the next. One that holds its answers back is ended after a
/// while, and its answer is then empty.
final class Conversation {
  private let process = Process()
  private let questions = Pipe()
  private let answers = Pipe()

  /// Begins a conversation with a command of the program.
  init(_ command: String) throws {
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "exec timeout 60 \"$YAQUT\" \(command)"]
    var variables = ProcessInfo.processInfo.environment
    variables["YAQUT"] = try #require(Program.binary)
    variables["YAQUT_GAZETTEER"] = Program.gazetteer
    process.environment = variables
    process.standardInput = questions
    process.standardOutput = answers
    try process.run()
  }

  /// The answer to a line.
  func ask(_ line: String) throws -> String {
    try questions.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8))
    return String(decoding: answers.fileHandleForReading.availableData, as: UTF8.self)
  }

  /// Ends it.
  func end() {
    try? questions.fileHandleForWriting.close()
    process.waitUntilExit()
  }
}
