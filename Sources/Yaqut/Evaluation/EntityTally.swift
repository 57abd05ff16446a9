/// Counts of place recognition against gold entities, as Arabic corpora have them.
///
/// A predicted span is exact if it ends where gold ends and starts where gold starts, but for letters of Arabic
/// proclitics (و ف ب ل ك) between the two starts; spans overlap that share a code point. Pairs are one to one in the
/// order of the text.
public struct EntityTally: Sendable {
  public private(set) var gold = 0
  public private(set) var predicted = 0
  public private(set) var exactHits = 0
  public private(set) var overlapHits = 0
  public private(set) var goldWithPoint = 0
  public private(set) var foundWithPoint = 0
  public private(set) var foundNear = 0

  private static let proclitics: Set<Unicode.Scalar> = ["و", "ف", "ب", "ل", "ك"]
  private static let earthRadius = 6_371.01

  /// The largest error that counts as right, in kilometres.
  public let limit: Double

  /// An empty tally.
  public init(limit: Double = 161) { self.limit = limit }

  /// The figures of exact spans.
  public var exact: PrecisionRecall { PrecisionRecall(hits: exactHits, predicted: predicted, gold: gold) }
  /// The figures of overlapping spans.
  public var overlap: PrecisionRecall { PrecisionRecall(hits: overlapHits, predicted: predicted, gold: gold) }

  /// Takes in one article.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - entities: What people marked, of all types.
  ///   - predicted: What was found.
  ///   - types: The types that are places.
  ///   - coreOnly: Whether only core entities count; predictions that only touch others are then left out.
  public mutating func add(
    text: String, entities: [GoldToponym], predicted all: [GoldToponym], types: Set<String>, coreOnly: Bool
  ) {
    let wanted = entities.filter { types.contains($0.type) && (!coreOnly || $0.isCore) }
    let neutral = coreOnly ? entities.filter { !types.contains($0.type) || !$0.isCore } : []
    let kept = all.filter { mark in
      !neutral.contains { $0.sharedLength(mark) > 0 } || wanted.contains { $0.sharedLength(mark) > 0 }
    }
    gold += wanted.count
    predicted += kept.count
    let scalars = Array(text.unicodeScalars)
    exactHits += Self.pairs(wanted, kept) { Self.isExact(scalars, $0, $1) }.count
    let pairs = Self.pairs(wanted, kept) { $0.sharedLength($1) > 0 }
    overlapHits += pairs.count
    goldWithPoint += wanted.count { $0.latitude != nil }
    for (mark, found) in pairs {
      guard let distance = mark.kilometers(to: found, earthRadius: Self.earthRadius) else { continue }
      foundWithPoint += 1
      foundNear += distance <= limit ? 1 : 0
    }
  }

  private static func isExact(_ text: [Unicode.Scalar], _ gold: GoldToponym, _ predicted: GoldToponym) -> Bool {
    guard gold.end == predicted.end else { return false }
    let low = min(gold.start, predicted.start)
    let high = max(gold.start, predicted.start)
    return high - low <= 3 && text[low..<high].allSatisfy(proclitics.contains)
  }

  private static func pairs(
    _ gold: [GoldToponym], _ predicted: [GoldToponym], where fits: (GoldToponym, GoldToponym) -> Bool
  ) -> [(GoldToponym, GoldToponym)] {
    var used: Set<Int> = []
    var pairs: [(GoldToponym, GoldToponym)] = []
    for mark in gold {
      guard let index = predicted.indices.first(where: { !used.contains($0) && fits(mark, predicted[$0]) }) else {
        continue
      }
      used.insert(index)
      pairs.append((mark, predicted[index]))
    }
    return pairs
  }
}
