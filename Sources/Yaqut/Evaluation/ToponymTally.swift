/// Counts of recognition, resolution and both together over articles of gold toponyms.
///
/// - Recognition looks at spans only: exact ones, and ones that share a code point, matched one to one.
/// - Resolution A is over gold toponyms with a point that were found and got a point; B over all gold toponyms with a
///   point, where what is not found or not resolved is as wrong as can be (20,039 km).
/// - End to end, a prediction is right if it overlaps a gold toponym and lies within the limit of its point. Predictions
///   that only touch gold without a point are neither right nor wrong.
public struct ToponymTally: Sendable {
  public private(set) var documents = 0
  public private(set) var gold = 0
  public private(set) var goldWithPoint = 0
  public private(set) var predicted = 0
  public private(set) var exactHits = 0
  public private(set) var overlapHits = 0
  public private(set) var foundErrors = ResolutionErrors()
  public private(set) var allErrors = ResolutionErrors()
  public private(set) var endToEndHits = 0
  public private(set) var endToEndPredicted = 0
  public private(set) var endToEndGold = 0

  /// The largest error that counts as right, in kilometres.
  public let limit: Double

  /// An empty tally.
  public init(limit: Double = 161) { self.limit = limit }

  /// Takes in one article.
  public mutating func add(gold marks: [GoldToponym], predicted raw: [GoldToponym]) {
    let unique = Self.unique(raw)
    documents += 1
    gold += marks.count
    predicted += unique.count
    let spans = Set(marks.map { $0.start..<$0.end })
    exactHits += unique.count { spans.contains($0.start..<$0.end) }
    addResolution(marks, unique)
    addEndToEnd(marks, unique)
  }

  /// Takes in another tally.
  public mutating func add(_ other: ToponymTally) {
    documents += other.documents
    gold += other.gold
    goldWithPoint += other.goldWithPoint
    predicted += other.predicted
    exactHits += other.exactHits
    overlapHits += other.overlapHits
    foundErrors.append(contentsOf: other.foundErrors)
    allErrors.append(contentsOf: other.allErrors)
    endToEndHits += other.endToEndHits
    endToEndPredicted += other.endToEndPredicted
    endToEndGold += other.endToEndGold
  }

  private mutating func addResolution(_ marks: [GoldToponym], _ predicted: [GoldToponym]) {
    let pairs = PairMatching.pairs(PairMatching.overlaps(marks, predicted))
    overlapHits += pairs.count
    for (index, mark) in marks.enumerated() where mark.isLocated {
      goldWithPoint += 1
      let error = pairs[index].flatMap { mark.kilometers(to: predicted[$0], earthRadius: Sphere.meanRadius) }
      if let error { foundErrors.append(error) }
      allErrors.append(error ?? Sphere.largestError)
    }
  }

  private mutating func addEndToEnd(_ marks: [GoldToponym], _ predicted: [GoldToponym]) {
    let wanted = marks.filter(\.isLocated)
    let located = Self.withoutNeutral(predicted.filter(\.isLocated), wanted, marks.filter { !$0.isLocated })
    let near = PairMatching.overlaps(wanted, located).filter { edge in
      let distance = wanted[edge.gold].kilometers(to: located[edge.predicted], earthRadius: Sphere.meanRadius)
      return distance.map { $0 <= limit } ?? false
    }
    endToEndHits += PairMatching.pairs(near).count
    endToEndPredicted += located.count
    endToEndGold += wanted.count
  }

  /// Of predictions of the same span the first, or the first with a point.
  private static func unique(_ predicted: [GoldToponym]) -> [GoldToponym] {
    var places: [Range<Int>: Int] = [:]
    var unique: [GoldToponym] = []
    for mark in predicted {
      if let place = places[mark.start..<mark.end] {
        if mark.isLocated, !unique[place].isLocated { unique[place] = mark }
      } else {
        places[mark.start..<mark.end] = unique.count
        unique.append(mark)
      }
    }
    return unique
  }

  /// Predictions without those that touch neutral gold and no other.
  private static func withoutNeutral(
    _ predicted: [GoldToponym], _ wanted: [GoldToponym], _ neutral: [GoldToponym]
  ) -> [GoldToponym] {
    let hits = Set(PairMatching.overlaps(wanted, predicted).map(\.predicted))
    let touching = Set(PairMatching.overlaps(neutral, predicted).map(\.predicted))
    return predicted.indices.filter { hits.contains($0) || !touching.contains($0) }.map { predicted[$0] }
  }
}
