/// The formats in which places can be written.
public enum PlaceFormat: String, Sendable, CaseIterable {
  /// A table for people.
  case table
  /// One JSON object a line for each question.
  case json
  /// One feature collection for all questions (RFC 7946).
  case geojson
  /// One geocodejson 0.1.0 collection a line for each question.
  case geocodejson
  /// One table with a header for all questions (RFC 4180).
  case csv

  /// Whether coordinates can be written in another system than WGS 84.
  public var canBeProjected: Bool { self == .geojson || self == .csv }
}
