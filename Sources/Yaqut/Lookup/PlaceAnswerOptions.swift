import Mapping

/// How answers are written.
public struct PlaceAnswerOptions {
  /// The format.
  public var format = PlaceFormat.table
  /// The language of labels.
  public var language = "en"
  /// Whether there may be more than one answer, so that each is a block under its question.
  public var isSeries = false
  /// The columns that a table may take; nil for no limit.
  public var tableWidth: Int?
  /// Whether headings are set bold by escape sequences.
  public var isStyled = false
  /// The names of the flat facts that answers carry, in the order of columns.
  public var factKeys: [String] = []
  /// The head of the first column of tables, if hits have a lead.
  public var lead: String?
  /// Another system for the coordinates of GeoJSON and CSV.
  public var projection: MapProjection?

  /// Options for a format.
  public init(_ format: PlaceFormat) { self.format = format }
}
