/// Precision, recall and their harmonic mean, as shares from 0 to 1.
public struct PrecisionRecall: Sendable, Hashable {
  public var precision: Double
  public var recall: Double
  public var f1: Double

  /// Works the shares out of counts; no predictions or no gold give 0.
  public init(hits: Int, predicted: Int, gold: Int) {
    precision = predicted > 0 ? Double(hits) / Double(predicted) : 0
    recall = gold > 0 ? Double(hits) / Double(gold) : 0
    f1 = precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
  }
}
