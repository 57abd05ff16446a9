/// A geodesic between two points.
public struct GeodesicLine: Sendable, Hashable {
  /// Where it begins, longitude and latitude in degrees.
  public let start: CoordinatePair

  /// Where it ends, longitude and latitude in degrees.
  public let end: CoordinatePair

  /// Its length in metres.
  public let distance: Double

  /// Direction in which it leaves the start: degrees clockwise from north, -180...180.
  public let startAzimuth: Double

  /// Direction in which it runs on beyond the end: degrees clockwise from north, -180...180.
  public let endAzimuth: Double

  /// Direction from the end back to the start: degrees clockwise from north, -180...180. `geod` prints this one.
  public var backAzimuth: Double { endAzimuth > 0 ? endAzimuth - 180 : endAzimuth + 180 }
}
