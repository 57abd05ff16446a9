/// A zone of the Universal Transverse Mercator grid on WGS 84.
///
/// The grid divides the Earth between 80° south and 84° north into 60 zones of 6°, counted east from 180° west, with
/// two exceptions north of 56°: zone 32 is widened over south-western Norway (band V), and zones 32, 34 and 36 give
/// way to their neighbours over Svalbard (band X). Source: DMA Technical Manual 8358.1, chapter 3.
public struct UTMZone: Sendable, Hashable {
  /// Which side of the equator.
  public enum Hemisphere: String, Sendable, Hashable {
    /// North of the equator, and on it.
    case north = "N"
    /// South of the equator; northings count from 10,000 km.
    case south = "S"
  }

  /// Zone number, 1...60.
  public let number: Int

  /// Northern or southern half of the zone.
  public let hemisphere: Hemisphere

  /// The zone that a point in degrees lies in; nil beyond 84° north or 80° south, where UTM does not reach.
  public init?(of point: CoordinatePair) {
    guard point.isFinite, point.y >= -80, point.y <= 84 else { return nil }
    let longitude = GeographicArea.normalized(point.x)
    let regular = longitude >= 180 ? 1 : Int(((longitude + 180) / 6).rounded(.down)) + 1
    number = Self.exception(longitude, point.y) ?? regular
    hemisphere = point.y < 0 ? .south : .north
  }

  /// A zone by its number, 1...60; nil for any other.
  public init?(number: Int, hemisphere: Hemisphere) {
    guard (1...60).contains(number) else { return nil }
    self.number = number
    self.hemisphere = hemisphere
  }

  /// Zones of irregular width: Norway from 56° to 64° north, Svalbard from 72° north.
  private static func exception(_ longitude: Double, _ latitude: Double) -> Int? {
    if latitude >= 56, latitude < 64, longitude >= 3, longitude < 12 { return 32 }
    guard latitude >= 72, longitude >= 0, longitude < 42 else { return nil }
    switch longitude {
    case ..<9: return 31
    case ..<21: return 33
    case ..<33: return 35
    default: return 37
    }
  }

  /// EPSG code of "WGS 84 / UTM zone …": 32601...32660 in the north, 32701...32760 in the south.
  public var epsgCode: Int { (hemisphere == .north ? 32600 : 32700) + number }

  /// The definition to make a `CoordinateReferenceSystem` of: "EPSG:32637".
  public var definition: String { "EPSG:\(epsgCode)" }

  /// Longitude of the middle of the regular zone, in degrees.
  public var centralMeridian: Double { Double(number * 6 - 183) }
}

extension UTMZone: CustomStringConvertible {
  /// Number and hemisphere: "37N".
  public var description: String { "\(number)\(hemisphere.rawValue)" }
}
