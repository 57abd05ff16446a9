#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Distances on a sphere of the Earth's mean radius, by which resolution is measured.
enum Distance {
  /// The largest error that counts as right: 100 miles in kilometres.
  static let limit = 161.0

  static func kilometers(_ latitude: Double, _ longitude: Double, _ other: Double, _ otherLongitude: Double) -> Double {
    let phi = latitude * .pi / 180
    let psi = other * .pi / 180
    let half = sin((psi - phi) / 2)
    let side = sin((otherLongitude - longitude) * .pi / 360)
    let square = half * half + cos(phi) * cos(psi) * side * side
    return 2 * 6_371.0088 * asin(min(1, square.squareRoot()))
  }
}
