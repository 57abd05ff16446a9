import Geoparsing
import Testing

@testable import GeoparsingTraining

@Suite("How weights are fitted")
struct FittingTests {
  @Test("probabilities of segments that overlap add up to less than one")
  func marginals() {
    let chart = SegmentChart([0..<2, 0..<1, 1..<2, 4..<5])
    let (probabilities, _) = chart.marginals([1, 0.5, 0.5, 0])
    #expect(probabilities[0] + probabilities[1] < 1)
    #expect(probabilities[0] + probabilities[2] < 1)
    #expect(abs(probabilities[3] - 0.5) < 1e-6)
  }

  @Test(
    "the best way takes segments that do not overlap",
    arguments: [
      ([2, 0.5, 0.5, -1], [0]), ([0.5, 0.5, 0.5, 1], [1, 2, 3]), ([-1, -1, -1, -1], []),
    ] as [([Float], [Int])])
  func best(_ scores: [Float], _ expected: [Int]) {
    #expect(SegmentChart([0..<2, 0..<1, 1..<2, 4..<5]).best(scores) == expected)
  }

  @Test("the minimiser finds the bottom of a bowl")
  func bowl() {
    var minimizer = LimitedMemoryMinimizer()
    minimizer.tolerance = 1e-12
    let point = minimizer.minimize([5, 5]) { point, gradient in
      gradient[0] = 2 * (point[0] - 1)
      gradient[1] = 20 * (point[1] + 2)
      return (point[0] - 1) * (point[0] - 1) + 10 * (point[1] + 2) * (point[1] + 2)
    }
    #expect(abs(point[0] - 1) < 1e-3)
    #expect(abs(point[1] + 2) < 1e-3)
  }

  @Test("a logistic regression learns the share that is right")
  func logistic() {
    var fit = LogisticFit()
    for index in 0..<100 { fit.add([1], isRight: index < 75, weight: 1) }
    let weights = fit.fit(strength: 0.001)
    #expect(abs(weights[0] - 1.0986) < 0.01)
  }
}
