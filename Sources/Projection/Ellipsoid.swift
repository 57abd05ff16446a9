/// The figure of the Earth that a geodetic system stands on: an ellipsoid of revolution.
public struct Ellipsoid: Sendable, Hashable {
  /// What it is called, for example "WGS 84".
  public var name: String

  /// Equatorial radius in metres.
  public var semiMajorAxis: Double

  /// Flattening f = (a - b) / a; 0 for a sphere.
  public var flattening: Double

  /// Makes an ellipsoid of its equatorial radius in metres and its flattening.
  public init(name: String, semiMajorAxis: Double, flattening: Double) {
    self.name = name
    self.semiMajorAxis = semiMajorAxis
    self.flattening = flattening
  }

  /// The ellipsoid of WGS 84 (EPSG:7030), on which GeoJSON and the gazetteer stand.
  public static let wgs84 = Ellipsoid(name: "WGS 84", semiMajorAxis: 6_378_137, flattening: 1 / 298.257223563)

  /// GRS 1980 (EPSG:7019), under ITRF, ETRS89 and the newer national systems.
  public static let grs80 = Ellipsoid(name: "GRS 1980", semiMajorAxis: 6_378_137, flattening: 1 / 298.257222101)

  /// International 1924 or Hayford (EPSG:7022), under ED50 and Ain el Abd.
  public static let international1924 = Ellipsoid(
    name: "International 1924", semiMajorAxis: 6_378_388, flattening: 1 / 297.0)
}
