import ArgumentParser
import GazetteerBuilding
import Yaqut

/// `yaqut gazetteer check`.
struct GazetteerCheckCommand: ParsableCommand {
  /// The formats of the problems.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks the source tables of a gazetteer, and puts them in order.",
    discussion: """
      Prints one line for each problem: file:line: column number (name): severity: what is wrong; what to do. Looked for \
      are malformed lines, unknown codes and references, duplicates, names that nothing can find, letters of two scripts \
      in one word, spaces and marks too many, rows out of order, and points outside their country (by the outlines in \
      basemap/; they are simplified, so the last 25 km are not told).

      --fix writes the tables anew where that is safe: rows sorted, each once; spaces too many, invisible signs \
      and tatweel removed; presentation forms spelled out; coordinates rounded to five decimals; plain line ends. Rows \
      that cannot be read stay as they are, and so do tables that tools/make-tables.py of the folder makes. What is left \
      is printed as without it.

      The exit code is 65 if there are errors; warnings alone do not count.

      EXAMPLE
        yaqut gazetteer check Gazetteer
        yaqut gazetteer check Gazetteer --fix --dry-run
      """)

  @Argument(help: ArgumentHelp("The folder of the tables.", valueName: "folder"))
  var folder = "Gazetteer"

  @Flag(help: "Put the tables in order.")
  var fix = false

  @Flag(help: "Tell what --fix would change, and write nothing.")
  var dryRun = false

  @Flag(help: "Print every problem, not only the first of a kind in each table.")
  var all = false

  @Option(help: "text, or json for one JSON object a line.")
  var format: Format = .text

  /// How many problems of one kind are shown for a table.
  private static let limit = 10

  func run() throws {
    var sink = OutputSink.standard
    if fix || dryRun {
      let fixes = try GazetteerFixer.fix(folder: folder, isDry: dryRun)
      for fix in fixes { StandardError.print("\(dryRun ? "would change" : "changed") \(fix)") }
      if fixes.isEmpty { StandardError.print("nothing to change") }
    }
    let problems = try GazetteerChecker.check(folder: folder)
    var summary = "\(folder): \(problems.count { $0.severity == .error }) errors, "
    summary += "\(problems.count { $0.severity == .warning }) warnings"
    switch format {
    case .json: try sink.write(lines: problems.map(\.jsonLine))
    case .text:
      let listing = ProblemListing(problems, limit: all ? nil : Self.limit)
      try sink.write(lines: listing.lines)
      if listing.leftOut > 0 { summary += "; \(listing.leftOut) not shown, --all shows them" }
    }
    let fixable = problems.count { $0.isFixable }
    if fixable > 0 { summary += "; --fix mends \(fixable)" }
    guard !problems.contains(where: { $0.severity == .error }) else { throw CommandFailure(.badData, summary) }
    StandardError.print(summary)
  }
}
