import EventCoding
import Gazetteer
import GeoJSON
import Geoparsing
import GeoparsingTraining
import TextAnalysis

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The command line of the trainer.
struct TrainerCommand {
  struct UsageError: Error, CustomStringConvertible {
    var description: String
  }

  static let usage = """
    usage: geoparsing-trainer --gazetteer INDEX --corpora FOLDER [--output FILE] [--folds N] [--leave-out NAME,…]
           geoparsing-trainer --texts FILE,… --output FILE
                              [--measure] [--only NAME,…] [--cues FILE] [--words FILE] [--errors]

    Fits the weights of geoparsing to the corpora in FOLDER (docs/training.md) and writes them to FILE. --folds prints
    cross-validated figures instead, --leave-out those of corpora that were left out of training, --measure those of the
    weights in the index.
    """

  private var options: [String: String] = [:]
  private static let flags: Set<String> = ["--measure", "--errors"]
  private static let values: Set<String> = [
    "--gazetteer", "--corpora", "--texts", "--groups", "--output", "--folds", "--leave-out", "--only", "--cues",
    "--words", "--penalty", "--second-penalty", "--arabic-penalty", "--least-probability", "--nameless",
    "--least-arabic-probability", "--confidence-penalty", "--weights", "--latin-second", "--arabic-second",
    "--place-penalty", "--least-count", "--least-weight", "--iterations", "--inner-folds",
  ]

  init(_ arguments: [String]) throws {
    var rest = arguments[...]
    while let name = rest.popFirst() {
      if Self.flags.contains(name) {
        options[name] = ""
      } else if Self.values.contains(name), let value = rest.popFirst() {
        options[name] = value
      } else {
        throw UsageError(description: "cannot read \(name)\n\(Self.usage)")
      }
    }
  }

  func run() throws {
    if let texts = options["--texts"] { return try countWords(texts.split(separator: ",").map(String.init)) }
    guard let index = options["--gazetteer"], let folder = options["--corpora"] else {
      throw UsageError(description: Self.usage)
    }
    let gazetteer = try GazetteerIndex(path: index)
    let recognizer = try ActorRecognizer(gazetteer: gazetteer)
    let cues = try options["--cues"].map { String(decoding: try Self.read($0), as: UTF8.self) }
    let words = try options["--words"].map { $0 == "none" ? nil : try Self.read($0) }
    var trainer = Trainer(
      gazetteer: gazetteer, cues: cues ?? gazetteer.table("cues.tsv") ?? "",
      words: words ?? gazetteer.tableBytes(Geoparser.wordsPath), settings: settings(),
      claims: { text in recognizer.names(in: text).map(\.claimed) }, report: Self.report)
    let only = options["--only"]?.split(separator: ",").map(String.init)
    for corpus in Corpus.all where only?.contains(corpus.name) ?? true {
      let bytes = try Self.read(folder + "/" + corpus.path)
      try trainer.add(CorpusDocument.read(bytes, corpus: corpus), corpus: corpus)
    }
    if let folds = options["--folds"].flatMap(Int.init) {
      print(try trainer.crossValidate(folds: folds))
    } else if let names = options["--leave-out"] {
      print(try trainer.leaveOut(names.split(separator: ",").map(String.init)))
    } else if options["--measure"] != nil {
      print(try trainer.measure(weights: gazetteer.tableBytes(Geoparser.weightsPath) ?? []))
    } else {
      let table = try trainer.table()
      guard let output = options["--output"] else { throw UsageError(description: Self.usage) }
      try Self.write(table, to: output)
    }
  }

  /// Writes the table of words of unlabelled texts: JSON records with a field `text`, one a line.
  private func countWords(_ paths: [String]) throws {
    var statistics = WordStatistics()
    statistics.groups = options["--groups"].flatMap(Int.init) ?? statistics.groups
    for path in paths {
      for line in try Self.read(path).split(separator: 0x0A) {
        if let text = try JSONValue(parsing: Array(line))["text"]?.stringValue { statistics.add(text) }
      }
    }
    guard let output = options["--output"] else { throw UsageError(description: Self.usage) }
    try Self.write(statistics.table(), to: output)
  }

  private func settings() -> TrainingSettings {
    var settings = TrainingSettings()
    func number(_ name: String) -> Double? { options[name].flatMap(Double.init) }
    settings.penalty = number("--penalty") ?? settings.penalty
    settings.secondPenalty = number("--second-penalty") ?? settings.secondPenalty
    settings.placePenalty = number("--place-penalty") ?? settings.placePenalty
    settings.leastWeight = number("--least-weight") ?? settings.leastWeight
    settings.leastCount = number("--least-count").map { Int($0) } ?? settings.leastCount
    settings.iterations = number("--iterations").map { Int($0) } ?? settings.iterations
    settings.innerFolds = number("--inner-folds").map { Int($0) } ?? settings.innerFolds
    settings.leastProbability = number("--least-probability") ?? settings.leastProbability
    settings.leastArabicProbability = number("--least-arabic-probability") ?? settings.leastArabicProbability
    settings.namelessShare = number("--nameless") ?? settings.namelessShare
    settings.confidencePenalty = number("--confidence-penalty") ?? settings.confidencePenalty
    settings.arabicPenalty = number("--arabic-penalty") ?? settings.arabicPenalty
    settings.listsErrors = options["--errors"] != nil
    return settings
  }

  /// Writes a line to standard error.
  static func report(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = Glibc.write(2, bytes, bytes.count)
  }

  private static func read(_ path: String) throws -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw UsageError(description: "cannot read \(path)") }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  private static func write(_ text: String, to path: String) throws {
    guard let file = fopen(path, "wb") else { throw UsageError(description: "cannot write \(path)") }
    defer { fclose(file) }
    let bytes = Array(text.utf8)
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else {
      throw UsageError(description: "cannot write \(path)")
    }
  }
}
