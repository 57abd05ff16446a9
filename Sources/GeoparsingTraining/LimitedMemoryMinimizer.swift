/// Minimises a smooth function by L-BFGS (Nocedal 1980; Liu and Nocedal 1989) with a backtracking line search.
struct LimitedMemoryMinimizer {
  var memory = 7
  var iterations = 60
  /// Stop when a step lowers the function by less than this share.
  var tolerance = 1e-5

  /// - Parameter evaluate: Gives the value at a point and writes the gradient.
  func minimize(_ start: [Double], _ evaluate: ([Double], inout [Double]) -> Double) -> [Double] {
    var point = start
    var gradient = [Double](repeating: 0, count: start.count)
    var value = evaluate(point, &gradient)
    var steps: [[Double]] = []
    var changes: [[Double]] = []
    var scales: [Double] = []
    var trial = point
    var trialGradient = gradient
    for iteration in 0..<iterations {
      var direction = direction(gradient, steps, changes, scales)
      var slope = Self.dot(direction, gradient)
      if slope >= 0 {
        direction = gradient.map { -$0 }
        slope = Self.dot(direction, gradient)
      }
      let norm = Self.dot(gradient, gradient).squareRoot()
      if norm < 1e-6 { break }
      var length = iteration == 0 ? min(1, 1 / norm) : 1.0
      var trialValue = value
      var isLower = false
      for _ in 0..<20 {
        for index in point.indices { trial[index] = point[index] + length * direction[index] }
        trialValue = evaluate(trial, &trialGradient)
        if trialValue <= value + 1e-4 * length * slope {
          isLower = true
          break
        }
        length *= 0.5
      }
      guard isLower else { break }
      var step = point
      var change = gradient
      for index in point.indices {
        step[index] = trial[index] - point[index]
        change[index] = trialGradient[index] - gradient[index]
      }
      let product = Self.dot(step, change)
      if product > 1e-12 {
        steps.append(step)
        changes.append(change)
        scales.append(1 / product)
        if steps.count > memory {
          steps.removeFirst()
          changes.removeFirst()
          scales.removeFirst()
        }
      }
      swap(&point, &trial)
      swap(&gradient, &trialGradient)
      let gain = (value - trialValue) / max(abs(value), 1)
      value = trialValue
      if gain < tolerance { break }
    }
    return point
  }

  private func direction(
    _ gradient: [Double], _ steps: [[Double]], _ changes: [[Double]], _ scales: [Double]
  ) -> [Double] {
    var result = gradient
    var shares = [Double](repeating: 0, count: steps.count)
    for index in steps.indices.reversed() {
      shares[index] = scales[index] * Self.dot(steps[index], result)
      Self.add(-shares[index], changes[index], to: &result)
    }
    if let step = steps.last, let change = changes.last {
      let scale = Self.dot(step, change) / max(Self.dot(change, change), 1e-300)
      for index in result.indices { result[index] *= scale }
    }
    for index in steps.indices {
      let share = scales[index] * Self.dot(changes[index], result)
      Self.add(shares[index] - share, steps[index], to: &result)
    }
    for index in result.indices { result[index] = -result[index] }
    return result
  }

  private static func dot(_ a: [Double], _ b: [Double]) -> Double {
    var sum = 0.0
    for index in a.indices { sum += a[index] * b[index] }
    return sum
  }

  private static func add(_ factor: Double, _ vector: [Double], to result: inout [Double]) {
    for index in result.indices { result[index] += factor * vector[index] }
  }
}
