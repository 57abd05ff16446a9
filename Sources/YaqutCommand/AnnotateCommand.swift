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
        yaqut annotate --fields toponyms --jobs 2 articles.jsonl.gz
      """)

  @Argument(help: ArgumentHelp("File of JSON lines; standard input if left out. Gzip is unpacked.", valueName: "input"))
  var input = "-"

  @Option(help: ArgumentHelp("How many lines to analyse at once (default: the processors).", valueName: "n"))
  var jobs: Int?

  @Option(help: ArgumentHelp("What to write beside id: lang,toponyms,actors,events.", valueName: "list"))
  var fields: String?

  @Option(help: ArgumentHelp("The longest line to read; longer ones become error records.", valueName: "bytes"))
  var maxBytes = ArticleInput.usualLongest

  @Flag(help: "End with exit code 65 if any line failed.")
  var strict = false

  @OptionGroup var analysis: AnalysisArguments

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more") }
    if maxBytes < 1 { throw ValidationError("--max-bytes must be 1 or more") }
    _ = try chosenFields()
  }

  func run() async throws {
    let gazetteer = try analysis.gazetteer.open()
    let options = AnnotationOptions(
      analysis: try analysis.options(in: gazetteer), language: analysis.lang, fields: try chosenFields(),
      spansField: analysis.spans)
    let annotator = Annotator(pipeline: try Pipeline(gazetteer: gazetteer), options: options)
    var output = OutputSink.standard
    var count = 0
    var failures = 0
    for try await answers in answers(annotator, try LineReader(path: input)) {
      try gazetteer.checkIntact()
      try output.write(answers.bytes)
      count += answers.count
      failures += answers.failures
    }
    if failures > 0 { try report(failures, of: count) }
  }

  /// Answers to some lines.
  private struct Answers: Sendable {
    var bytes: [UInt8] = []
    var count = 0
    var failures = 0
  }

  /// Lines that are there are answered together; nobody waits for a line that is not there yet.
  private func answers(
    _ annotator: Annotator, _ reader: LineReader
  ) -> OrderedResults<(first: Int, lines: [LineReader.Line]), Answers> {
    var reader = reader
    var count = 0
    let longest = maxBytes
    return OrderedResults(jobs: jobs ?? Terminal.processorCount) { mayWait in
      guard let lines = try reader.lines(atMost: 32, longest: longest, mayWait: mayWait) else { return .end }
      if lines.isEmpty { return .nothingYet }
      defer { count += lines.count }
      let size = lines.reduce(0) { if case .bytes(let bytes) = $1 { $0 + bytes.count } else { $0 } }
      return .input((count + 1, lines), size: size)
    } transform: { portion in
      var answers = Answers()
      for (index, line) in portion.lines.enumerated() {
        let number = portion.first + index
        let answer =
          switch line {
          case .bytes(let bytes): annotator.annotate(bytes, number: number)
          case .tooLong(let count): annotator.refuse(lineOf: count, longest: longest, number: number)
          }
        answers.bytes += answer.bytes
        answers.bytes.append(0x0A)
        answers.count += 1
        if answer.isError { answers.failures += 1 }
      }
      return answers
    }
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
