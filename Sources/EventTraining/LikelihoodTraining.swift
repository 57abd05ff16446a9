import EventCoding

/// Fits the models of `events/likelihood-weights.tsv` and holds them against what they have not seen.
struct LikelihoodTraining {
  let judged: [JudgedSample]
  /// Events of sentences of which it is known whether they report one, with the weight of each.
  let annotated: [TrainingExample]

  static let folds = 5

  /// The three likelihoods of one judged event, from models that have not seen its article.
  struct Estimate {
    var judged: JudgedSample
    var real: Double
    var now: Double
    var place: Double
    var value: Double { real * now * place }
  }

  /// The rows of the table.
  func table() -> [(language: String, model: String, feature: String, weight: Double)] {
    var rows: [(language: String, model: String, feature: String, weight: Double)] = []
    let models = self.models(judged)
    for (name, model) in [("real", models.real), ("now", models.now), ("place", models.place)] {
      for language in ["ar", "en"] {
        rows += model.weights(of: language).map { (language, name, $0.feature, $0.weight) }
      }
    }
    if let news = newsModel(without: nil) {
      rows += news.weights(of: "ar").map { ("ar", "news", $0.feature, $0.weight) }
    }
    return rows.sorted { ($0.language, $0.model, $0.feature) < ($1.language, $1.model, $1.feature) }
  }

  /// Estimates by cross-validation.
  func estimates() -> [Estimate] {
    var estimates: [Estimate] = []
    for fold in 0..<Self.folds {
      let models = self.models(judged.filter { $0.real.fold(of: Self.folds) != fold })
      for item in judged where item.real.fold(of: Self.folds) == fold {
        estimates.append(
          Estimate(
            judged: item, real: models.real.probability(item.real), now: models.now.probability(item.now),
            place: item.sample.tie.isEmpty ? 1 : models.place.probability(item.place)))
      }
    }
    return estimates
  }

  /// For each annotated sentence whether it reports an event, and the likeliest of its events, by cross-validation.
  func newsEstimates() -> [(isTrue: Bool, value: Double)] {
    var best: [String: (isTrue: Bool, value: Double)] = [:]
    for fold in 0..<Self.folds {
      guard let model = newsModel(without: fold) else { return [] }
      for example in annotated where example.fold(of: Self.folds) == fold {
        let value = example.features.contains("modality actual") ? model.probability(example) : 0
        best[example.group] = (example.isTrue, max(best[example.group]?.value ?? 0, value))
      }
    }
    return best.sorted { $0.key < $1.key }.map(\.value)
  }

  private func models(
    _ judged: [JudgedSample]
  ) -> (real: LogisticRegression, now: LogisticRegression, place: LogisticRegression) {
    var real = LogisticRegression()
    real.fit(judged.map(\.real))
    var now = LogisticRegression()
    now.fit(judged.filter(\.event.isReal).map(\.now))
    var place = LogisticRegression()
    place.penalty = 8
    place.fit(judged.filter { $0.hasJudgedPlace && $0.event.happens != .no }.map(\.place))
    return (real, now, place)
  }

  private func newsModel(without fold: Int?) -> LogisticRegression? {
    guard !annotated.isEmpty else { return nil }
    var model = LogisticRegression()
    model.penalty = 3
    let own = judged.filter { $0.language == "ar" && ($0.sample.type == .assault || $0.sample.type == .protest) }.map {
      var example = $0.news
      example.weight = 2
      return example
    }
    model.fit((own + annotated).filter { fold == nil || $0.fold(of: Self.folds) != fold })
    return model
  }
}
