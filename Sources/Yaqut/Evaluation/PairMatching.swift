/// Matches gold and predicted marks one to one: best overlap first, then augmented to the largest number of pairs.
struct PairMatching {
  /// Two marks that may be a pair, by their indices, and how well they fit.
  struct Edge {
    let weight: Double
    let gold: Int
    let predicted: Int
  }

  private var neighbours: [Int: [Int]] = [:]
  private var predictedOfGold: [Int: Int] = [:]
  private var goldOfPredicted: [Int: Int] = [:]

  /// The predicted mark of each gold mark that has one.
  static func pairs(_ edges: [Edge]) -> [Int: Int] {
    var matching = PairMatching()
    let sorted = edges.sorted {
      ($1.weight, $0.gold, $0.predicted) < ($0.weight, $1.gold, $1.predicted)
    }
    for edge in sorted { matching.take(edge) }
    for gold in matching.neighbours.keys.sorted() where matching.predictedOfGold[gold] == nil {
      var seen: Set<Int> = []
      _ = matching.augment(gold, &seen)
    }
    return matching.predictedOfGold
  }

  private mutating func take(_ edge: Edge) {
    neighbours[edge.gold, default: []].append(edge.predicted)
    guard predictedOfGold[edge.gold] == nil, goldOfPredicted[edge.predicted] == nil else { return }
    predictedOfGold[edge.gold] = edge.predicted
    goldOfPredicted[edge.predicted] = edge.gold
  }

  private mutating func augment(_ gold: Int, _ seen: inout Set<Int>) -> Bool {
    for predicted in neighbours[gold] ?? [] where seen.insert(predicted).inserted {
      if let holder = goldOfPredicted[predicted], !augment(holder, &seen) { continue }
      predictedOfGold[gold] = predicted
      goldOfPredicted[predicted] = gold
      return true
    }
    return false
  }

  /// Every pair of marks that share a code point, weighed by intersection over union.
  static func overlaps(_ gold: [GoldToponym], _ predicted: [GoldToponym]) -> [Edge] {
    var edges: [Edge] = []
    let order = predicted.indices.sorted { (predicted[$0].start, $0) < (predicted[$1].start, $1) }
    for (goldIndex, mark) in gold.enumerated() {
      for index in order {
        let other = predicted[index]
        if other.start >= mark.end { break }
        let shared = mark.sharedLength(other)
        guard shared > 0 else { continue }
        let union = max(mark.end, other.end) - min(mark.start, other.start)
        edges.append(Edge(weight: Double(shared) / Double(union), gold: goldIndex, predicted: index))
      }
    }
    return edges
  }
}
