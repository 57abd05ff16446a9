/// A box of longitudes and latitudes in degrees: the area of use of a coordinate reference system, or the area of
/// interest of a transformation.
///
/// `west` may be greater than `east`: the box then crosses the antimeridian.
public struct GeographicArea: Sendable, Hashable {
  /// Western edge, degrees of longitude.
  public var west: Double

  /// Southern edge, degrees of latitude.
  public var south: Double

  /// Eastern edge, degrees of longitude.
  public var east: Double

  /// Northern edge, degrees of latitude.
  public var north: Double

  /// What the area is called ("Syria - onshore"), or nil.
  public var name: String?

  /// Makes an area of four edges in degrees.
  public init(west: Double, south: Double, east: Double, north: Double, name: String? = nil) {
    self.west = west
    self.south = south
    self.east = east
    self.north = north
    self.name = name
  }

  /// Whether the box runs over the meridian of 180 degrees.
  public var crossesAntimeridian: Bool { west > east }

  /// Whether a point in degrees lies inside the box or on its edge.
  public func contains(longitude: Double, latitude: Double) -> Bool {
    guard latitude >= south, latitude <= north else { return false }
    let lon = Self.normalized(longitude)
    return crossesAntimeridian ? lon >= west || lon <= east : lon >= west && lon <= east
  }

  /// A longitude brought into -180...180; both ends stay as they are.
  static func normalized(_ longitude: Double) -> Double {
    guard longitude < -180 || longitude > 180 else { return longitude }
    let turned = (longitude + 180).truncatingRemainder(dividingBy: 360)
    return (turned < 0 ? turned + 360 : turned) - 180
  }
}
