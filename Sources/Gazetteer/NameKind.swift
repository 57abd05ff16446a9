/// How a name belongs to its place.
public enum NameKind: UInt8, Sendable, CaseIterable {
  /// The name that stands first in the table.
  case primary
  /// The usual name in one language.
  case label
  /// Any other name or spelling.
  case alternate
  /// A short form that must stand in the text exactly as written, case and full stops included ("U.S.", "UAE").
  case abbreviation
  /// A name that is no longer used.
  case historic
  /// The name of an administrative unit without its type word: "Aleppo" of "Aleppo Governorate".
  case stripped
  /// An Arabic name with its spaces taken out.
  case joined
  /// The adjective or people of a country or region.
  case demonym
  /// A name without its Arabic article: "Hasakah" of "Al-Hasakah".
  case withoutArticle

  /// Order of trust when a place has the same key in several ways, best first.
  package var weakness: Int {
    switch self {
    case .primary: 0
    case .label: 1
    case .abbreviation: 2
    case .alternate: 3
    case .historic: 4
    case .stripped: 5
    case .withoutArticle: 6
    case .joined: 7
    case .demonym: 8
    }
  }

  /// What this kind costs a place in likelihood, in decades of population.
  package var penalty: Double {
    switch self {
    case .primary, .label, .abbreviation: 0
    case .alternate: 0.1
    case .historic: 0.8
    case .stripped: 0.6
    case .withoutArticle: 0.7
    case .joined: 0.7
    case .demonym: 3
    }
  }
}
