import Benchmark
import Yaqut

/// Every stage on its own, over the example articles, then the whole way. Throughput is in bytes of article text.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .cpuUser, .throughput, .peakMemoryResident], maxDuration: .seconds(3))

  guard let articles = try? BenchmarkInput.articles(), let index = try? BenchmarkInput.index(),
    let pipeline = try? Pipeline(gazetteer: index)
  else {
    print("benchmarks: no index or no articles; call Benchmarks/run after `make build`")
    return
  }
  let bytes = articles.reduce(0) { $0 + $1.text.utf8.count }

  Benchmark("Text analysis, \(bytes) bytes of Arabic and English") { benchmark in
    for _ in benchmark.scaledIterations {
      for article in articles { blackHole(AnalyzedText(article.text)) }
    }
  }

  Benchmark("Name folding, 1,000 names", configuration: .init(scalingFactor: .kilo)) { benchmark in
    for iteration in benchmark.scaledIterations {
      blackHole(NameFolding.key(of: BenchmarkInput.names[iteration % BenchmarkInput.names.count]))
    }
  }

  Benchmark("Exact lookup, 1,000 keys", configuration: .init(scalingFactor: .kilo)) { benchmark in
    let keys = BenchmarkInput.names.map(NameFolding.key(of:))
    benchmark.startMeasurement()
    for iteration in benchmark.scaledIterations {
      blackHole(index.postings(exactly: keys[iteration % keys.count]))
    }
  }

  GazetteerCases.register(index)

  Benchmark("Article to places, actors and events, \(bytes) bytes") { benchmark in
    for _ in benchmark.scaledIterations {
      for article in articles { blackHole(pipeline.analyze(article, options: AnalysisOptions())) }
    }
  }
}
