import Geoparsing

/// Holds the analysis against gold files.
public struct Evaluation: Sendable {
  /// What was measured.
  public struct Result: Sendable {
    /// Recognition and resolution, by corpus; with more than one corpus also `MACRO` and `MICRO`.
    public var toponyms: [ToponymScores] = []
    /// Recognition of entities that are places, by file.
    public var entities: [EntityScores] = []
  }

  private let pipeline: Pipeline
  private var analysis: AnalysisOptions

  /// The largest error that counts as right, in kilometres; 161 km are 100 miles.
  public var limit = 161.0
  /// The types of entities that are places.
  public var types: Set<String> = ["LOC", "GPE"]
  /// Whether only entities that the gold calls core count.
  public var coreOnly = false
  /// How many tasks to run at once.
  public var jobs = 1

  /// Prepares an evaluation.
  public init(pipeline: Pipeline, analysis: AnalysisOptions) {
    self.pipeline = pipeline
    self.analysis = analysis
    self.analysis.findsEvents = false
  }

  /// Analyses the articles of gold files and compares.
  ///
  /// - Throws: `InputError`.
  public func run(_ paths: [String]) async throws -> Result {
    var result = Result()
    var corpora: [String] = []
    var tallies: [String: ToponymTally] = [:]
    for path in paths {
      let documents = try GoldDocument.read(path)
      let predictions = await OrderedTasks.map(documents, jobs: jobs) { [self] in predict($0) }
      var entities = EntityTally(limit: limit)
      for (document, predicted) in zip(documents, predictions) {
        if let gold = document.toponyms {
          if tallies[document.corpus] == nil { corpora.append(document.corpus) }
          tallies[document.corpus, default: ToponymTally(limit: limit)].add(gold: gold, predicted: predicted)
        }
        guard let gold = document.entities else { continue }
        entities.add(
          text: document.article.text, entities: gold, predicted: predicted, types: types, coreOnly: coreOnly)
      }
      if documents.contains(where: { $0.entities != nil }) {
        result.entities.append(EntityScores(file: path, tally: entities))
      }
    }
    result.toponyms = scores(corpora.compactMap { corpus in tallies[corpus].map { (corpus, $0) } })
    return result
  }

  private func predict(_ document: GoldDocument) -> [GoldToponym] {
    pipeline.analyze(document.article, options: analysis).places.mentions.map {
      GoldToponym(start: $0.start, end: $0.end, latitude: $0.place?.latitude, longitude: $0.place?.longitude)
    }
  }

  private func scores(_ tallies: [(String, ToponymTally)]) -> [ToponymScores] {
    var scores = tallies.map { ToponymScores(corpus: $0.0, tally: $0.1) }
    guard scores.count > 1 else { return scores }
    var all = ToponymTally(limit: limit)
    for (_, tally) in tallies { all.add(tally) }
    scores.append(ToponymScores(meanOf: scores))
    scores.append(ToponymScores(corpus: "MICRO", tally: all))
    return scores
  }
}
