import Geoparsing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A softmax over the places of a name: fitted so that the places near the gold point get the mass.
struct PlaceFit {
  /// One name.
  struct Item {
    var features: [[Float]]
    var isNear: [Bool]
    var weight: Double
  }

  private(set) var items: [Item] = []

  /// Adds a name whose gold point is known; names without a place near it or without any other teach nothing.
  mutating func add(_ example: ResolutionExample, latitude: Double, longitude: Double, weight: Double) {
    let isNear = example.points.map {
      Distance.kilometers($0.latitude, $0.longitude, latitude, longitude) <= Distance.limit
    }
    guard isNear.contains(true), isNear.contains(false) else { return }
    items.append(Item(features: example.features, isNear: isNear, weight: weight))
  }

  /// Fits weights of some features, with a penalty of `strength`/2 times the squares.
  func fit(features range: Range<Int>, count: Int, strength: Double) -> [Double] {
    var minimizer = LimitedMemoryMinimizer()
    minimizer.iterations = 150
    minimizer.tolerance = 1e-6
    let weights = minimizer.minimize([Double](repeating: 0, count: range.count)) { point, gradient in
      evaluate(point, &gradient, range, strength)
    }
    var result = [Double](repeating: 0, count: count)
    for (index, feature) in range.enumerated() { result[feature] = weights[index] }
    return result
  }

  private func evaluate(
    _ point: [Double], _ gradient: inout [Double], _ range: Range<Int>, _ strength: Double
  ) -> Double {
    var value = 0.0
    for index in point.indices {
      value += strength / 2 * point[index] * point[index]
      gradient[index] = strength * point[index]
    }
    for item in items {
      let scores = item.features.map { vector in
        range.enumerated().reduce(0.0) { $0 + point[$1.offset] * Double(vector[$1.element]) }
      }
      let top = scores.max() ?? 0
      let powers = scores.map { exp($0 - top) }
      let sum = powers.reduce(0, +)
      let near = zip(powers, item.isNear).reduce(0.0) { $1.1 ? $0 + $1.0 : $0 }
      value -= item.weight * log(near / sum)
      for (index, vector) in item.features.enumerated() {
        let share = item.weight * (powers[index] / sum - (item.isNear[index] ? powers[index] / near : 0))
        if abs(share) < 1e-9 { continue }
        for (position, feature) in range.enumerated() where vector[feature] != 0 {
          gradient[position] += share * Double(vector[feature])
        }
      }
    }
    return value
  }
}
