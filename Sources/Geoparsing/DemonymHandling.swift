/// What to do with adjectives of nationality.
public enum DemonymHandling: String, Sendable, CaseIterable {
  /// They are context only (the default).
  case context
  /// They count as mentions of the country, as some corpora have it.
  case place
}
