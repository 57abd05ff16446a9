import Projection
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The same projections by formulas written down anew, so that a slip in axis order, units or zone cannot hide
/// behind the library that both the module and `cs2cs` use.
@Suite("Projections agree with formulas written independently of PROJ")
struct IndependentFormulaTests {
  static let places = [
    (36.29128, 33.5102), (37.1343, 36.2021), (44.4, 33.3), (-77.04, 38.9), (32.53, 15.6), (5.3221, 59.9),
    (174.76, -36.85), (32.58, -25.97),
  ].map { CoordinatePair(longitude: $0.0, latitude: $0.1) }

  @Test("Web Mercator", arguments: places)
  func webMercator(_ place: CoordinatePair) throws {
    let result = try Transformation(from: .wgs84, to: CoordinateReferenceSystem("EPSG:3857")).transform(place)
    let radius = 6_378_137.0
    #expect(abs(result.x - radius * place.x * .pi / 180) < 1e-6)
    #expect(abs(result.y - radius * asinh(tan(place.y * .pi / 180))) < 1e-6)
  }

  @Test("UTM in the zone of the place", arguments: places)
  func utm(_ place: CoordinatePair) throws {
    let zone = try #require(UTMZone(of: place))
    let result = try Transformation(from: .wgs84, to: CoordinateReferenceSystem(zone.definition)).transform(place)
    let expected = krueger(place, zone)
    #expect(abs(result.x - expected.x) < 1e-5)
    #expect(abs(result.y - expected.y) < 1e-5)
  }

  /// Transverse Mercator by Krüger's series to the fourth power of n (L. Krüger, 1912): good to a micrometre here.
  private func krueger(_ place: CoordinatePair, _ zone: UTMZone) -> CoordinatePair {
    let (a, f) = (Ellipsoid.wgs84.semiMajorAxis, Ellipsoid.wgs84.flattening)
    let n = f / (2 - f)
    let alpha = [
      n / 2 - 2 * n * n / 3 + 5 * pow(n, 3) / 16 + 41 * pow(n, 4) / 180,
      13 * n * n / 48 - 3 * pow(n, 3) / 5 + 557 * pow(n, 4) / 1440,
      61 * pow(n, 3) / 240 - 103 * pow(n, 4) / 140,
      49561 * pow(n, 4) / 161280,
    ]
    let rectifyingRadius = a / (1 + n) * (1 + n * n / 4 + pow(n, 4) / 64)
    let (latitude, difference) = (place.y * .pi / 180, (place.x - zone.centralMeridian) * .pi / 180)
    let e = sqrt(f * (2 - f))
    let t = sinh(atanh(sin(latitude)) - e * atanh(e * sin(latitude)))
    let (xi, eta) = (atan2(t, cos(difference)), atanh(sin(difference) / sqrt(1 + t * t)))
    var (north, east) = (xi, eta)
    for (index, factor) in alpha.enumerated() {
      let k = Double(2 * (index + 1))
      north += factor * sin(k * xi) * cosh(k * eta)
      east += factor * cos(k * xi) * sinh(k * eta)
    }
    let scale = 0.9996 * rectifyingRadius
    return CoordinatePair(x: 500_000 + scale * east, y: scale * north + (zone.hemisphere == .south ? 1e7 : 0))
  }
}
