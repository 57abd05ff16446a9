import Gazetteer

/// The choices of one geoparsing run.
public struct GeoparsingOptions: Sendable {
  /// What to do with adjectives of nationality.
  public var demonyms: DemonymHandling
  /// The outlet's own place: names near it are likelier.
  public var home: PlaceIndex?
  /// Collect ``PlaceMention/evidence``.
  public var explain: Bool

  /// Makes options; the defaults are those of the commands.
  public init(demonyms: DemonymHandling = .context, home: PlaceIndex? = nil, explain: Bool = false) {
    self.demonyms = demonyms
    self.home = home
    self.explain = explain
  }
}
