import Gazetteer

/// What actors and events need to know of places.
protocol PlaceDirectory: Sendable {
  func kind(_ place: PlaceIndex) -> PlaceKind
  /// ISO 3166-1 alpha-2, or empty.
  func countryCode(_ place: PlaceIndex) -> String
  func contains(_ outer: PlaceIndex, _ inner: PlaceIndex) -> Bool
  func displayName(_ place: PlaceIndex) -> String
  func displayArabicName(_ place: PlaceIndex) -> String?
  func identifier(_ place: PlaceIndex) -> String
  /// The place of a demonym: an ISO code or an identifier.
  func place(target: String) -> PlaceIndex?
}

/// The places of a compiled gazetteer.
struct IndexedPlaces: PlaceDirectory {
  let index: GazetteerIndex

  func kind(_ place: PlaceIndex) -> PlaceKind { index.record(place).kind }
  func countryCode(_ place: PlaceIndex) -> String { index.record(place).country.description }
  func contains(_ outer: PlaceIndex, _ inner: PlaceIndex) -> Bool { index.contains(outer, inner) }
  func displayName(_ place: PlaceIndex) -> String { index.name(place) }
  func displayArabicName(_ place: PlaceIndex) -> String? { index.arabicName(place) }
  func identifier(_ place: PlaceIndex) -> String { index.identifier(place) }

  func place(target: String) -> PlaceIndex? {
    CountryCode(target).flatMap { index.country($0) } ?? index.place(identifier: target)
  }
}
