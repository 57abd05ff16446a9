import Gazetteer

/// A sum of weights, one for each feature that holds, by language.
struct LinearModel: Sendable {
  private var weights: [String: [Double]] = [:]
  private let count: Int

  /// - Parameters:
  ///   - table: Columns `lang`, `feature`, `weight`.
  ///   - names: The features in the order of their numbers.
  init(_ table: SourceTable?, names: [String]) throws(GazetteerError) {
    count = names.count
    guard let table else { return }
    let numbers = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    for row in table.rows {
      guard let weight = Double(row["weight"]) else {
        throw GazetteerError.damaged(
          path: table.path, what: row.problem("no number: \(row["weight"])", column: "weight").description)
      }
      // A feature that the program no longer knows does no harm.
      guard let number = numbers[row["feature"]] else { continue }
      weights[row["lang"], default: Array(repeating: 0, count: count)][number] = weight
    }
  }

  /// The heaviest weights of some features, with their names.
  func heaviest(_ features: [Int], language: String, names: [String], limit: Int) -> [String] {
    guard let weights = weights[language] else { return [] }
    return features.filter { weights[$0] != 0 }
      .sorted { (abs(weights[$0]), $1) > (abs(weights[$1]), $0) }
      .prefix(limit)
      .map { names[$0] + " " + LikelihoodModel.signed(weights[$0]) }
  }

  func score(_ features: [Int], language: String) -> Double {
    guard let weights = weights[language] else { return 0 }
    var sum = 0.0
    for feature in features { sum += weights[feature] }
    return sum
  }
}
