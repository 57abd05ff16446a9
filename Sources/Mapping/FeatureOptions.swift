/// How features are made of a map.
public struct FeatureOptions: Sendable {
  /// What becomes a feature.
  public var grouping: FeatureGrouping
  /// The language of labels and of names of actors.
  public var language: String
  /// Whether to leave out the foreign member `details`.
  public var isLean: Bool
  /// Whether places and events that could not be located become features without geometry.
  public var keepsUnlocated: Bool
  /// Columns of another kind of event data, for features of events.
  public var columns: EventColumns?
  /// Whether to write what spoke for and against, where the analysis kept it.
  public var explains: Bool

  /// Makes options; the defaults are those of `yaqut map`.
  public init(
    grouping: FeatureGrouping = .place, language: String = "en", isLean: Bool = false, keepsUnlocated: Bool = false,
    columns: EventColumns? = nil, explains: Bool = false
  ) {
    self.grouping = grouping
    self.language = language
    self.isLean = isLean
    self.keepsUnlocated = keepsUnlocated
    self.columns = columns
    self.explains = explains
  }
}
