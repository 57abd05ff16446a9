/// In which order two coordinates stand on a line.
public enum PointOrder: String, Sendable, CaseIterable {
  /// Longitude or easting first, as GeoJSON and Yaqut have it.
  case lonlat
  /// Latitude or northing first.
  case latlon
}
