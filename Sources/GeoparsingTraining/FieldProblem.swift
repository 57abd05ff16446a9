import Geoparsing

/// A semi-Markov conditional random field to be fitted: segments of texts with their features and what is gold.
struct FieldProblem {
  /// One text: which segments of the problem are its own.
  struct Item {
    var segments: Range<Int>
    var chart: SegmentChart
    var weight: Double
  }

  private(set) var items: [Item] = []
  private(set) var isGold: [Bool] = []
  private(set) var offsets: [Float] = []
  private(set) var featureStarts: [Int] = [0]
  private(set) var features: [UInt32] = []

  /// Adds a text.
  mutating func add(
    tokens: [Range<Int>], gold: [Bool], features lists: [ArraySlice<UInt32>], offsets own: [Float]?, weight: Double
  ) {
    let first = isGold.count
    isGold += gold
    offsets += own ?? [Float](repeating: 0, count: gold.count)
    for list in lists {
      features.append(contentsOf: list)
      featureStarts.append(features.count)
    }
    items.append(Item(segments: first..<isGold.count, chart: SegmentChart(tokens), weight: weight))
  }

  /// Fits weights with a penalty of `strength`/2 times their squares.
  ///
  /// - Parameter least: Features seen fewer times get no weight.
  func fit(featureCount: Int, strength: Double, least: Int, iterations: Int) -> [Double] {
    // Only features seen often enough take part.
    var counts = [Int32](repeating: 0, count: featureCount)
    for feature in features { counts[Int(feature)] += 1 }
    var local = [Int32](repeating: -1, count: featureCount)
    var global: [Int] = []
    for feature in counts.indices where counts[feature] >= Int32(least) {
      local[feature] = Int32(global.count)
      global.append(feature)
    }
    var compact: [UInt32] = []
    compact.reserveCapacity(features.count)
    var starts: [Int] = [0]
    starts.reserveCapacity(featureStarts.count)
    for segment in isGold.indices {
      for position in featureStarts[segment]..<featureStarts[segment + 1] where local[Int(features[position])] >= 0 {
        compact.append(UInt32(local[Int(features[position])]))
      }
      starts.append(compact.count)
    }
    var minimizer = LimitedMemoryMinimizer()
    minimizer.iterations = iterations
    let weights = minimizer.minimize([Double](repeating: 0, count: global.count)) { point, gradient in
      evaluate(point, &gradient, compact, starts, strength)
    }
    var result = [Double](repeating: 0, count: featureCount)
    for (index, feature) in global.enumerated() { result[feature] = weights[index] }
    return result
  }

  private func evaluate(
    _ point: [Double], _ gradient: inout [Double], _ compact: [UInt32], _ starts: [Int], _ strength: Double
  ) -> Double {
    var value = 0.0
    for index in point.indices {
      value += strength / 2 * point[index] * point[index]
      gradient[index] = strength * point[index]
    }
    var scores: [Float] = []
    point.withUnsafeBufferPointer { point in
      gradient.withUnsafeMutableBufferPointer { gradient in
        compact.withUnsafeBufferPointer { compact in
          for item in items {
            scores.removeAll(keepingCapacity: true)
            for segment in item.segments {
              var sum = Double(offsets[segment])
              for position in starts[segment]..<starts[segment + 1] { sum += point[Int(compact[position])] }
              scores.append(Float(sum))
            }
            let (probabilities, logarithm) = item.chart.marginals(scores)
            var loss = logarithm
            for (position, segment) in item.segments.enumerated() {
              var difference = Double(probabilities[position])
              if isGold[segment] {
                loss -= Double(scores[position])
                difference -= 1
              }
              difference *= item.weight
              if abs(difference) < 1e-7 { continue }
              for feature in starts[segment]..<starts[segment + 1] { gradient[Int(compact[feature])] += difference }
            }
            value += loss * item.weight
          }
        }
      }
    }
    return value
  }
}
