/// A place's record as the index stores it: nine words of four bytes.
///
/// | word | bits, low to high |
/// |---|---|
/// | 0 | latitude + 9,000,000 in hundred-thousandths of a degree (25), kind (3), point source (3), radius flag (1) |
/// | 1 | longitude + 18,000,000 (26), rank (4; 15 is none) |
/// | 2 | population, or with the radius flag the radius in tenths of a kilometre |
/// | 3 | GeoNames number; 0 for a place of our own |
/// | 4 | offset of the first name in the pool |
/// | 5 | first-level unit, as its position in the list of such units plus one (16), country (16) |
/// | 6 | row plus one of the second-level unit, or of a unit's seat (27) |
/// | 7 | feature (10), fame (8), number of names (14) |
/// | 8 | likelihood in thousandths (16), distance of the Arabic name from the first name plus one (16) |
package struct PackedRecord: Sendable {
  package static let words = 9
  package static let mostFeatures = 1 << 10
  package static let mostFirstLevelUnits = 0xFFFF
  package static let mostNames = 1 << 14 - 1
  package static let noRank = 15

  package var latitude: Int32
  package var longitude: Int32
  package var kind: PlaceKind
  package var pointSource: PointSource
  /// Inhabitants; 0 where ``radius`` is not.
  package var population: Int
  /// Tenths of a kilometre.
  package var radius: Int
  package var rank: Int?
  package var geonames: UInt32
  package var firstName: UInt32
  /// Position in the list of first-level units plus one; 0 for none.
  package var admin1: Int
  package var country: CountryCode
  /// Row plus one; 0 for none.
  package var admin2OrSeat: Int
  package var feature: Int
  package var fame: Int
  package var nameCount: Int
  /// Decades.
  package var likelihood: Double
  /// Distance from the first name plus one; 0 for none.
  package var arabicName: Int

  package init(
    latitude: Int32, longitude: Int32, kind: PlaceKind, pointSource: PointSource, population: Int, radius: Int,
    rank: Int?, geonames: UInt32, firstName: UInt32, admin1: Int, country: CountryCode, admin2OrSeat: Int, feature: Int,
    fame: Int, nameCount: Int, likelihood: Double, arabicName: Int
  ) {
    self.latitude = latitude
    self.longitude = longitude
    self.kind = kind
    self.pointSource = pointSource
    self.population = population
    self.radius = radius
    self.rank = rank
    self.geonames = geonames
    self.firstName = firstName
    self.admin1 = admin1
    self.country = country
    self.admin2OrSeat = admin2OrSeat
    self.feature = feature
    self.fame = fame
    self.nameCount = nameCount
    self.likelihood = likelihood
    self.arabicName = arabicName
  }

  /// Appends the words of the record. Numbers too large for their bits are cut to the largest that fits.
  package func append(to words: inout [UInt32]) {
    let hasRadius = radius > 0
    words.append(
      Self.part(Int(latitude) + 9_000_000, 25, 0) | UInt32(kind.rawValue) << 25 | UInt32(pointSource.rawValue) << 28
        | (hasRadius ? 1 << 31 : 0))
    words.append(Self.part(Int(longitude) + 18_000_000, 26, 0) | Self.part(rank ?? Self.noRank, 4, 26))
    words.append(UInt32(clamping: hasRadius ? radius : population))
    words.append(geonames)
    words.append(firstName)
    words.append(Self.part(admin1, 16, 0) | UInt32(country.rawValue) << 16)
    words.append(Self.part(admin2OrSeat, 27, 0))
    words.append(Self.part(feature, 10, 0) | Self.part(fame, 8, 10) | Self.part(nameCount, 14, 18))
    words.append(Self.part(Int((likelihood * 1_000).rounded(.down)), 16, 0) | Self.part(arabicName, 16, 16))
  }

  private static func part(_ value: Int, _ bits: Int, _ shift: Int) -> UInt32 {
    UInt32(min(max(value, 0), 1 << bits - 1)) << UInt32(shift)
  }
}
