#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Logistic regression with a penalty on the square of the weights, fitted one weight at a time.
///
/// Two languages share their evidence: a numbered feature has one weight for both and one more for each, words have one
/// of their language alone. The order of everything is fixed, so that the same examples give the same weights.
struct LogisticRegression {
  /// How much the square of a weight costs.
  var penalty = 16.0
  /// The same for words.
  var wordPenalty = 10.0
  /// Features of fewer examples are left out.
  var leastCount = 3
  var sweeps = 80

  private(set) var numbers: [String: Int] = [:]
  private(set) var names: [String] = []
  private(set) var weights: [Double] = []

  init() {}

  /// Fits the weights.
  mutating func fit(_ examples: [TrainingExample]) {
    choose(examples)
    let rows = examples.map(vector)
    var columns = [[(row: Int, value: Double)]](repeating: [], count: names.count)
    for (row, vector) in rows.enumerated() { for item in vector { columns[item.column].append((row, item.value)) } }
    weights = Array(repeating: 0, count: names.count)
    var margins = [Double](repeating: 0, count: examples.count)
    for _ in 0..<sweeps {
      var change = 0.0
      for column in columns.indices {
        let penalty = penalty(of: names[column])
        var gradient = penalty * weights[column]
        var curvature = penalty
        for (row, value) in columns[column] {
          let share = 1 / (1 + exp(-margins[row]))
          let weight = examples[row].weight * value
          gradient += weight * (share - (examples[row].isTrue ? 1 : 0))
          curvature += weight * value * max(share * (1 - share), 0.02)
        }
        let step = max(-1, min(1, -gradient / curvature))
        weights[column] += step
        change = max(change, abs(step))
        for (row, value) in columns[column] { margins[row] += step * value }
      }
      if change < 1e-5 { break }
    }
  }

  /// The probability that an example is true.
  func probability(_ example: TrainingExample) -> Double {
    let sum = vector(example).reduce(0) { $0 + weights[$1.column] * $1.value }
    return 1 / (1 + exp(-sum))
  }

  /// The weights of one language, shared and own together.
  func weights(of language: String) -> [(feature: String, weight: Double)] {
    var sums: [String: Double] = [:]
    for (name, weight) in zip(names, weights) {
      if name.hasPrefix(Self.shared) {
        sums[String(name.dropFirst(Self.shared.count)), default: 0] += weight
      } else if name.hasPrefix(language + " ") {
        sums[String(name.dropFirst(language.count + 1)), default: 0] += weight
      }
    }
    return sums.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  // MARK: Features

  private static let shared = "both "

  private static func isWord(_ name: String) -> Bool { name.hasPrefix("row ") || name.hasPrefix("before ") }

  private func penalty(of name: String) -> Double {
    if name == Self.shared + "bias" { return 0.01 }
    let bare = name.drop { $0 != " " }.dropFirst()
    return Self.isWord(String(bare)) ? wordPenalty : penalty
  }

  private static func keys(_ feature: String, _ language: String) -> [String] {
    isWord(feature) ? [language + " " + feature] : [shared + feature, language + " " + feature]
  }

  private mutating func choose(_ examples: [TrainingExample]) {
    var counts: [String: Int] = [:]
    for example in examples {
      for feature in Set(example.features) {
        for key in Self.keys(feature, example.language) { counts[key, default: 0] += 1 }
      }
    }
    names = counts.filter { $0.value >= leastCount }.keys.sorted()
    numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
  }

  private func vector(_ example: TrainingExample) -> [(column: Int, value: Double)] {
    var values: [Int: Double] = [:]
    for feature in example.features {
      for key in Self.keys(feature, example.language) {
        if let column = numbers[key] { values[column, default: 0] += 1 }
      }
    }
    return values.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
