/// How far a lookup may go from the query.
public enum MatchMode: String, Sendable, CaseIterable {
  /// Names written exactly so, with case and marks.
  case exact
  /// Names with the same key, or the same without article or spaces. Only where there are none: the same without the
  /// word that tells what the place is, then the same sounds in other letters, then what the query names after a comma.
  case folded
  /// Names that begin so.
  case prefix
  /// Names that differ by a letter or two, and all that ``folded`` can find.
  case fuzzy
}
