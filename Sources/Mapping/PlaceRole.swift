import Geoparsing

/// How the articles use a place: as itself, for its government, or both.
public enum PlaceRole: String, Sendable, CaseIterable {
  /// Every mention means the place itself.
  case literal
  /// Every mention means somebody the place stands for.
  case metonym
  /// Some mentions mean the one, some the other.
  case mixed

  /// The role of a place whose mentions have these roles.
  init(of roles: some Sequence<PlaceMention.Role>) {
    var hasLiteral = false
    var hasOther = false
    for role in roles {
      if role == .literal { hasLiteral = true } else { hasOther = true }
    }
    self = hasLiteral ? (hasOther ? .mixed : .literal) : (hasOther ? .metonym : .literal)
  }
}
