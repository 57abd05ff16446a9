import Gazetteer

/// A name that a user's table gives to a place of a dump.
struct LateName {
  var text: String
  var kind: NameKind
  /// The language whose label it is; empty if it is none.
  var labelLanguage: String
  var isArabicAlias: Bool
  /// The row it came from, for a message if no dump has the place.
  var problem: TableProblem
}
