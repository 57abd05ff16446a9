import GeoJSON
import Mapping

/// The figures of an evaluation, in the formats of `yaqut evaluate`.
public struct EvaluationReport {
  private let result: Evaluation.Result

  /// Prepares a report.
  public init(_ result: Evaluation.Result) { self.result = result }

  // MARK: Tables

  private static let parts: [(title: String, figures: [String])] = [
    ("recognition", ["docs", "gold", "pred", "P_exact", "R_exact", "F1_exact", "P_over", "R_over", "F1_over"]),
    ("resolution A (found and resolved)", ["n_A", "acc_A", "mean_A", "med_A", "AUC_A"]),
    ("resolution B (all gold with coordinates)", ["gold_coords", "acc_B", "mean_B", "med_B", "AUC_B"]),
    ("end to end", ["P_e2e", "R_e2e", "F1_e2e"]),
  ]

  /// Tables for people.
  public var lines: [String] {
    var lines: [String] = []
    if !result.toponyms.isEmpty {
      for part in Self.parts {
        var table = TextTable(["corpus"] + part.figures, rightAligned: Set(1...part.figures.count))
        for scores in result.toponyms {
          table.append([scores.corpus] + part.figures.map { Self.shown(name: $0, in: scores) })
        }
        lines += [part.title] + table.lines(width: nil) + [""]
      }
    }
    if !result.entities.isEmpty {
      var table = TextTable(["file"] + Self.entityColumns, rightAligned: Set(1...Self.entityColumns.count))
      for scores in result.entities { table.append([scores.file] + Self.values(scores).map(Self.shown)) }
      lines += ["places among entities"] + table.lines(width: nil) + [""]
    }
    return Array(lines.dropLast())
  }

  /// Columns separated by tabs.
  public var tsv: [String] {
    var lines: [String] = []
    if let first = result.toponyms.first {
      lines.append((["corpus"] + first.figures.map(\.name)).joined(separator: "\t"))
      for scores in result.toponyms {
        lines.append(([scores.corpus] + scores.figures.map(Self.shown)).joined(separator: "\t"))
      }
    }
    if !result.entities.isEmpty {
      lines.append((["file"] + Self.entityColumns).joined(separator: "\t"))
      for scores in result.entities {
        lines.append(([scores.file] + Self.values(scores).map(Self.shown)).joined(separator: "\t"))
      }
    }
    return lines
  }

  /// `{"toponyms":{corpus:{figure:value}},"entities":{file:{figure:value}}}`; shares from 0 to 1, `null` where there is
  /// nothing to divide by.
  public func json() throws(JSONWritingError) -> [UInt8] {
    var toponyms = JSONObject()
    for scores in result.toponyms { toponyms[scores.corpus] = Self.object(scores.figures) }
    var entities = JSONObject()
    for scores in result.entities { entities[scores.file] = Self.object(Self.values(scores)) }
    let report: JSONObject = ["toponyms": .object(toponyms), "entities": .object(entities)]
    return try JSONValue.object(report).serialized(indentation: 1) + [0x0A]
  }

  private static func object(_ figures: [ToponymScores.Figure]) -> JSONValue {
    .object(JSONObject(figures.map { ($0.name, value($0)) }))
  }

  private static func value(_ figure: ToponymScores.Figure) -> JSONValue {
    if figure.style == .count { return .integer(Int(figure.value)) }
    return figure.value.isFinite ? .double(figure.value) : .null
  }

  // MARK: Figures

  private static let entityColumns = [
    "gold", "pred", "P_exact", "R_exact", "F1_exact", "P_over", "R_over", "F1_over", "gold_coords", "acc_found",
    "acc_all",
  ]

  private static func values(_ scores: EntityScores) -> [ToponymScores.Figure] {
    let tally = scores.tally
    let near = Double(tally.foundNear)
    let counts = [tally.gold, tally.predicted].map(Double.init)
    let exact = [tally.exact.precision, tally.exact.recall, tally.exact.f1]
    let overlap = [tally.overlap.precision, tally.overlap.recall, tally.overlap.f1]
    let accuracy = [
      tally.foundWithPoint > 0 ? near / Double(tally.foundWithPoint) : .nan,
      tally.goldWithPoint > 0 ? near / Double(tally.goldWithPoint) : .nan,
    ]
    let values = counts + exact + overlap + [Double(tally.goldWithPoint)] + accuracy
    return zip(entityColumns, values).map { name, value in
      let isCount = ["gold", "pred", "gold_coords"].contains(name)
      return ToponymScores.Figure(name: name, value: value, style: isCount ? .count : .share)
    }
  }

  private static func shown(name: String, in scores: ToponymScores) -> String {
    scores.figures.first { $0.name == name }.map(shown) ?? ""
  }

  private static func shown(_ figure: ToponymScores.Figure) -> String {
    guard figure.value.isFinite else { return "-" }
    switch figure.style {
    case .count: return String(Int(figure.value))
    case .share: return decimal(figure.value * 100, 1)
    case .kilometers: return decimal(figure.value, figure.value < 10 ? 1 : 0)
    case .area: return decimal(figure.value, 3)
    }
  }

  private static func decimal(_ value: Double, _ decimals: Int) -> String {
    let power = [1.0, 10, 100, 1000][decimals]
    let scaled = Int((value * power).rounded(.toNearestOrEven))
    guard decimals > 0 else { return String(scaled) }
    let fraction = String(abs(scaled) % Int(power))
    let zeros = String(repeating: "0", count: decimals - fraction.utf8.count)
    return "\(scaled < 0 ? "-" : "")\(abs(scaled) / Int(power)).\(zeros)\(fraction)"
  }
}
