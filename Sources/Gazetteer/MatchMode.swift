/// How far a lookup may go from the query.
public enum MatchMode: String, Sendable, CaseIterable {
  /// Names written exactly so, with case and marks.
  case exact
  /// Names with the same key, or the same without article or spaces.
  case folded
  /// Names that begin so.
  case prefix
  /// Names that differ by a letter or two.
  case fuzzy
}
