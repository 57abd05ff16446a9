/// How fast a case is: answers in a second, and the time that single answers take.
struct Timing {
  static let columns = ["case", "queries", "answered", "per second", "p50 µs", "p99 µs", "max µs"]

  private let name: String
  private let queries: Int
  private let answered: Int
  private let perSecond: Double
  private let sorted: [Double]

  /// The longest that each of the two passes takes.
  private static let budget = Duration.seconds(4)

  /// Times every query once by the clock of the whole pass, again until the pass has lasted long enough to be told; then
  /// each by its own.
  init<Query>(name: String, queries: [Query], answer: (Query) -> Int) {
    self.name = name
    let clock = ContinuousClock()
    // The first touch of a page of the index is the price of starting, which is measured apart.
    for query in queries.prefix(200) { _ = answer(query) }
    var count = 0
    var found = 0
    let start = clock.now
    var elapsed = Duration.zero
    while elapsed < .seconds(1) {
      for query in queries {
        if answer(query) > 0 { found += 1 }
        count += 1
        if count & 63 == 0, clock.now - start > Self.budget { break }
      }
      elapsed = clock.now - start
    }
    perSecond = Double(count) / Self.seconds(elapsed)
    self.queries = min(count, queries.count)
    answered = found * self.queries / count

    var single: [Double] = []
    let secondStart = clock.now
    for query in queries where clock.now - secondStart < Self.budget {
      let before = clock.now
      _ = answer(query)
      single.append(Self.seconds(clock.now - before) * 1e6)
    }
    sorted = single.sorted()
  }

  /// The figures, with tabs between.
  var line: String {
    ([name, "\(queries)", "\(answered)", "\(Int(perSecond))"] + [share(0.5), share(0.99), share(1)])
      .joined(separator: "\t")
  }

  private func share(_ share: Double) -> String {
    guard !sorted.isEmpty else { return "" }
    let value = sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))]
    return "\((value * 10).rounded() / 10)"
  }

  private static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }
}
