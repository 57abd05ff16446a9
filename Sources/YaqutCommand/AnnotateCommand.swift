import ArgumentParser
import Yaqut

/// `yaqut annotate`: a line of JSON in, a line of JSON out.
struct AnnotateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: "Annotates JSON lines: one article a line in, one record a line out, in order.",
    discussion: """
      Each line is an object with text, and id, title, date and source if there are any. A line that holds no article is \
      answered by {"id","line","error"} in its place. The output is the same for any number of jobs, and is written as \
      soon as it is there.

      EXAMPLE
        yaqut annotate < articles.jsonl > annotations.jsonl
        yaqut annotate --fields toponyms --jobs 2 < articles.jsonl
      """)

  @Argument(help: ArgumentHelp("File of JSON lines; standard input if left out.", valueName: "input"))
  var input = "-"

  @Option(help: ArgumentHelp("How many lines to analyse at once (default: the processors).", valueName: "n"))
  var jobs: Int?

  @Option(help: ArgumentHelp("What to write beside id: lang,toponyms,actors,events.", valueName: "list"))
  var fields: String?

  @Flag(help: "End with exit code 65 if any line failed.")
  var strict = false

  @OptionGroup var analysis: AnalysisArguments

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more") }
    _ = try chosenFields()
  }

  func run() async throws {
    let gazetteer = try analysis.gazetteer.open()
    let options = AnnotationOptions(
      analysis: try analysis.options(in: gazetteer), language: analysis.lang, fields: try chosenFields(),
      spansField: analysis.spans)
    let annotator = Annotator(pipeline: try Pipeline(gazetteer: gazetteer), options: options)
    var reader = try LineReader(path: input)
    var output = OutputSink.standard
    let jobs = self.jobs ?? Terminal.processorCount
    var count = 0
    var failures = 0
    while true {
      let lines = try reader.lines(atMost: jobs == 1 ? 1 : jobs * 32)
      if lines.isEmpty { break }
      let first = count + 1
      count += lines.count
      let numbered = lines.enumerated().map { (line: $0.element, number: first + $0.offset) }
      let answers = await OrderedTasks.map(numbered, jobs: jobs) { annotator.annotate($0.line, number: $0.number) }
      failures += answers.count(where: \.isError)
      try gazetteer.checkIntact()
      try output.write(answers.flatMap { $0.bytes + [0x0A] })
    }
    if failures > 0 { try report(failures, of: count) }
  }

  private func report(_ failures: Int, of count: Int) throws {
    StandardError.print("\(failures) of \(count) lines could not be read; their records say why")
    if strict { throw CommandFailure(.badData) }
  }

  private func chosenFields() throws -> Set<AnnotationField> {
    guard let fields else { return Set(AnnotationField.allCases) }
    var chosen: Set<AnnotationField> = []
    for name in fields.split(separator: ",") where name != "id" {
      guard let field = AnnotationField(rawValue: String(name)) else {
        let known = AnnotationField.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("--fields: unknown field “\(name)” (known: \(known))")
      }
      chosen.insert(field)
    }
    return chosen
  }
}
