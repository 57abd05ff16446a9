/// What ranking the places of a key mostly needs of a place.
struct PlaceWeight: Sendable {
  /// In decades.
  let likelihood: Double
  /// Whether it is a first- or second-level unit.
  let isUnit: Bool
  /// Whether it is a capital of a country.
  let isCapital: Bool
}
