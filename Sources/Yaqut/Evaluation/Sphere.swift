#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Distances on a sphere, as evaluations of geoparsers use them.
enum Sphere {
  /// The Earth's mean radius in kilometres (IUGG).
  static let meanRadius = 6371.0088
  /// Half the Earth's girth in kilometres: the error of what is not found.
  static let largestError = 20_039.0

  /// The great-circle distance in kilometres between two points in degrees, by the haversine formula.
  static func kilometers(
    _ latitude: Double, _ longitude: Double, _ otherLatitude: Double, _ otherLongitude: Double, radius: Double
  ) -> Double {
    let first = latitude * .pi / 180
    let second = otherLatitude * .pi / 180
    let rise = sin((second - first) / 2)
    let run = sin((otherLongitude - longitude) * .pi / 180 / 2)
    let half = rise * rise + cos(first) * cos(second) * run * run
    return radius * 2 * asin(min(1, half.squareRoot()))
  }
}
