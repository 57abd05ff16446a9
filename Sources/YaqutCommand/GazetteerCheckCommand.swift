import ArgumentParser
import GazetteerBuilding
import Yaqut

/// `yaqut gazetteer check`.
struct GazetteerCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks the source tables of a gazetteer.",
    discussion: """
      Prints one line for each problem: file:line:column: severity: what is wrong; what to do. The exit code is 65 if \
      there are errors; warnings alone do not count.

      EXAMPLE
        yaqut gazetteer check Gazetteer
      """)

  @Argument(help: ArgumentHelp("The folder of the tables.", valueName: "folder"))
  var folder = "Gazetteer"

  func run() throws {
    let problems = try GazetteerChecker.check(folder: folder)
    var sink = OutputSink.standard
    try sink.write(lines: problems.map(\.description))
    let errors = problems.count { $0.severity == .error }
    let warnings = problems.count - errors
    let summary = "\(folder): \(errors) errors, \(warnings) warnings"
    guard errors == 0 else { throw CommandFailure(.badData, summary) }
    StandardError.print(summary)
  }
}
