import Gazetteer
import Testing
import TextAnalysis

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What must hold for every name, checked on the fixture and, if `YAQUT_GAZETTEER` names an index, on a sample of that.
@Suite("Searches, name by name")
struct SearchPropertyTests {
  let fixture: GazetteerIndex

  init() throws { fixture = try FixtureGazetteer.index }

  static let realPath = getenv("YAQUT_GAZETTEER").map { String(cString: $0) }

  private func lookup(
    _ text: String, _ mode: MatchMode, in index: GazetteerIndex, limit: Int = .max
  ) -> [PlaceHit] {
    var query = PlaceQuery(text)
    query.match = mode
    query.limit = limit
    return index.lookup(query)
  }

  /// All names of the places, or of some.
  private func names(_ index: GazetteerIndex, each step: Int = 1) -> [(place: PlaceIndex, name: String)] {
    stride(from: 0, to: index.placeCount, by: step).flatMap { row in
      let place = PlaceIndex(row)
      return index.names(place).filter { !$0.contains(",") && !$0.contains("،") }.map { (place, $0) }
    }
  }

  private func samples() throws -> [(index: GazetteerIndex, names: [(place: PlaceIndex, name: String)])] {
    var result = [(fixture, names(fixture))]
    if let path = Self.realPath {
      let index = try GazetteerIndex(path: path)
      result.append((index, names(index, each: 499)))
    }
    return result
  }

  @Test("Every name finds its place")
  func everyName() throws {
    for (index, names) in try samples() {
      for (place, name) in names {
        let key = NameFolding.key(of: name)
        if key.isEmpty || key.count > 250 { continue }
        #expect(lookup(name, .folded, in: index).contains { $0.place == place }, "\(name)")
      }
    }
  }

  @Test("Every beginning of a name finds its place, if one asks for enough")
  func everyPrefix() throws {
    for (place, name) in names(fixture) {
      let key = NameFolding.string(of: name)
      for length in 1...max(1, key.unicodeScalars.count) {
        let prefix = String(String.UnicodeScalarView(key.unicodeScalars.prefix(length)))
        if NameFolding.string(of: prefix) != prefix { continue }
        #expect(lookup(prefix, .prefix, in: fixture).contains { $0.place == place }, "\(prefix) of \(name)")
      }
    }
  }

  @Test("The ten best of a beginning are the first ten of all")
  func bestOfPrefix() throws {
    for (index, names) in try samples() {
      // Short ones have too many places to sort them all again and again.
      let shortest = index.placeCount > 10_000 ? 3 : 1
      for (position, entry) in names.enumerated() where position % 3 == 0 {
        let letters = entry.name.unicodeScalars.prefix(shortest + position % 5)
        let prefix = String(String.UnicodeScalarView(letters))
        if letters.count < shortest || prefix.contains(",") { continue }
        let all = lookup(prefix, .prefix, in: index).prefix(10)
        let best = lookup(prefix, .prefix, in: index, limit: 10)
        #expect(best.map(\.place) == all.map(\.place), "\(prefix)")
        #expect(best.map(\.matchKind) == all.map(\.matchKind), "\(prefix)")
      }
    }
  }

  @Test("The best of a beginning near a point, in a box, in a country", arguments: ["a", "al", "ال", "من", "h"])
  func bestOfPrefixSomewhere(prefix: String) throws {
    var query = PlaceQuery(prefix)
    query.match = .prefix
    query.near = (latitude: 15.35, longitude: 44.2)
    expectFirst(query)
    query.viewbox = PlaceQuery.Box(west: 35, south: 32, east: 42, north: 38)
    expectFirst(query)
    query.near = nil
    query.countries = [try #require(CountryCode("SY"))]
    expectFirst(query)
    query.bounded = true
    query.featureClasses = ["P"]
    expectFirst(query)
  }

  private func expectFirst(_ query: PlaceQuery) {
    var (all, few) = (query, query)
    all.limit = .max
    few.limit = 3
    #expect(fixture.lookup(few).map(\.place) == fixture.lookup(all).prefix(3).map(\.place))
  }

  @Test("Misspellings find what a plain comparison with every name finds")
  func misspellings() throws {
    let keys = names(fixture).map { ($0.place, Array(NameFolding.string(of: $0.name).unicodeScalars)) }
    var random = Numbers(state: 11)
    for (_, key) in keys where key.count >= 4 {
      let wanted = random.misspelt(key)
      guard wanted.count >= 4 else { continue }
      let text = String(String.UnicodeScalarView(wanted))
      if Array(NameFolding.string(of: text).unicodeScalars) != wanted { continue }
      let limit = wanted.count >= 8 ? 2 : 1
      let hits = lookup(text, .fuzzy, in: fixture)
      let found = Set(hits.map(\.place))
      for (place, key) in keys where EditDistance.between(wanted, key) <= limit {
        #expect(found.contains(place), "\(text)")
      }
      for hit in hits where hit.nameKind.isWritten {
        guard case .fuzzy(let distance) = hit.matchKind else { continue }
        let name = Array(NameFolding.string(of: hit.matchedName).unicodeScalars)
        #expect(EditDistance.between(wanted, name) == distance, "\(text), \(hit.matchedName)")
      }
    }
  }

  @Test("A misspelt name of a large gazetteer finds its place", .enabled(if: realPath != nil, "no YAQUT_GAZETTEER"))
  func misspellingsOfMany() throws {
    let index = try GazetteerIndex(path: try #require(Self.realPath))
    var random = Numbers(state: 5)
    for (place, name) in names(index, each: 1_999) {
      let key = Array(NameFolding.string(of: name).unicodeScalars)
      guard (5...120).contains(key.count) else { continue }
      let wanted = random.misspelt(key)
      let text = String(String.UnicodeScalarView(wanted))
      if Array(NameFolding.string(of: text).unicodeScalars) != wanted { continue }
      #expect(lookup(text, .fuzzy, in: index).contains { $0.place == place }, "\(text) for \(name)")
    }
  }

  @Test("Folding a folded name changes nothing")
  func foldingTwice() throws {
    for (index, names) in try samples() {
      for (_, name) in names {
        let key = NameFolding.key(of: name)
        #expect(NameFolding.key(of: String(decoding: key, as: UTF8.self)) == key, "\(name) in \(index.path)")
      }
    }
  }
}

extension NameKind {
  /// Whether the key is the folded name itself.
  fileprivate var isWritten: Bool { [.primary, .label, .alternate, .abbreviation, .historic].contains(self) }
}
