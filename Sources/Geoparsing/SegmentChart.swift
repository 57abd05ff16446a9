#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Sums and maxima over all ways to take segments of a text that do not overlap.
///
/// Each way weighs exp(sum of the scores of the segments taken): a semi-Markov conditional random field whose other
/// tokens weigh nothing.
package struct SegmentChart {
  private let segments: [Range<Int>]

  /// - Parameter segments: The tokens of segments, sorted by their starts.
  package init(_ segments: [Range<Int>]) { self.segments = segments }

  /// Stretches of segments that overlap one another, and the token after their last.
  private func forEachIsland(_ body: (Range<Int>) -> Void) {
    var start = 0
    while start < segments.count {
      var end = start + 1
      var limit = segments[start].upperBound
      while end < segments.count, segments[end].lowerBound < limit {
        limit = max(limit, segments[end].upperBound)
        end += 1
      }
      body(start..<end)
      start = end
    }
  }

  /// The probability of each segment, and the logarithm of the sum over all ways.
  package func marginals(_ scores: [Float]) -> (probabilities: [Float], logarithm: Double) {
    var probabilities = [Float](repeating: 0, count: segments.count)
    var total = 0.0
    var forward: [Double] = []
    var backward: [Double] = []
    forEachIsland { island in
      if island.count == 1 {
        let score = Double(scores[island.lowerBound])
        total += score > 0 ? score + log1p(exp(-score)) : log1p(exp(score))
        probabilities[island.lowerBound] = Float(1 / (1 + exp(-score)))
        return
      }
      let first = segments[island.lowerBound].lowerBound
      let limit = island.reduce(0) { max($0, segments[$1].upperBound) }
      let length = limit - first
      forward = [Double](repeating: 0, count: length + 1)
      backward = forward
      for position in 0..<length { forward[position + 1] = -.infinity }
      // Forward sums are pushed from each token on.
      var next = island.lowerBound
      for position in 0..<length {
        forward[position + 1] = Self.logSum(forward[position + 1], forward[position])
        while next < island.upperBound, segments[next].lowerBound == first + position {
          let end = segments[next].upperBound - first
          forward[end] = Self.logSum(forward[end], forward[position] + Double(scores[next]))
          next += 1
        }
      }
      var last = island.upperBound - 1
      for position in stride(from: length - 1, through: 0, by: -1) {
        var sum = backward[position + 1]
        while last >= island.lowerBound, segments[last].lowerBound == first + position {
          sum = Self.logSum(sum, backward[segments[last].upperBound - first] + Double(scores[last]))
          last -= 1
        }
        backward[position] = sum
      }
      total += forward[length]
      for segment in island {
        let before = forward[segments[segment].lowerBound - first]
        let after = backward[segments[segment].upperBound - first]
        probabilities[segment] = Float(exp(min(0, before + Double(scores[segment]) + after - forward[length])))
      }
    }
    return (probabilities, total)
  }

  /// The segments of the best way.
  package func best(_ scores: [Float]) -> [Int] {
    var taken: [Int] = []
    var values: [Float] = []
    var choices: [Int] = []
    forEachIsland { island in
      if island.count == 1 {
        if scores[island.lowerBound] > 0 { taken.append(island.lowerBound) }
        return
      }
      let first = segments[island.lowerBound].lowerBound
      let length = island.reduce(0) { max($0, segments[$1].upperBound) } - first
      values = [Float](repeating: 0, count: length + 1)
      choices = [Int](repeating: -1, count: length + 1)
      var last = island.upperBound - 1
      for position in stride(from: length - 1, through: 0, by: -1) {
        values[position] = values[position + 1]
        while last >= island.lowerBound, segments[last].lowerBound == first + position {
          let value = values[segments[last].upperBound - first] + scores[last]
          if value > values[position] {
            values[position] = value
            choices[position] = last
          }
          last -= 1
        }
      }
      var position = 0
      while position < length {
        if choices[position] >= 0 {
          taken.append(choices[position])
          position = segments[choices[position]].upperBound - first
        } else {
          position += 1
        }
      }
    }
    return taken
  }

  @inline(__always)
  private static func logSum(_ a: Double, _ b: Double) -> Double {
    if a == -.infinity { return b }
    if b == -.infinity { return a }
    return a > b ? a + log1p(exp(b - a)) : b + log1p(exp(a - b))
  }
}
