/// The formats that a map can be written in.
public enum MapFormat: String, Sendable, CaseIterable {
  /// A GeoJSON feature collection (RFC 7946).
  case geojson
  /// GeoJSON features, one a line.
  case geojsonl
  /// GeoJSON features with record separators (RFC 8142).
  case geojsons
  /// A table with a header (RFC 4180).
  case csv
  /// KML for Google Earth.
  case kml
  /// A picture.
  case svg
  /// A table for people.
  case table

  /// The format that the ending of a file's name asks for.
  public init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    switch fileName[fileName.index(after: dot)...].lowercased() {
    case "geojson", "json": self = .geojson
    case "geojsonl", "ndgeojson", "jsonl", "ndjson": self = .geojsonl
    case "geojsons", "geojsonseq": self = .geojsons
    case "csv": self = .csv
    case "kml": self = .kml
    case "svg": self = .svg
    case "txt": self = .table
    default: return nil
    }
  }
}
