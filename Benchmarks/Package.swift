// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that building Yaqut does not build the benchmark library.
let package = Package(
  name: "yaqut-benchmarks",
  platforms: [.macOS(.v13)],
  dependencies: [
    .package(name: "yaqut", path: ".."),
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    // Times the gazetteer for Benchmarks/gazetteer, which sets peers beside it.
    .executableTarget(
      name: "gazetteer-benchmark",
      dependencies: [.product(name: "Yaqut", package: "yaqut")],
      path: "Sources/GazetteerBenchmark",
      swiftSettings: [.swiftLanguageMode(.v6)]),
    // Writes made-up GeoNames dumps of any size; see tools/make-dump.
    .executableTarget(name: "make-dump", path: "Sources/MakeDump", swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "YaqutBenchmarks",
      dependencies: [.product(name: "Yaqut", package: "yaqut"), .product(name: "Benchmark", package: "benchmark")],
      path: "Benchmarks/YaqutBenchmarks",
      swiftSettings: [.swiftLanguageMode(.v6)],
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
  ]
)
