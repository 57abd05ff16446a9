/// A place found by a lookup.
public struct PlaceHit: Sendable {
  /// The place.
  public let place: PlaceIndex
  /// The name that matched, as the gazetteer writes it.
  public let matchedName: String
  /// How the name belongs to the place.
  public let nameKind: NameKind
  /// How it was found.
  public let matchKind: MatchKind
  /// How good the hit is, 0 to 1: the place's likelihood and the strength of the match.
  public let score: Double
  /// What the score is made of, in words.
  public let reasons: [String]
}
