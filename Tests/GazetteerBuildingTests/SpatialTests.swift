import Gazetteer
import GazetteerBuilding
import Testing

/// Searches by place, each held against the plain reading of all places.
@Suite("Places by where they are")
struct SpatialTests {
  typealias Generator = DamagedIndexTests.Generator

  /// Towns and a few countries, provinces and regions: everywhere, and thick where searches go wrong.
  static let worldBytes: Result<[UInt8], any Error> = Result { try compileWorld() }
  static let world: Result<GazetteerIndex, any Error> = Result { try GazetteerIndex(bytes: worldBytes.get()) }

  static func compileWorld() throws -> [UInt8] {
    var generator = Generator(state: 3)
    var points: [(Double, Double)] = [(90, 0), (90, 77), (-90, 180), (-90, -180), (0, 180), (0, -180), (51.5, 0)]
    for _ in 0..<1_500 {
      points.append((.random(in: -90...90, using: &generator), .random(in: -180...180, using: &generator)))
    }
    for _ in 0..<300 {
      points.append((.random(in: 88...90, using: &generator), .random(in: -180...180, using: &generator)))
      points.append((.random(in: -90 ... -89.9, using: &generator), .random(in: -180...180, using: &generator)))
      let longitude = Double.random(in: 179.5...180, using: &generator)
      points.append((.random(in: -20...20, using: &generator), Bool.random(using: &generator) ? longitude : -longitude))
    }
    // Many at one point, as villages are whose gazetteer knows but their district.
    points += Array(repeating: (36.2, 37.16), count: 60)
    return try compile(points)
  }

