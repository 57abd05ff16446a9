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
  /// Whether to write what spoke for and against, where the analysis kept it.
  public var explains: Bool

  /// Makes options; the defaults are those of `yaqut map`.
  public init(
    grouping: FeatureGrouping = .place, language: String = "en", isLean: Bool = false, keepsUnlocated: Bool = false,
    explains: Bool = false
  ) {
    self.grouping = grouping
    self.language = language
    self.isLean = isLean
    self.keepsUnlocated = keepsUnlocated
    self.explains = explains
  }
}
