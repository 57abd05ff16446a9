#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How far predicted points lie from gold points.
public struct ResolutionErrors: Sendable {
  /// Kilometres, one for each toponym.
  public private(set) var kilometers: [Double] = []

  mutating func append(_ error: Double) { kilometers.append(error) }

  mutating func append(contentsOf other: ResolutionErrors) { kilometers += other.kilometers }

  /// The share of errors up to a limit; NaN if there are none.
  public func accuracy(within limit: Double) -> Double {
    kilometers.isEmpty ? .nan : Double(kilometers.count { $0 <= limit }) / Double(kilometers.count)
  }

  /// The mean error; NaN if there are none.
  public var mean: Double { kilometers.isEmpty ? .nan : kilometers.reduce(0, +) / Double(kilometers.count) }

  /// The median error; NaN if there are none.
  public var median: Double {
    guard !kilometers.isEmpty else { return .nan }
    let sorted = kilometers.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  /// The area under the curve of sorted ln(km + 1), as a share of the largest there can be: 0 is perfect, 1 is worst.
  public var areaUnderCurve: Double {
    guard kilometers.count > 1 else { return .nan }
    let logs = kilometers.map { log(min($0, Sphere.largestError) + 1) }.sorted()
    let area = logs.reduce(0, +) - (logs[0] + logs[logs.count - 1]) / 2
    return area / (log(Sphere.largestError) * Double(logs.count - 1))
  }
}
