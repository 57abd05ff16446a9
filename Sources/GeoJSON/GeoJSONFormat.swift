/// How GeoJSON is written.
public struct GeoJSONFormat: Sendable, Hashable {
  /// How many decimals coordinates and bounding boxes have at most.
  public var decimals: Int

  /// Whether coordinates are degrees; if not, bounding boxes never cross the antimeridian.
  public var isGeographic: Bool

  /// Whether rings are turned right-handed (RFC 7946 §3.1.6).
  public var turnsRings: Bool

  /// How strings are escaped.
  public var escaping: JSONWriter.Escaping

  /// Makes a format; by default that of RFC 7946, with the 7 decimals (about a centimetre) that §11.2 finds enough.
  public init(
    decimals: Int = 7, isGeographic: Bool = true, turnsRings: Bool = true, escaping: JSONWriter.Escaping = .minimal
  ) {
    self.decimals = decimals
    self.isGeographic = isGeographic
    self.turnsRings = turnsRings
    self.escaping = escaping
  }

  /// Degrees, as RFC 7946 has it: 7 decimals.
  public static let geographic = GeoJSONFormat()

  /// Metres or feet: 3 decimals.
  public static let projected = GeoJSONFormat(decimals: 3, isGeographic: false)
}
