import Projection
import Testing

@Suite("Geodesics")
struct GeodesicTests {
  private let geodesic = Geodesic()

  @Test("tell distance and direction between two points", arguments: CaseFile.cases("geodesics", "inverse"))
  func inverse(_ example: Case) throws {
    let line = geodesic.line(from: try start(example), to: try pair(example, 2))
    #expect(abs(line.distance - (try example.expectedNumber(0))) < 0.001, "\(line.distance)")
    #expect(isSameDirection(line.startAzimuth, try example.expectedNumber(1)), "\(line.startAzimuth)")
    #expect(isSameDirection(line.backAzimuth, try example.expectedNumber(2)), "\(line.backAzimuth)")
    #expect(geodesic.distance(from: line.start, to: line.end) == line.distance)
  }

  @Test("tell where a direction and a distance lead", arguments: CaseFile.cases("geodesics", "direct"))
  func direct(_ example: Case) throws {
    let end = geodesic.destination(
      from: try start(example), azimuth: try example.number(2), distance: try example.number(3))
    #expect(abs(end.x - (try example.expectedNumber(0))) < 2e-7, "\(end)")
    #expect(abs(end.y - (try example.expectedNumber(1))) < 2e-7, "\(end)")
  }

  @Test(
    "agree with geod", .enabled(if: Tool.geod.isInstalled, Tool.geod.missing),
    arguments: CaseFile.cases("geodesics", "inverse"))
  func inverseAgreesWithReferenceTool(_ example: Case) throws {
    let line = geodesic.line(from: try start(example), to: try pair(example, 2))
    let input = "\(line.start.y) \(line.start.x) \(line.end.y) \(line.end.x)"
    let judged = try Tool.geod.numbers(["-I", "+ellps=WGS84", "-f", "%.9f", "-F", "%.6f", "+units=m"], input: input)
    try #require(judged.count == 3)
    #expect(isSameDirection(line.startAzimuth, judged[0]))
    #expect(isSameDirection(line.backAzimuth, judged[1]))
    #expect(abs(line.distance - judged[2]) < 1e-5)
  }

  @Test(
    "agree with geod on where one arrives", .enabled(if: Tool.geod.isInstalled, Tool.geod.missing),
    arguments: CaseFile.cases("geodesics", "direct"))
  func directAgreesWithReferenceTool(_ example: Case) throws {
    let (start, azimuth, distance) = (try start(example), try example.number(2), try example.number(3))
    let line = geodesic.line(from: start, azimuth: azimuth, distance: distance)
    let judged = try Tool.geod.numbers(
      ["+ellps=WGS84", "-f", "%.9f", "-F", "%.6f", "+units=m"], input: "\(start.y) \(start.x) \(azimuth) \(distance)")
    try #require(judged.count == 3)
    #expect(abs(line.end.y - judged[0]) < 1e-8)
    #expect(abs(line.end.x - judged[1]) < 1e-8)
  }

  @Test("measure from one point to many at once")
  func batch() {
    let damascus = CoordinatePair(longitude: 36.29, latitude: 33.51)
    let others = [(37.13, 36.2), (44.4, 33.3), (-77.04, 38.9)].map { CoordinatePair(longitude: $0.0, latitude: $0.1) }
    #expect(geodesic.distances(from: damascus, to: others) == others.map { geodesic.distance(from: damascus, to: $0) })
  }

  @Test("run on other ellipsoids too")
  func ellipsoids() throws {
    let (start, end) = (CoordinatePair(longitude: 0, latitude: 0), CoordinatePair(longitude: 90, latitude: 0))
    let sphere = Geodesic(on: Ellipsoid(name: "sphere", semiMajorAxis: 6_371_000, flattening: 0))
    #expect(abs(sphere.distance(from: start, to: end) - 6_371_000 * .pi / 2) < 1e-6)
    let international = Geodesic(on: .international1924)
    #expect(abs(international.distance(from: start, to: end) - 6_378_388 * .pi / 2) < 1e-6)
  }

  @Test("lead there and back again")
  func thereAndBack() {
    let start = CoordinatePair(longitude: 36.29, latitude: 33.51)
    for azimuth in stride(from: -180.0, through: 180, by: 30) {
      let out = geodesic.line(from: start, azimuth: azimuth, distance: 250_000)
      let back = geodesic.destination(from: out.end, azimuth: out.backAzimuth, distance: 250_000)
      #expect(abs(back.x - start.x) < 1e-9 && abs(back.y - start.y) < 1e-9)
    }
  }
}

extension GeodesicTests {
  private func start(_ example: Case) throws -> CoordinatePair { try pair(example, 0) }

  private func pair(_ example: Case, _ index: Int) throws -> CoordinatePair {
    CoordinatePair(longitude: try example.number(index), latitude: try example.number(index + 1))
  }

  /// Whether two azimuths point the same way; -180 and 180 do.
  private func isSameDirection(_ one: Double, _ other: Double) -> Bool {
    abs((one - other).remainder(dividingBy: 360)) < 2e-7
  }
}
