/// A place that has a certain key, and the name that gave it the key.
public struct Posting: Sendable, Equatable {
  /// The place.
  public let place: PlaceIndex
  /// How the name belongs to the place.
  public let nameKind: NameKind
  /// The name is the usual one in a language other than Arabic that is written in Arabic script: Persian, Urdu,
  /// Kurdish.
  public let isForeign: Bool
  /// How far the name lies behind the place's first name.
  let nameDistance: Int

  /// What a name of another language costs a place in likelihood, in decades.
  package static let foreignPenalty = 0.4

  /// The name as the table writes it, with case, marks and article.
  public func surface(in index: GazetteerIndex) -> String {
    index.string(at: index.firstName(place) + nameDistance)
  }
}
