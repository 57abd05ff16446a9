import Gazetteer

/// The fitted weights of `geoparsing-weights.tsv`: rows of model, feature, weight.
struct FeatureWeights: Sendable {
  /// Models with few features, by the features' names.
  private var named: [String: [String: Float]] = [:]
  /// Models of names, by the codes of their features.
  private var coded: [String: WeightTable] = [:]

  /// No weights at all: every score is zero.
  init() {}

  /// Models whose names begin so have too many features to keep their names.
  private static let codedPrefix = Array("names-".utf8)

  /// Reads the table.
  ///
  /// - Throws: ``SourceTableError`` for a weight that is no number with at most two decimals.
  init(bytes: [UInt8]) throws(SourceTableError) {
    let table = try SourceTable(path: "geoparsing-weights.tsv", bytes: bytes)
    let model = table.column("model")
    let feature = table.column("feature")
    let weight = table.column("weight")
    var current: [UInt8] = []
    var rows: [(code: UInt64, hundredths: Int32)] = []
    for row in table.rows {
      let name = row.bytes(model)
      if !name.elementsEqual(current) {
        finish(current, &rows)
        current = Array(name)
      }
      guard let hundredths = Self.hundredths(row.bytes(weight)) else {
        throw row.problem("the weight is no number with at most two decimals", column: "weight")
      }
      if name.starts(with: Self.codedPrefix) {
        rows.append((Self.code(row.bytes(feature)), hundredths))
      } else {
        named[row[model ?? 0], default: [:]][row[feature ?? 0]] = Float(hundredths) / 100
      }
    }
    finish(current, &rows)
  }

  private mutating func finish(_ model: [UInt8], _ rows: inout [(code: UInt64, hundredths: Int32)]) {
    guard !rows.isEmpty else { return }
    coded[String(decoding: model, as: UTF8.self)] = WeightTable(rows)
    rows.removeAll(keepingCapacity: true)
  }

  /// The weight of a feature; 0 if the table does not have it.
  func weight(_ model: String, _ feature: String) -> Float { named[model]?[feature] ?? 0 }

  /// The weights of a list of features.
  func vector(_ model: String, _ features: [String]) -> [Float] {
    let weights = named[model] ?? [:]
    return features.map { weights[$0] ?? 0 }
  }

  /// The weights of a model of names.
  func table(_ model: String) -> WeightTable { coded[model] ?? WeightTable() }

  /// The code of a spelled feature: "template=value+value".
  static func code(_ spelled: ArraySlice<UInt8>) -> UInt64 {
    var code: UInt64?
    var part = CueTable.seed
    for byte in spelled {
      let isBorder = code == nil ? byte == UInt8(ascii: "=") : byte == UInt8(ascii: "+")
      if isBorder {
        code = code.map { FeatureCode.combine($0, part) } ?? part
        part = CueTable.seed
      } else {
        CueTable.mix(&part, byte)
      }
    }
    return code.map { FeatureCode.combine($0, part) } ?? part
  }

  /// Reads "-1.25" as -125.
  private static func hundredths(_ bytes: ArraySlice<UInt8>) -> Int32? {
    var value: Int32 = 0
    var decimals = -1
    var isNegative = false
    for (position, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "-"), position == 0 {
        isNegative = true
      } else if byte == UInt8(ascii: "."), decimals < 0 {
        decimals = 0
      } else if byte &- 0x30 < 10, decimals < 2, value < 10_000_000 {
        value = value * 10 + Int32(byte - 0x30)
        if decimals >= 0 { decimals += 1 }
      } else {
        return nil
      }
    }
    guard !bytes.isEmpty else { return nil }
    for _ in max(decimals, 0)..<2 { value *= 10 }
    return isNegative ? -value : value
  }
}
