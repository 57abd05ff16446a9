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
  /// The same without a word that tells what the place is: "Jableh District", ناحية معدان.
  case withoutTypeWord
  /// The name begins with the query.
  case prefix
  /// So many letters differ.
  case fuzzy(distance: Int)
  /// The same sounds, written in the other script or by other rules; `cost` tells in hundredths how far the spellings
  /// lie apart.
  case transliterated(cost: Int)
  /// Only what the query names after a comma was found: the place wanted lies in it.
  case container

  /// The kind in a word or two: "exact", "without-article", "fuzzy-1".
  public var description: String {
    switch self {
    case .exact: "exact"
    case .folded: "folded"
    case .withoutArticle: "without-article"
    case .withoutSpaces: "without-spaces"
    case .withoutTypeWord: "without-type-word"
    case .prefix: "prefix"
    case .fuzzy(let distance): "fuzzy-\(distance)"
    case .transliterated: "transliterated"
    case .container: "container"
    }
  }

  /// What the weakness of the match costs, in decades of population. Where letters differ, that counts for more than
  /// what a place is: a village written alike goes before a city written otherwise.
  package var penalty: Double {
    switch self {
    case .exact: 0
    case .folded: 0.05
    case .withoutArticle: 0.7
    case .withoutSpaces: 0.9
    case .withoutTypeWord: 1
    case .prefix: 1.2
    case .fuzzy(let distance): 4.5 * Double(distance)
    case .transliterated(let cost): 1 + 0.4 * Double(cost)
    case .container: 4
    }
  }
}
