/// What sort of thing a place is.
public enum PlaceKind: UInt8, Sendable, CaseIterable {
  /// A country or dependent territory.
  case country
  /// A province, governorate, state: the first administrative level.
  case admin1
  /// A district or county: the second administrative level.
  case admin2
  /// A city, town, village or quarter.
  case populated
  /// A continent, a historical or cultural region, an area across borders.
  case region
  /// A sea, gulf, strait, river or lake.
  case water
  /// A mountain, desert, dam, base, camp, crossing or other named spot.
  case landmark
}
