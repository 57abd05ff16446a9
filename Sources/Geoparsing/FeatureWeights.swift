import Gazetteer

/// The fitted weights of `geoparsing-weights.tsv`: rows of model, feature, weight.
struct FeatureWeights: Sendable {
  private var models: [String: [String: Float]] = [:]

  /// No weights at all: every score is zero.
  init() {}

  /// Reads the table.
  ///
  /// - Throws: ``SourceTableError`` for a weight that is no number.
  init(text: String) throws(SourceTableError) {
    let table = try SourceTable(path: "geoparsing-weights.tsv", text: text)
    for row in table.rows {
      guard let weight = Float(row["weight"]) else { throw row.problem("the weight is no number", column: "weight") }
      models[row["model"], default: [:]][row["feature"]] = weight
    }
  }

  /// The weight of a feature; 0 if the table does not have it.
  func weight(_ model: String, _ feature: String) -> Float {
    models[model]?[feature] ?? 0
  }

  /// The weights of a list of features.
  func vector(_ model: String, _ features: [String]) -> [Float] {
    let weights = models[model] ?? [:]
    return features.map { weights[$0] ?? 0 }
  }
}
