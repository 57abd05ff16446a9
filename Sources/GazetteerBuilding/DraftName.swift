import Gazetteer

/// A name of a draft.
struct DraftName {
  var text: String
  var kind: NameKind
  /// In Arabic script, but of another language than Arabic.
  var isForeign = false
}
