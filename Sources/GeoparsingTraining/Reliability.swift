import Geoparsing

/// How often mentions of a stated confidence are right.
struct Reliability: Sendable {
  private var counts = [Int](repeating: 0, count: 10)
  private var right = [Int](repeating: 0, count: 10)
  private var sums = [Double](repeating: 0, count: 10)

  var count: Int { counts.reduce(0, +) }

  mutating func add(_ confidence: Double, isRight: Bool) {
    let step = min(9, max(0, Int(confidence * 10)))
    counts[step] += 1
    sums[step] += confidence
    if isRight { right[step] += 1 }
  }

  /// Takes in the mentions of a text that have a place: right is what lies near the point of the mark it touches.
  ///
  /// - Parameter isComplete: All places are marked, so that what touches no mark is wrong.
  mutating func add(_ mentions: [PlaceMention], _ marks: [GoldMark], isComplete: Bool) {
    for mention in mentions {
      guard let place = mention.place else { continue }
      let touched = marks.filter { $0.start < mention.end && mention.start < $0.end }
      if touched.isEmpty, isComplete { add(mention.confidence, isRight: false) }
      guard let mark = touched.first(where: \.isLocated), let latitude = mark.latitude, let longitude = mark.longitude
      else { continue }
      let distance = Distance.kilometers(latitude, longitude, place.latitude, place.longitude)
      add(mention.confidence, isRight: distance <= Distance.limit)
    }
  }

  mutating func add(_ other: Reliability) {
    for step in counts.indices {
      counts[step] += other.counts[step]
      right[step] += other.right[step]
      sums[step] += other.sums[step]
    }
  }

  /// A line for each tenth: mean confidence, share that is right, mentions.
  var lines: [String] {
    counts.indices.filter { counts[$0] > 0 }.map { step in
      Figures.row(
        "",
        [
          Figures.percent(sums[step] / Double(counts[step])),
          Figures.percent(Double(right[step]) / Double(counts[step])), "\(counts[step])",
        ])
    }
  }
}
