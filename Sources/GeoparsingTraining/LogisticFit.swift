#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A logistic regression with a penalty on the squares of its weights.
struct LogisticFit {
  private var rows: [[Float]] = []
  private var isRight: [Bool] = []
  private var weights: [Double] = []

  var count: Int { rows.count }

  mutating func add(_ features: [Float], isRight right: Bool, weight: Double) {
    rows.append(features)
    isRight.append(right)
    weights.append(weight)
  }

  func fit(strength: Double) -> [Double] {
    var minimizer = LimitedMemoryMinimizer()
    minimizer.iterations = 150
    minimizer.tolerance = 1e-7
    return minimizer.minimize([Double](repeating: 0, count: rows.first?.count ?? 0)) { point, gradient in
      var value = 0.0
      for index in point.indices {
        value += strength / 2 * point[index] * point[index]
        gradient[index] = strength * point[index]
      }
      for (row, features) in rows.enumerated() {
        var sum = 0.0
        for index in point.indices { sum += point[index] * Double(features[index]) }
        let signed = isRight[row] ? sum : -sum
        value += weights[row] * (signed > 0 ? log1p(exp(-signed)) : log1p(exp(signed)) - signed)
        let share = weights[row] * (1 / (1 + exp(-sum)) - (isRight[row] ? 1 : 0))
        for index in point.indices where features[index] != 0 { gradient[index] += share * Double(features[index]) }
      }
      return value
    }
  }
}
