import Gazetteer
import Testing
import TextAnalysis

@Suite("Damaged index files")
struct DamagedIndexTests {
  /// A small generator, the same on every run.
  struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 33
    }
  }

  @Test("Files that are no index are refused", arguments: [0, 7, 63, 64, 200, 5_000])
  func cutFiles(length: Int) throws {
    let bytes = Array(try FixtureGazetteer.bytes.prefix(length))
    #expect(throws: GazetteerError.self) { try GazetteerIndex(bytes: bytes) }
  }

  @Test("Every byte of the header is guarded")
  func headerBytes() throws {
    let bytes = try FixtureGazetteer.bytes
    for position in 0..<(64 + 19 * 32) {
      var changed = bytes
      changed[position] ^= 0x10
      #expect(throws: GazetteerError.self, "byte \(position)") { try GazetteerIndex(bytes: changed) }
    }
  }

  @Test("Another format is named")
  func otherVersion() throws {
    var bytes = try FixtureGazetteer.bytes
    bytes[8] = 9
    #expect(throws: GazetteerError.unsupportedVersion(path: "x", found: 9, supported: 4)) {
      try GazetteerIndex(bytes: bytes, name: "x")
    }
  }

  @Test("A changed byte behind the header fails the checksum")
  func checksum() throws {
    var bytes = try FixtureGazetteer.bytes
    bytes[bytes.count / 2] ^= 1
    #expect(throws: GazetteerError.self) { try GazetteerIndex(bytes: bytes).verify() }
  }

  @Test("No answer comes out of a damaged block: it is the answer of the good file, or the damage is told")
  func blockChecksums() throws {
    let good = try FixtureGazetteer.bytes
    let expected = Self.answers(try GazetteerIndex(bytes: good))
    var generator = Generator(state: 7)
    var told = 0
    var bytes = good
    for _ in 0..<10_000 {
      let position = Int.random(in: Self.tableEnd..<bytes.count, using: &generator)
      bytes[position] ^= 0x20
      defer { bytes[position] ^= 0x20 }
      do {
        let index = try GazetteerIndex(bytes: bytes)
        let answers = Self.answers(index)
        try index.checkIntact()
        #expect(answers == expected)
      } catch {
        told += 1
      }
    }
    #expect(told >= 1_000)
  }

  private static func answers(_ index: GazetteerIndex) -> [String] {
    ["Aleppo", "منبج"].flatMap { name in
      index.lookup(PlaceQuery(name)).map { "\(name) \(index.identifier($0.place)) \(index.record($0.place).latitude)" }
    }
  }

  private static let tableEnd = 64 + 19 * 32

  @Test("Nonsense behind a good header never crashes a search", arguments: 0..<40)
  func nonsense(seed: Int) throws {
    var generator = Generator(state: UInt64(seed))
    var bytes = try FixtureGazetteer.bytes
    for _ in 0..<(seed % 2 == 0 ? 200 : 20_000) {
      let position = Int.random(in: Self.tableEnd..<bytes.count, using: &generator)
      bytes[position] = UInt8.random(in: 0...255, using: &generator)
    }
    // Opening reads a little of the file, and may tell of the damage at once.
    guard let index = try? GazetteerIndex(bytes: bytes) else { return }
    for name in ["Aleppo", "حلب", "الرقة", "Paris, Texas", "Syrian", "Wash", "البوكمال"] {
      for mode in MatchMode.allCases {
        var query = PlaceQuery(name)
        query.match = mode
        for hit in index.lookup(query) { touch(hit.place, in: index) }
      }
    }
    for row in [0, 1, 5, index.placeCount - 1, Int(Int32.max)] { touch(PlaceIndex(rawValue: Int32(row)), in: index) }
    _ = index.nearest(latitude: 36, longitude: 37, limit: 5)
    for path in index.tablePaths { _ = index.table(path) }
    _ = index.info
  }

  private func touch(_ place: PlaceIndex, in index: GazetteerIndex) {
    _ = index.record(place)
    _ = index.names(place)
    _ = index.label(place, language: "fr")
    _ = index.identifier(place)
    _ = index.members(place)
    _ = index.contains(place, place)
    _ = index.featureCode(place)
  }
}
