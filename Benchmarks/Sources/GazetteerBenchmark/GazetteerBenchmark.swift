import Yaqut

/// `gazetteer-benchmark INDEX FOLDER`: times the gazetteer in this process, on one core, over the queries of a folder
/// (`exact.txt`, `prefix.txt`, `typo.txt`, `script.txt`: one name a line; `points.txt`: `LAT,LON` a line), and prints
/// tab-separated figures, a line a case.
@main
struct GazetteerBenchmark {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else {
      print("usage: gazetteer-benchmark INDEX FOLDER")
      return
    }
    do {
      try GazetteerBenchmark(index: GazetteerIndex(path: arguments[1]), folder: arguments[2]).run()
    } catch {
      print("gazetteer-benchmark: \(error)")
    }
  }

  private let index: GazetteerIndex
  private let folder: String

  private init(index: GazetteerIndex, folder: String) {
    self.index = index
    self.folder = folder
  }

  private func run() {
    print(Timing.columns.joined(separator: "\t"))
    runExact()
    runPrefix()
    report("fuzzy", lines("typo.txt")) { lookup($0, .fuzzy) }
    report("other script", lines("script.txt")) { lookup($0, .folded) }
    runReverse()
  }

  private func runExact() {
    let names = lines("exact.txt")
    let keys = names.map(NameFolding.key(of:))
    report("exact, folded key", keys) { index.postings(exactly: $0)?.count ?? 0 }
    report("exact, name", names) { index.postings(exactly: NameFolding.key(of: $0))?.count ?? 0 }
    report("exact, ranked answer", names) { lookup($0, .folded) }
  }

  private func runPrefix() {
    let prefixes = lines("prefix.txt")
    report("prefix", prefixes) { lookup($0, .prefix) }
    for length in 1...6 {
      report("prefix of \(length)", prefixes.filter { $0.count == length }) { lookup($0, .prefix) }
    }
  }

  private func runReverse() {
    let points = lines("points.txt").compactMap { line -> (latitude: Double, longitude: Double)? in
      let numbers = line.split(separator: ",").compactMap { Double($0) }
      return numbers.count == 2 ? (numbers[0], numbers[1]) : nil
    }
    report("reverse", points) { point in
      let nearest = index.nearest(latitude: point.latitude, longitude: point.longitude, limit: 1)
      guard let place = nearest.first?.place else { return 0 }
      let record = index.record(place)
      return 1 + (record.admin1 == nil ? 0 : 1) + (record.admin2 == nil ? 0 : 1)
        + (index.country(record.country) == nil ? 0 : 1)
    }
  }

  /// How many places a name has, ten at most.
  private func lookup(_ name: String, _ mode: MatchMode) -> Int {
    var query = PlaceQuery(name)
    query.match = mode
    query.limit = 10
    return index.lookup(query).count
  }

  private func report<Query>(_ name: String, _ queries: [Query], _ answer: (Query) -> Int) {
    guard !queries.isEmpty else { return }
    print(Timing(name: name, queries: queries, answer: answer).line)
  }

  private func lines(_ name: String) -> [String] { TextFile.lines(of: folder + "/" + name) }
}
