import Benchmark
import Yaqut

/// The ways to search the gazetteer, over a few names and points; `Benchmarks/gazetteer` draws thousands, with peers.
enum GazetteerCases {
  static let points: [(latitude: Double, longitude: Double)] = [
    (36.53, 37.95), (15.35, 44.2), (33.51, 36.29), (48.86, 2.35), (40.71, -74.0), (-1.29, 36.82), (35.68, 139.69),
  ]

  static func register(_ index: GazetteerIndex) {
    for mode in [MatchMode.folded, .prefix, .fuzzy] {
      Benchmark("Lookup, \(mode), \(BenchmarkInput.names.count) names") { benchmark in
        for _ in benchmark.scaledIterations {
          for name in BenchmarkInput.names { blackHole(index.lookup(query(name, mode))) }
        }
      }
    }
    Benchmark("Nearest town, 1,000 points", configuration: .init(scalingFactor: .kilo)) { benchmark in
      for iteration in benchmark.scaledIterations {
        let point = points[iteration % points.count]
        blackHole(index.nearest(latitude: point.latitude, longitude: point.longitude, limit: 1))
      }
    }
  }

  private static func query(_ name: String, _ mode: MatchMode) -> PlaceQuery {
    var query = PlaceQuery(name)
    query.match = mode
    return query
  }
}
