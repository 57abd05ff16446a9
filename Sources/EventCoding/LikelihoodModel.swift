import Gazetteer
import TextAnalysis

/// One logistic model of `events/likelihood-weights.tsv`: the sum of the weights of what holds.
///
/// Features are those of ``EventFeature`` or, in the model `place`, of ``TieFeature``, and two kinds of words: `row FORM
/// TYPE` (a row of `events/triggers.tsv`) and `before WORD` (right before the trigger, or before the place).
struct LikelihoodModel: Sendable {
  private var numeric: [Double]
  private var rows: [Double]
  private var wordsBefore = WordWeights()

  /// - Parameters:
  ///   - weights: Weights by the name of their feature.
  ///   - names: The numbered features.
  ///   - rowNames: What the table calls each row of the triggers.
  init(_ weights: [(name: String, weight: Double)], names: [String], rowNames: [String]) {
    numeric = Array(repeating: 0, count: names.count)
    rows = Array(repeating: 0, count: rowNames.count)
    let numbers = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var rowNumbers: [String: [Int]] = [:]
    for (number, name) in rowNames.enumerated() { rowNumbers[name, default: []].append(number) }
    for item in weights {
      if let number = numbers[item.name] {
        numeric[number] = item.weight
      } else if item.name.hasPrefix(Self.row) {
        for number in rowNumbers[item.name] ?? [] { rows[number] = item.weight }
      } else if item.name.hasPrefix(Self.before) {
        wordsBefore.set(Array(item.name.dropFirst(Self.before.count).utf8), item.weight)
      }
    }
  }

  static let row = "row "
  static let before = "before "

  func sum(_ features: [Int]) -> Double { features.reduce(0) { $0 + numeric[$1] } }

  func weight(ofRow row: Int) -> Double { rows[row] }

  func weight(ofWordBefore token: Int, in text: AnalyzedText) -> Double {
    token > 0 ? wordsBefore.weight(of: token - 1, in: text) : 0
  }

  /// The heaviest of some features, for `--explain`.
  func heaviest(_ features: [Int], names: [String], limit: Int) -> [String] {
    features.filter { abs(numeric[$0]) >= 0.15 }
      .sorted { (abs(numeric[$0]), $1) > (abs(numeric[$1]), $0) }
      .prefix(limit)
      .map { names[$0] + " " + Self.signed(numeric[$0]) }
  }

  static func signed(_ value: Double) -> String {
    let hundredths = Int((abs(value) * 100).rounded())
    let digits = hundredths % 100 < 10 ? "0\(hundredths % 100)" : "\(hundredths % 100)"
    return (value < 0 ? "-" : "+") + "\(hundredths / 100).\(digits)"
  }
}
