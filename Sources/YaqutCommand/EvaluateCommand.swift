import ArgumentParser
import Yaqut

/// `yaqut evaluate`: the analysis against what people marked.
struct EvaluateCommand: AsyncParsableCommand {
  /// The formats of the figures.
  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, tsv }

  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Scores recognition and resolution against gold files.",
    discussion: """
      Gold files have one JSON record a line: id, text, and toponyms [{start,end,lat,lon}] or entities \
      [{start,end,type}], offsets in code points. Toponyms are scored by corpus: precision, recall and F1 of exact and \
      of overlapping spans; accuracy within 161 km, mean, median and area under the curve of errors, over what was found \
      (A) and over all gold (B); and F1 of both together. Entities are scored by file.

      EXAMPLE
        yaqut evaluate --gold lgl.jsonl trnews.jsonl --demonyms place
        yaqut evaluate --gold arabic.jsonl --types LOC,GPE --format tsv
      """)

  @Option(parsing: .upToNextOption, help: ArgumentHelp("Gold files.", valueName: "file"))
  var gold: [String]

  @Option(help: "table, json or tsv.")
  var format: Format = .table

  @Option(help: ArgumentHelp("The largest error that counts as right.", valueName: "kilometres"))
  var km = 161.0

  @Option(help: ArgumentHelp("Types of entities that are places.", valueName: "list"))
  var types = "LOC,GPE"

  @Flag(help: "Count only entities that the gold calls core.")
  var core = false

  @Option(help: ArgumentHelp("How many articles to analyse at once (default: the processors).", valueName: "n"))
  var jobs: Int?

  @OptionGroup var analysis: AnalysisArguments

  func validate() throws {
    if gold.isEmpty { throw ValidationError("--gold needs at least one file") }
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more") }
  }

  func run() async throws {
    let gazetteer = try analysis.gazetteer.open()
    let options = try analysis.options(in: gazetteer)
    var evaluation = Evaluation(pipeline: try Pipeline(gazetteer: gazetteer), analysis: options)
    evaluation.limit = km
    evaluation.types = Set(types.split(separator: ",").map(String.init))
    evaluation.coreOnly = core
    evaluation.jobs = jobs ?? Terminal.processorCount
    let report = EvaluationReport(try await evaluation.run(gold))
    try gazetteer.checkIntact()
    var sink = OutputSink.standard
    switch format {
    case .table: try sink.write(lines: report.lines)
    case .tsv: try sink.write(lines: report.tsv)
    case .json: try sink.write(report.json())
    }
  }
}
