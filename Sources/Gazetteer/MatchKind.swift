/// How a name was found.
public enum MatchKind: Sendable, Hashable, CustomStringConvertible {
  /// Written exactly like the query.
  case exact
  /// The same after folding case, marks and letter forms.
  case folded
  /// The same without ال or Al-.
  case withoutArticle
  /// The same without spaces.
  case withoutSpaces
  /// The name begins with the query.
  case prefix
  /// So many letters differ.
  case fuzzy(distance: Int)

  /// The kind in a word or two: "exact", "without-article", "fuzzy-1".
  public var description: String {
    switch self {
    case .exact: "exact"
    case .folded: "folded"
    case .withoutArticle: "without-article"
    case .withoutSpaces: "without-spaces"
    case .prefix: "prefix"
    case .fuzzy(let distance): "fuzzy-\(distance)"
    }
  }

  /// What the weakness of the match costs, in decades of population.
  var penalty: Double {
    switch self {
    case .exact: 0
    case .folded: 0.05
    case .withoutArticle: 0.7
    case .withoutSpaces: 0.9
    case .prefix: 1.2
    case .fuzzy(let distance): 1.5 * Double(distance)
    }
  }
}
