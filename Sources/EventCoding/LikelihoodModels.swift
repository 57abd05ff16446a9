import Gazetteer
import TextAnalysis

/// The models of `events/likelihood-weights.tsv` in one language, fitted on events that a reader judged.
struct LikelihoodModels: Sendable {
  let real: LikelihoodModel
  let now: LikelihoodModel
  let place: LikelihoodModel
  /// Whether a sentence reports an event of its kind as news, fitted on annotated sentences; empty where there are none.
  let news: LikelihoodModel
  /// Whether there is a model of news.
  let hasNews: Bool

  /// Reads the models of a language.
  ///
  /// - Parameters:
  ///   - table: Columns `lang`, `model`, `feature`, `weight`.
  ///   - rowNames: What the table calls each row of the triggers.
  init(_ table: SourceTable?, language: String, rowNames: [String]) throws(GazetteerError) {
    var weights: [String: [(name: String, weight: Double)]] = [:]
    if let table {
      let columns = ["lang", "model", "feature", "weight"].map { table.column($0) }
      for row in table.rows {
        func cell(_ index: Int) -> String { columns[index].map { row[$0] } ?? "" }
        guard cell(0) == language else { continue }
        guard let weight = Double(cell(3)) else {
          throw GazetteerError.damaged(
            path: table.path, what: row.problem("no number: \(cell(3))", column: "weight").description)
        }
        weights[cell(1), default: []].append((cell(2), weight))
      }
    }
    func model(_ name: String, _ names: [String]) -> LikelihoodModel {
      LikelihoodModel(weights[name] ?? [], names: names, rowNames: rowNames)
    }
    real = model("real", EventFeature.names)
    now = model("now", EventFeature.names)
    place = model("place", TieFeature.names)
    news = model("news", EventFeature.names)
    hasNews = weights["news"] != nil
  }
}
