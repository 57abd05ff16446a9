import Gazetteer
import GeoJSON

/// The outlines of countries, to hold points against. Longitude and latitude in degrees, distances in kilometres.
///
/// Outlines that reach over the antimeridian are cut there (RFC 7946 §3.1.9).
struct CountryOutlines {
  /// Where a point lies, seen from a country.
  enum Finding: Equatable {
    /// In the country, or near its outline.
    case inside
    /// In another country.
    case within(CountryCode, kilometres: Int)
    /// In no country that the map has: at sea, or on an island too small for it.
    case nowhere(kilometres: Int)
  }

  private struct Ring {
    let points: [Position]
    let west: Double
    let south: Double
    let east: Double
    let north: Double

    init(_ points: [Position]) {
      self.points = points
      west = points.lazy.map(\.x).min() ?? 0
      east = points.lazy.map(\.x).max() ?? 0
      south = points.lazy.map(\.y).min() ?? 0
      north = points.lazy.map(\.y).max() ?? 0
    }
  }

  /// How far outside its outline a place may lie: outlines are simplified.
  static let tolerance = 25.0
  private static let kilometresOfDegree = 111.2

  private var rings: [CountryCode: [Ring]] = [:]
  private var codes: [CountryCode] = []

  /// Reads a collection of polygons whose property `iso` is the country's code.
  ///
  /// - Throws: `GeoJSONError` if it is no GeoJSON.
  init(geoJSON bytes: [UInt8]) throws(GeoJSONError) {
    for feature in try GeoJSONDocument(parsing: bytes).asFeatureCollection.features {
      guard let code = feature.properties?["iso"]?.stringValue.flatMap({ CountryCode($0) }) else { continue }
      switch feature.geometry {
      case .polygon(let polygon): rings[code, default: []] += polygon.map { Ring($0) }
      case .multiPolygon(let polygons): rings[code, default: []] += polygons.joined().map { Ring($0) }
      default: continue
      }
    }
    codes = rings.keys.sorted()
  }

  func has(_ country: CountryCode) -> Bool { rings[country] != nil }

  /// Whether a point lies in the outline of a country.
  func contains(_ country: CountryCode, longitude: Double, latitude: Double) -> Bool {
    var isInside = false
    for ring in rings[country] ?? [] {
      guard latitude >= ring.south, latitude <= ring.north, longitude >= ring.west, longitude <= ring.east else {
        continue
      }
      ring.points.withUnsafeBufferPointer { points in
        for index in 1..<max(1, points.count) {
          let (a, b) = (points[index - 1], points[index])
          guard (a.y > latitude) != (b.y > latitude) else { continue }
          if longitude < (b.x - a.x) * (latitude - a.y) / (b.y - a.y) + a.x { isInside.toggle() }
        }
      }
    }
    return isInside
  }

  /// Where a point of one of several countries lies.
  ///
  /// - Parameter tolerance: How many kilometres outside the nearest outline it may lie.
  func find(
    longitude: Double, latitude: Double, of countries: [CountryCode], tolerance: Double = Self.tolerance
  ) -> Finding {
    if countries.contains(where: { contains($0, longitude: longitude, latitude: latitude) }) { return .inside }
    let distance = countries.map { self.distance(to: $0, longitude: longitude, latitude: latitude) }.min() ?? 0
    if distance <= tolerance { return .inside }
    let other = codes.first { contains($0, longitude: longitude, latitude: latitude) }
    return other.map { .within($0, kilometres: Int(distance)) } ?? .nowhere(kilometres: Int(distance))
  }

  /// The distance to the nearest outline of a country, on a plane around the point: good near it, rough afar.
  private func distance(to country: CountryCode, longitude: Double, latitude: Double) -> Double {
    let narrowing = GreatCircle.cosine(ofDegrees: latitude)
    var best = Double.infinity
    for ring in rings[country] ?? [] {
      ring.points.withUnsafeBufferPointer { points in
        for index in 1..<max(1, points.count) {
          let (a, b) = (points[index - 1], points[index])
          let x = Self.turned(a.x - longitude) * narrowing
          let y = a.y - latitude
          let (dx, dy) = ((b.x - a.x) * narrowing, b.y - a.y)
          let length = dx * dx + dy * dy
          let share = length == 0 ? 0 : min(1, max(0, -(x * dx + y * dy) / length))
          let (nearX, nearY) = (x + share * dx, y + share * dy)
          best = min(best, nearX * nearX + nearY * nearY)
        }
      }
    }
    return best.squareRoot() * Self.kilometresOfDegree
  }

  /// Degrees of longitude brought between -180 and 180.
  private static func turned(_ degrees: Double) -> Double {
    degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees
  }
}
