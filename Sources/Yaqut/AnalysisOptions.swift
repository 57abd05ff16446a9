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
  /// Whether to collect what spoke for and against.
  public var explains: Bool
  /// Whether to look for actors and events, or for places alone.
  public var findsEvents: Bool

  /// Makes options; the defaults are those of the commands.
  public init(
    date: String? = nil, home: PlaceIndex? = nil, demonyms: DemonymHandling = .context, minimumConfidence: Double = 0,
    explains: Bool = false, findsEvents: Bool = true
  ) {
    self.date = date
    self.home = home
    self.demonyms = demonyms
    self.minimumConfidence = minimumConfidence
    self.explains = explains
    self.findsEvents = findsEvents
  }

  var geoparsing: GeoparsingOptions {
    GeoparsingOptions(demonyms: demonyms, home: home, explain: explains)
  }
}
