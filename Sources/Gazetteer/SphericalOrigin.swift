#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A point from which distances are measured, on a sphere of the earth's mean radius.
struct SphericalOrigin {
  private static let radian = Double.pi / 180

  let latitude: Double
  /// Degrees east, -180...180.
  let longitude: Double
  private let cosine: Double

  init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = abs(longitude) <= 180 ? longitude : remainder(longitude, 360)
    cosine = cos(latitude * Self.radian)
  }

  /// The point in stored units.
  var units: (latitude: Int32, longitude: Int32) {
    (
      Int32((latitude * SpatialWindow.unitsPerDegree).rounded()) + SpatialWindow.northPole / 2,
      Int32((longitude * SpatialWindow.unitsPerDegree).rounded()) + SpatialWindow.fullCircle / 2
    )
  }

  /// The distance to a point in stored units, by the haversine formula.
  @inline(__always)
  func kilometers(toLatitude latitude: Int32, longitude: Int32) -> Double {
    kilometers(
      toLatitude: Double(latitude - SpatialWindow.northPole / 2) / SpatialWindow.unitsPerDegree,
      longitude: Double(longitude - SpatialWindow.fullCircle / 2) / SpatialWindow.unitsPerDegree)
  }

  /// The distance to a point in degrees, by the haversine formula.
  @inline(__always)
  func kilometers(toLatitude other: Double, longitude otherLongitude: Double) -> Double {
    let sineLatitude = sin((other - latitude) * Self.radian / 2)
    let sineLongitude = sin((otherLongitude - longitude) * Self.radian / 2)
    let haversine =
      sineLatitude * sineLatitude + cosine * cos(other * Self.radian) * sineLongitude * sineLongitude
    return 2 * GazetteerIndex.earthRadius * asin(min(1, haversine.squareRoot()))
  }

  /// The window around a circle, a little larger than need be.
  ///
  /// A meridian that touches a circle of angular radius r around latitude φ lies asin(sin r / cos φ) from its middle;
  /// a circle with a pole in it meets all meridians.
  func window(kilometers: Double) -> SpatialWindow {
    let angle = kilometers / GazetteerIndex.earthRadius
    guard angle >= 0 else { return .nothing }
    let span = angle / Self.radian
    let margin = 3e-5
    let (south, north) = (latitude - span - margin, latitude + span + margin)
    var window = SpatialWindow.earth
    if south > -90 { window.south = Self.unit(south) + SpatialWindow.northPole / 2 }
    if north < 90 { window.north = Self.unit(north) + SpatialWindow.northPole / 2 }
    let ratio = sin(min(angle, .pi / 2)) / cosine
    // Near a pole, and where the angle is all but a right one, asin is too steep to be trusted.
    guard south > -90, north < 90, ratio < 0.999 else { return window }
    let width = asin(ratio) / Self.radian + margin
    let (west, east) = (longitude - width, longitude + width)
    window.west = Self.unit(west <= -180 ? west + 360 : west) + SpatialWindow.fullCircle / 2
    window.east = Self.unit(east >= 180 ? east - 360 : east) + SpatialWindow.fullCircle / 2
    return window
  }

  private static func unit(_ degrees: Double) -> Int32 { Int32(degrees * SpatialWindow.unitsPerDegree) }
}
