/// What becomes a feature of a map.
public enum FeatureGrouping: String, Sendable, CaseIterable {
  /// One feature for each place.
  case place
  /// One feature for each event.
  case event
  /// One feature for each mention of a place.
  case mention
}
