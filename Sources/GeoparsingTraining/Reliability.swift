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
        "", [
          Figures.percent(sums[step] / Double(counts[step])),
          Figures.percent(Double(right[step]) / Double(counts[step])), "\(counts[step])",
        ])
    }
  }
}
