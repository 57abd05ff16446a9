import GeoJSON
import Mapping

/// What is exported of a store, and as what.
public struct ExportOptions: Sendable {
  /// What becomes a feature.
  public enum Grouping: String, Sendable, CaseIterable {
    /// One feature for each place.
    case place
    /// One feature for each event.
    case event
    /// One feature for each mention of a place.
    case mention
    /// One square for each cell of a grid, with counts.
    case grid
  }

  /// What becomes a feature.
  public var grouping: Grouping
  /// What is exported at all.
  public var filter: ExportFilter
  /// Whether to leave out the foreign member `details`.
  public var isLean: Bool
  /// Whether places and events that could not be located become features without geometry.
  public var keepsUnlocated: Bool
  /// The side of a grid's cells in degrees.
  public var cellSize: Double

  /// How many mentions and events the details of one place tell at most, so that any place fits into memory.
  public static let mostDetails = 1_000

  /// Makes options; the defaults are those of `yaqut export`.
  public init(
    grouping: Grouping = .place, filter: ExportFilter = ExportFilter(), isLean: Bool = false,
    keepsUnlocated: Bool = false, cellSize: Double = 0.5
  ) {
    self.grouping = grouping
    self.filter = filter
    self.isLean = isLean
    self.keepsUnlocated = keepsUnlocated
    self.cellSize = cellSize
  }

  /// The keys of the features' properties, in order.
  public var keys: [String] {
    switch grouping {
    case .place: PropertyKeys.keys(for: .place)
    case .event: PropertyKeys.keys(for: .event)
    case .mention: PropertyKeys.keys(for: .mention)
    case .grid: GridCell.keys
    }
  }
}

/// Which part of a store is meant; what is empty does not choose.
public struct ExportFilter: Sendable, Hashable {
  /// The first day, `YYYY-MM-DD`: of events their own day, or the article's if they have none; else the article's.
  public var from: String?
  /// The last day.
  public var to: String?
  /// ISO 3166-1 alpha-2 codes of countries in which the places lie.
  public var countries: [String] = []
  /// The area in which the points lie, in degrees.
  public var box: BoundingBox?
  /// PLOVER's types.
  public var eventTypes: [String] = []
  /// Ids or names of actors who act or are acted upon.
  public var actors: [String] = []
  /// Who published the articles.
  public var sources: [String] = []
  /// The least confidence, 0 to 1.
  public var minimumConfidence = 0.0

  /// A filter that lets everything through.
  public init() {}

  /// Whether it speaks of events, so that only what is tied to events is meant.
  var namesEvents: Bool { !eventTypes.isEmpty || !actors.isEmpty }
}
