import EventCoding
import GeoJSON

/// What `event-trainer` does: reads articles and judgements, fits the weights, reports and writes them.
package struct EventTrainerProgram {
  private var index = ""
  private var judgements = ""
  private var articles: [String] = []
  private var annotated: String?
  private var output: String?

  /// - Throws: ``TrainingError`` if an argument is missing or unknown.
  package init(_ arguments: [String]) throws {
    var position = 0
    while position < arguments.count {
      guard position + 1 < arguments.count else { throw TrainingError(Self.usage) }
      let value = arguments[position + 1]
      switch arguments[position] {
      case "--index": index = value
      case "--judgements": judgements = value
      case "--articles": articles.append(value)
      case "--annotated": annotated = value
      case "--output": output = value
      default: throw TrainingError(Self.usage)
      }
      position += 2
    }
    guard !index.isEmpty, !judgements.isEmpty, !articles.isEmpty else { throw TrainingError(Self.usage) }
  }

  private static let usage =
    "usage: --index FILE --judgements FOLDER --articles FILE.jsonl … [--annotated FILE.jsonl] [--output FILE.tsv]"

  /// Fits, reports and writes.
  package func run() throws {
    let source = try SampleSource(index: index)
    let judged = try readJudged(source)
    let training = LikelihoodTraining(judged: judged, annotated: try readAnnotated(source))
    for line in ReliabilityReport(estimates: training.estimates()).lines() { print(line) }
    reportNews(training)
    guard let output else { return }
    var text = Self.header + "lang\tmodel\tfeature\tweight\n"
    for row in training.table() {
      let weight = (row.weight * 1000).rounded() / 1000
      if weight != 0 { text += "\(row.language)\t\(row.model)\t\(row.feature)\t\(weight)\n" }
    }
    try TrainingFile.write(text, to: output)
  }

  private static let header = """
    # Weights of what tells how likely an event is: that it happens at all and is of its type (model real), that it is reported as news
    # (now), that its place is right (place), and for Arabic attacks and protests whether the sentence reports them (news). Own work,
    # fitted by `make train-events` on the judgements of Training/events. Features: Sources/EventCoding/EventFeature.swift and TieFeature.swift.

    """

  private func readJudged(_ source: SampleSource) throws -> [JudgedSample] {
    var result: [JudgedSample] = []
    for language in ["ar", "en"] {
      let events = try JudgedEvent.read(judgements + "/judgements-\(language).tsv")
      let byArticle = Dictionary(grouping: events, by: \.article)
      var found = 0
      for path in articles {
        try SampleSource.forEachRecord(path) { record in
          guard case .string(let id)? = record["id"], case .string(let text)? = record["text"],
            let wanted = byArticle[id]
          else { return }
          let samples = source.samples(of: text, date: nil)
          for event in wanted {
            guard let sample = samples.first(where: { $0.span == event.span && $0.type.rawValue == event.type }) else {
              continue
            }
            found += 1
            result.append(JudgedSample(event: event, sample: sample, language: language))
          }
        }
      }
      print("\(language): \(events.count) judged, \(found) found again")
    }
    return result
  }

  /// Sentences with `event_type` and `label` (yes, no …).
  private func readAnnotated(_ source: SampleSource) throws -> [TrainingExample] {
    guard let annotated else { return [] }
    var result: [TrainingExample] = []
    try SampleSource.forEachRecord(annotated) { record in
      guard case .string(let id)? = record["id"], case .string(let text)? = record["text"],
        case .string(let type)? = record["event_type"], case .string(let label)? = record["label"],
        label != "ambiguous"
      else { return }
      let samples = source.samples(of: text, date: nil).filter { $0.type.rawValue == type }
      for sample in samples {
        result.append(
          TrainingExample(
            features: sample.features, isTrue: label == "yes",
            weight: samples.count > 2 ? 0.6 : samples.count > 1 ? 0.7 : 1,
            language: "ar", group: id))
      }
    }
    return result
  }

  private func reportNews(_ training: LikelihoodTraining) {
    let estimates = training.newsEstimates()
    guard !estimates.isEmpty else { return }
    print("", "annotated sentences with a trigger: \(estimates.count)", separator: "\n")
    for least in [0.15, 0.2, 0.25, 0.3, 0.35, 0.4] {
      let kept = estimates.filter { $0.value >= least }
      let right = kept.filter(\.isTrue).count
      let all = estimates.filter(\.isTrue).count
      print(
        "at least \(ReliabilityReport.percent(least)): precision",
        ReliabilityReport.percent(Double(right) / Double(max(1, kept.count))), "recall",
        ReliabilityReport.percent(Double(right) / Double(max(1, all))))
    }
  }
}
