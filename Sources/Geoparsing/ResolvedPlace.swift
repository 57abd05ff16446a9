import Gazetteer

/// A place of the gazetteer as one mention means it.
public struct ResolvedPlace: Sendable, Equatable {
  /// How finely a point stands for what the text says.
  public enum Precision: String, Sendable, CaseIterable {
    case exact, town, near, district, province, region, country, water
  }

  /// The row in the index; for a place without a record of its own, its container.
  public var index: PlaceIndex
  /// `geonames:167357` or `yaqut:levant`. A countryside or part of a unit has a suffix (`geonames:170062#countryside`).
  public var identifier: String
  /// Degrees, WGS 84.
  public var latitude: Double
  /// Degrees, WGS 84.
  public var longitude: Double
  /// How finely the point stands for what the text says.
  public var precision: Precision
  /// UCDP's where_prec, 1 (exact) to 7 (water or airspace).
  public var wherePrecision: Int
  /// The radius of the area that the point stands for.
  public var radiusKilometers: Double
  /// Whether the point is the middle of an area rather than a spot.
  public var isCentroid: Bool

  /// Makes a resolved place.
  public init(
    index: PlaceIndex, identifier: String, latitude: Double, longitude: Double, precision: Precision,
    wherePrecision: Int, radiusKilometers: Double, isCentroid: Bool
  ) {
    self.index = index
    self.identifier = identifier
    self.latitude = latitude
    self.longitude = longitude
    self.precision = precision
    self.wherePrecision = wherePrecision
    self.radiusKilometers = radiusKilometers
    self.isCentroid = isCentroid
  }
}
