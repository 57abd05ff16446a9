import Gazetteer

/// A place near a point.
public struct NearbyPlace: Sendable {
  /// The place.
  public let place: PlaceIndex
  /// The length of the geodesic from the point to the place, in metres on the WGS 84 ellipsoid.
  public let distance: Double
  /// The direction in which that line leaves the point, in degrees clockwise from north, 0 up to 360.
  public let azimuth: Double

  /// The direction in words ("NE"); nil for a place at the point itself.
  public var direction: CompassPoint? { distance < 50 ? nil : CompassPoint(azimuth: azimuth) }
}
