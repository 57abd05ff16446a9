#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Distances on a globe of 6371 km radius.
enum GreatCircle {
  static func cosine(ofDegrees degrees: Double) -> Double { cos(degrees * .pi / 180) }

  /// The distance between two points in kilometres, by the haversine formula; degrees, longitude first.
  static func kilometres(_ a: (Double, Double), _ b: (Double, Double)) -> Double {
    let radians = Double.pi / 180
    let north = sin((b.1 - a.1) * radians / 2)
    let east = sin((b.0 - a.0) * radians / 2)
    let h = north * north + cosine(ofDegrees: a.1) * cosine(ofDegrees: b.1) * east * east
    return 2 * 6_371 * asin(min(1, h.squareRoot()))
  }
}
