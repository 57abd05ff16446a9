import Gazetteer
import Geoparsing

/// The choices that `map`, `annotate` and `evaluate` share.
public struct AnalysisOptions: Sendable {
  /// The date of articles that have none, `YYYY-MM-DD`.
  public var date: String?
  /// The outlet's own place: names near it are likelier.
  public var home: PlaceIndex?
  /// What to do with adjectives of nationality.
  public var demonyms: DemonymHandling
  /// Mentions of which the analysis is less sure stay without a place; 0 to 1.
  public var minimumConfidence: Double
  /// Events of which the analysis is less sure are left out; 0 to 1.
  public var minimumEventConfidence: Double
  /// Whether to collect what spoke for and against.
  public var explains: Bool
  /// Whether to look for actors and events, or for places alone.
  public var findsEvents: Bool

  /// Makes options; the defaults are those of the commands.
  public init(
    date: String? = nil, home: PlaceIndex? = nil, demonyms: DemonymHandling = .context, minimumConfidence: Double = 0,
    minimumEventConfidence: Double = 0, explains: Bool = false, findsEvents: Bool = true
  ) {
    self.date = date
    self.home = home
    self.demonyms = demonyms
    self.minimumConfidence = minimumConfidence
    self.minimumEventConfidence = minimumEventConfidence
    self.explains = explains
    self.findsEvents = findsEvents
  }

  /// Where a map of events reads right: of the events of at least this confidence some seven in ten are right in type and
  /// place, and one in ten is none at all (judged by hand, cross-validated).
  public static let eventConfidenceOfMaps = 0.22

  var geoparsing: GeoparsingOptions {
    GeoparsingOptions(demonyms: demonyms, home: home, explain: explains)
  }
}
