/// A place that has a certain key, and the name that gave it the key.
public struct Posting: Sendable, Equatable {
  /// The place.
  public let place: PlaceIndex
  /// How the name belongs to the place.
  public let nameKind: NameKind
  /// The name is the usual one in a language other than Arabic that is written in Arabic script: Persian, Urdu,
  /// Kurdish.
  public let isForeign: Bool
  /// The place in the layer that has the name.
  let named: PlaceIndex
  /// How far the name lies behind that place's first name.
  let nameDistance: Int

  /// What a name of another language costs a place in likelihood, in decades.
  package static let foreignPenalty = 0.4

  /// What kind and language of the name cost the place in likelihood, in decades.
  package var penalty: Double { nameKind.penalty + (isForeign ? Self.foreignPenalty : 0) }

  /// The name as the table writes it, with case, marks and article.
  public func surface(in index: GazetteerIndex) -> String {
    let (layer, row) = index.position(of: named)
    return layer.string(at: layer.firstName(row) + nameDistance)
  }
}
