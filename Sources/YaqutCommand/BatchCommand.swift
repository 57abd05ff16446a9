import ArgumentParser
import Yaqut

/// `yaqut batch`: an article set into a store.
struct BatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "Brings an article set into a GeoPackage: parallel, and safe to stop at any moment.",
    discussion: """
      INPUT is a file, a folder or - (standard input): plain text, HTML, JSON, JSON lines, CSV with a header, WARC, each \
      also packed with gzip. The file that --into names is a GeoPackage with the layers places, mentions and events, \
      which QGIS opens. The same command run again goes on where the last one stopped, and takes only articles that are \
      new; one that cannot be read is noted, and the run goes on.

      EXAMPLE
        yaqut batch articles/ --into news.gpkg
        yaqut batch articles/ --glob '*.jsonl.gz' --into news.gpkg --report failures.jsonl
        yaqut batch --into news.gpkg --again
        yaqut batch --into news.gpkg --status
      """)

  @Argument(help: ArgumentHelp("Files, folders, or -.", valueName: "input"))
  var inputs: [String] = []

  @Option(help: ArgumentHelp("The store: a GeoPackage, made if it is not there.", valueName: "file"))
  var into: String

  @Flag(help: "Analyse what is in the store anew, where that was done with another gazetteer or other options.")
  var again = false

  @Flag(help: "Store articles with a text that is there already, too.")
  var keepDuplicates = false

  @Option(help: ArgumentHelp("Write what failed and why to this file, as JSON lines.", valueName: "file"))
  var report: String?

  @Flag(help: "Print what the store holds, and do nothing.")
  var status = false

  @Flag(help: "End with exit code 65 if anything could not be read.")
  var strict = false

  @Option(help: ArgumentHelp("How many articles to analyse at once (default: the processors).", valueName: "n"))
  var jobs: Int?

  @OptionGroup var articles: ArticleArguments

  @OptionGroup var analysis: AnalysisArguments

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more") }
    if inputs.isEmpty, !again, !status { throw ValidationError("no input; give files or folders, --again or --status") }
    if analysis.explain { throw ValidationError("--explain has no meaning here; a store keeps no evidence") }
  }

  func run() async throws {
    if status { return try printStatus() }
    for input in inputs where input != "-" { _ = try FileReader.kind(of: input) }
    SignalHandling.ignoreFileSizeLimits()
    let gazetteer = try analysis.gazetteer.open()
    let pipeline = try Pipeline(gazetteer: gazetteer)
    let options = BatchOptions(
      input: articles.input(spans: analysis.spans), pattern: articles.glob,
      analysis: try analysis.options(in: gazetteer, leastEvent: AnalysisOptions.eventConfidenceOfMaps),
      language: analysis.lang, keepsDuplicates: keepDuplicates, jobs: jobs ?? Terminal.processorCount)
    let store = try StoreWriter(
      path: into, gazetteers: gazetteer.infos, options: optionsInWords, language: analysis.lang, isAgain: again)
    SignalHandling.noteInterruptions()
    let tally = try await run(BatchRun(pipeline: pipeline, options: options, store: store), gazetteer)
    try store.close()
    try finish(tally)
  }

  private func run(_ run: BatchRun, _ gazetteer: GazetteerIndex) async throws -> BatchTally {
    var bar = BatchProgressLine(total: Terminal.isErrorOutput ? run.size(of: inputs) : 0)
    var tally = BatchTally()
    if again {
      tally = try await run.again(shouldStop: { SignalHandling.isInterrupted }, report: { bar.show($0) })
    }
    if !again || tally.isComplete, !inputs.isEmpty {
      let before = tally
      tally = try await run.run(inputs, shouldStop: { SignalHandling.isInterrupted }, report: { bar.show($0) })
      tally.articles += before.articles
    }
    bar.clear()
    return tally
  }

  /// The options that change what is found, as a user would write them.
  private var optionsInWords: String {
    var words: [String] = []
    if let date = analysis.date { words.append("--date \(date)") }
    if let home = analysis.home { words.append("--home \(home)") }
    if analysis.demonyms != .context { words.append("--demonyms \(analysis.demonyms.rawValue)") }
    if let spans = analysis.spans { words.append("--spans \(spans)") }
    if let share = analysis.minConfidence { words.append("--min-confidence \(share)") }
    return words.joined(separator: " ")
  }

  private func finish(_ tally: BatchTally) throws {
    if let report { try writeReport(to: report) }
    StandardError.print(Self.summary(tally))
    guard tally.isComplete else {
      StandardError.print("stopped; all of that is in \(into), and the same command goes on from there")
      throw CommandFailure(.interrupted)
    }
    guard tally.failures > 0 else { return }
    StandardError.print("see --report, or the table failures of \(into)")
    if strict { throw CommandFailure(.badData) }
  }

  private static func summary(_ tally: BatchTally) -> String {
    var parts = [
      BatchProgressLine.counted(tally.articles, "article") + " stored", "\(tally.duplicates) there already",
      "\(tally.failures) could not be read",
    ]
    if tally.unchangedInputs > 0 {
      parts.append("\(BatchProgressLine.counted(tally.unchangedInputs, "file")) unchanged since last time")
    }
    return parts.joined(separator: ", ")
  }

  private func writeReport(to path: String) throws {
    let file = try OutputFile(path)
    try file.commitAfter { sink in
      var writer = JSONWriter()
      try StoreReader(path: into).forEachFailure { failure in
        writer.beginObject()
        writer.member("input", failure.input)
        writer.key("line")
        if let line = failure.line { writer.integer(line) } else { writer.null() }
        writer.member("code", failure.code)
        writer.member("message", failure.message)
        writer.endObject()
        writer.newline()
        try sink.write(writer.bytes)
        writer.removeAll()
      }
    }
  }

  private func printStatus() throws {
    var output = OutputSink.standard
    try output.write(lines: StoreReader(path: into).status().lines)
  }
}
