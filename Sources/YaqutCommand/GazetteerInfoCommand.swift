import ArgumentParser
import Yaqut

/// `yaqut gazetteer info`.
struct GazetteerInfoCommand: ParsableCommand {
  /// The formats of the answer.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  static let configuration = CommandConfiguration(
    commandName: "info",
    abstract: "Tells what the compiled gazetteer holds, and checks that it is whole.",
    discussion: """
      EXAMPLE
        yaqut gazetteer info --format json
      """)

  @Option(help: "text or json.")
  var format: Format = .text

  @OptionGroup var gazetteer: GazetteerArguments

  func run() throws {
    let index = try gazetteer.open()
    try index.verify()
    let report = GazetteerReport(index)
    var sink = OutputSink.standard
    switch format {
    case .text: try sink.write(lines: report.lines)
    case .json: try sink.write(report.json())
    }
  }
}