  static func compile(_ points: [(Double, Double)], first: Int = 1_000_000) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    let header = "id\tname\tlat\tlon\tadmin1\tadmin2\tpopulation\tfeature\tfame\trank\tnames\n"
    let rows = points.enumerated().map { number, point in
      let (latitude, longitude) = ((point.0 * 1e5).rounded() / 1e5, (point.1 * 1e5).rounded() / 1e5)
      return
        "\(first + number)\tPoint\(number)\t\(latitude)\t\(longitude)\t\t\t\(number % 7 * 100)\tPPL\t\(number % 5)\t\t\n"
    }
    try folder.write("places/SY.tsv", header + rows.joined())
    return try GazetteerCompiler().compile(folder: folder.path).bytes
  }

  static func allPlaces(_ index: GazetteerIndex, _ kinds: Set<PlaceKind>) -> [PlaceRecord] {
    (0..<index.placeCount).map { index.record(PlaceIndex(rawValue: Int32($0))) }.filter { kinds.contains($0.kind) }
  }

  static func nearestOfAll(
    _ records: [PlaceRecord], _ point: (Double, Double), _ limit: Int, _ kilometers: Double = .infinity
  ) -> [PlaceIndex] {
    let all: [(kilometers: Double, place: PlaceIndex)] = records.map { record in
      let distance = GazetteerIndex.kilometers(
        fromLatitude: point.0, longitude: point.1, toLatitude: record.latitude, longitude: record.longitude)
      return (kilometers: distance, place: record.index)
    }
    let near = all.filter { $0.kilometers <= kilometers }
    return near.sorted { ($0.kilometers, $0.place) < ($1.kilometers, $1.place) }.prefix(limit).map(\.place)
  }

  /// Points near the poles, the antimeridian, many places at once, and anywhere.
  static func point(_ round: Int, _ generator: inout Generator) -> (Double, Double) {
    let longitude = Double.random(in: -180...180, using: &generator)
    switch round % 6 {
    case 0: return (Double.random(in: 89...90, using: &generator), longitude)
    case 1: return (Double.random(in: -90 ... -89, using: &generator), longitude)
    case 2: return (.random(in: -20...20, using: &generator), .random(in: 179...180, using: &generator))
    case 3: return (.random(in: -20...20, using: &generator), .random(in: -180 ... -179, using: &generator))
    case 4: return (.random(in: 36...36.4, using: &generator), .random(in: 37...37.4, using: &generator))
    default: return (.random(in: -90...90, using: &generator), longitude)
    }
  }

  static let corners: [(Double, Double)] = [
    (90, 0), (90, 180), (-90, -180), (0, 180), (0, -180), (36.2, 37.16), (0, 0), (89.999999, 123), (51.5, 360),
  ]

  @Test("The nearest are those of the plain reading: at the poles, across the antimeridian, of many at one point")
  func nearest() throws {
    let index = try Self.world.get()
    let all = Self.allPlaces(index, [.populated])
    var generator = Generator(state: 11)
    for round in 0..<240 {
      let point = round < Self.corners.count ? Self.corners[round] : Self.point(round, &generator)
      let limit = [1, 2, 5, 40, 10_000][round % 5]
      let kilometers = [50, 500, 5_000, 12_000, 25_000, .infinity][round / 7 % 6]
      let found = index.nearest(
        latitude: point.0, longitude: point.1, limit: limit, maximumKilometers: kilometers)
      let expected = Self.nearestOfAll(all, point, limit, kilometers)
      #expect(found.map(\.place) == expected, "\(point), \(limit) within \(kilometers) km")
      #expect(found.map(\.kilometers) == found.map(\.kilometers).sorted())
    }
  }

  @Test("Of some kinds alone, however far those lie apart", arguments: PlaceKind.allCases)
  func kinds(kind: PlaceKind) throws {
    let index = try FixtureGazetteer.index
    var generator = Generator(state: 5)
    for kinds in [[kind], [kind, .populated], Set(PlaceKind.allCases)] {
      for round in 0..<20 {
        let point = Self.point(round, &generator)
        let found = index.nearest(
          latitude: point.0, longitude: point.1, limit: 3, maximumKilometers: 25_000, kinds: kinds)
        #expect(found.map(\.place) == Self.nearestOfAll(Self.allPlaces(index, kinds), point, 3))
      }
    }
  }

  @Test("A longitude beyond the circle is the one within it", arguments: [(37.9, 397.9), (37.9, -322.1), (180, -180)])
  func turns(longitude: Double, other: Double) throws {
    let index = try Self.world.get()
    let one = index.nearest(latitude: 36.5, longitude: longitude, limit: 3, maximumKilometers: 9_000)
    #expect(
      index.nearest(latitude: 36.5, longitude: other, limit: 3, maximumKilometers: 9_000).map(\.place)
        == one.map(\.place))
  }

  @Test(
    "What is no point, and what asks for nothing, finds nothing",
    arguments: [
      (Double.nan, 0, 5, 100), (0, Double.infinity, 5, 100), (91, 0, 5, 100), (36.2, 37.16, 0, 100),
      (36.2, 37.16, -1, 100), (36.2, 37.16, 5, -1), (36.2, 37.16, 5, Double.nan),
    ] as [(Double, Double, Int, Double)])
  func nothing(latitude: Double, longitude: Double, limit: Int, kilometers: Double) throws {
    let index = try Self.world.get()
    #expect(
      index.nearest(latitude: latitude, longitude: longitude, limit: limit, maximumKilometers: kilometers).isEmpty)
  }

  @Test("The places in a box are those of the plain reading, the likeliest first")
  func boxes() throws {
    let index = try Self.world.get()
    var generator = Generator(state: 17)
    var boxes: [PlaceQuery.Box] = [
      .init(west: -180, south: -90, east: 180, north: 90), .init(west: 180, south: -90, east: -180, north: 90),
      .init(west: 179, south: -10, east: -179, north: 10), .init(west: 0.00001, south: -90, east: 0, north: 90),
      .init(west: 37.16, south: 36.2, east: 37.16, north: 36.2), .init(west: -500, south: -500, east: 500, north: 500),
      .init(west: 10, south: 20, east: 20, north: 10),
      .init(west: -.infinity, south: 80, east: .infinity, north: .infinity),
    ]
    for round in 0..<150 {
      let (one, other) = (Self.point(round, &generator), Self.point(round / 2, &generator))
      boxes.append(.init(west: one.1, south: min(one.0, other.0), east: other.1, north: max(one.0, other.0)))
    }
    for (round, box) in boxes.enumerated() {
      let limit = [Int.max, 3, 50][round % 3]
      let inside = Self.allPlaces(index, [.populated]).filter {
        box.contains(latitude: $0.latitude, longitude: $0.longitude)
      }
      let expected = inside.sorted { ($1.likelihood, $0.index) < ($0.likelihood, $1.index) }.prefix(limit)
      #expect(index.places(in: box, limit: limit) == expected.map(\.index), "\(box)")
    }
  }

  @Test("Of two indexes open as one, each place is found once, where the upper puts it")
  func layers() throws {
    var generator = Generator(state: 23)
    // The first hundred places of the lower index, moved.
    let moved = (0..<100).map { Self.point($0, &generator) }
    let index = try GazetteerIndex(layers: [try Self.worldBytes.get(), try Self.compile(moved)])
    let lower = try Self.world.get().placeCount
    let all = (0..<lower).map { PlaceIndex(rawValue: Int32($0)) }.compactMap {
      index.place(identifier: index.identifier($0))
    }
    for round in 0..<60 {
      let point = Self.point(round, &generator)
      let expected = Self.nearestOfAll(all.map(index.record), point, 12)
      let found = index.nearest(latitude: point.0, longitude: point.1, limit: 12, maximumKilometers: .infinity)
      #expect(found.map(\.place) == expected)
    }
    #expect(Set(index.places(in: .init(west: -180, south: -90, east: 180, north: 90))) == Set(all))
  }

  @Test("An edge that is no number bounds nothing")
  func boxWithoutEdge() throws {
    let index = try Self.world.get()
    for edge in 0..<4 {
      var edges = [-10.0, -10, 10, 10]
      edges[edge] = .nan
      let box = PlaceQuery.Box(west: edges[0], south: edges[1], east: edges[2], north: edges[3])
      #expect(index.places(in: box).isEmpty)
    }
  }

  @Test("Wrong trees under good checksums neither crash a search nor keep it from ending", arguments: 0..<12)
  func nonsense(seed: Int) throws {
    var generator = Generator(state: UInt64(seed))
    var file = IndexScribbler(try Self.worldBytes.get())
    for id in [IndexFormat.SectionID.treeSplits, .treeRows, .records] {
      file.scribble(id, from: id == .treeSplits ? 4 * SpatialTreeShape.headSize : 0, one: seed % 4 * 7 + 1, &generator)
    }
    let index = try GazetteerIndex(bytes: file.sealed())
    let all = Set(PlaceKind.allCases)
    for corner in Self.corners.prefix(seed % 4 == 0 ? 9 : 3) {
      for limit in [1, 5, .max] {
        let found = index.nearest(
          latitude: corner.0, longitude: corner.1, limit: limit, maximumKilometers: .infinity, kinds: all)
        #expect(found.allSatisfy { index.record($0.place).index == $0.place })
      }
    }
    _ = index.places(in: .init(west: 170, south: -90, east: -170, north: 90), kinds: all)
  }

  @Test("Trees of another number of places than the index has are refused")
  func wrongCounts() throws {
    var generator = Generator(state: 1)
    var file = IndexScribbler(try FixtureGazetteer.bytes)
    file.scribble(.treeSplits, from: 0, one: 1, &generator)
    #expect(throws: GazetteerError.self) { try GazetteerIndex(bytes: file.sealed()) }
  }
}
