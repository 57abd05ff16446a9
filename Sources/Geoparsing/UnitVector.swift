#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A point on the sphere, ready for many distances. Resolution weighs hundreds of pairs of places by rough distance,
/// for which the sphere is good enough: great circles differ from geodesics of the ellipsoid by less than 0.6 %.
struct UnitVector: Sendable {
  var x: Float
  var y: Float
  var z: Float

  /// Mean radius of the Earth (IUGG), km.
  static let earthRadius: Float = 6_371.0088

  init(latitude: Double, longitude: Double) {
    let phi = latitude * .pi / 180
    let lambda = longitude * .pi / 180
    x = Float(cos(phi) * cos(lambda))
    y = Float(cos(phi) * sin(lambda))
    z = Float(sin(phi))
  }

  /// The great-circle distance in kilometres, from the chord (well conditioned for near points).
  func kilometers(to other: UnitVector) -> Float {
    let dx = x - other.x
    let dy = y - other.y
    let dz = z - other.z
    let chord = (dx * dx + dy * dy + dz * dz).squareRoot()
    return 2 * Self.earthRadius * asin(min(1, chord / 2))
  }
}
