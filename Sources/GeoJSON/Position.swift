/// A position of RFC 7946 §3.1.1: longitude, latitude and perhaps altitude; in a projected file easting and northing.
public struct Position: Sendable, Hashable {
  /// Longitude in degrees, or easting.
  public var x: Double

  /// Latitude in degrees, or northing.
  public var y: Double

  /// Height above the ellipsoid in metres, or nil.
  public var z: Double?

  /// Makes a position of its coordinates, longitude or easting first.
  public init(_ x: Double, _ y: Double, _ z: Double? = nil) {
    self.x = x
    self.y = y
    self.z = z
  }

  /// Makes a geographic position in degrees.
  public init(longitude: Double, latitude: Double, altitude: Double? = nil) {
    self.init(longitude, latitude, altitude)
  }
}
