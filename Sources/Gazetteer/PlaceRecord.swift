/// The fixed-size facts of a place, read without making a string.
public struct PlaceRecord: Sendable {
  /// The place.
  public let index: PlaceIndex
  /// What sort of thing it is.
  public let kind: PlaceKind
  /// Degrees north, WGS 84.
  public let latitude: Double
  /// Degrees east, WGS 84.
  public let longitude: Double
  /// The country it lies in; a country's own code.
  public let country: CountryCode
  /// The first-level unit it lies in; `nil` for such a unit itself.
  public let admin1: PlaceIndex?
  /// The second-level unit it lies in.
  public let admin2: PlaceIndex?
  /// Inhabitants; 0 where unknown.
  public let population: Int
  /// How many languages' catalogues name it, 0 to 150.
  public let fame: Int
  /// Natural Earth's scale rank, 0 (shown on the smallest maps) to 10.
  public let rank: Int?
  /// How many names the gazetteer has for it.
  public let nameCount: Int
  /// Kilometres from the point within which the place lies; 0 where unknown.
  public let radiusKilometers: Double
  /// The seat of an administrative unit or the capital of a country.
  public let seat: PlaceIndex?
  /// The GeoNames feature code as an index into the gazetteer's list of codes.
  package let featureIndex: Int
  /// What the coordinates are: see ``PointSource``.
  public let pointSource: PointSource
  /// The place's standing among populated places, from its feature code.
  public let standing: Standing

  /// How likely the place is to be meant before any context is known, in decades of population: about 3 for a village
  /// to 12 for a large country. The compiler works it out from population, standing, fame and the number of names.
  public let likelihood: Double

  package init(
    index: PlaceIndex, kind: PlaceKind, latitude: Double, longitude: Double, country: CountryCode,
    admin1: PlaceIndex?, admin2: PlaceIndex?, population: Int, fame: Int, rank: Int?, nameCount: Int,
    radiusKilometers: Double, seat: PlaceIndex?, featureIndex: Int, pointSource: PointSource, standing: Standing,
    likelihood: Double
  ) {
    self.index = index
    self.kind = kind
    self.latitude = latitude
    self.longitude = longitude
    self.country = country
    self.admin1 = admin1
    self.admin2 = admin2
    self.population = population
    self.fame = fame
    self.rank = rank
    self.nameCount = nameCount
    self.radiusKilometers = radiusKilometers
    self.seat = seat
    self.featureIndex = featureIndex
    self.pointSource = pointSource
    self.standing = standing
    self.likelihood = likelihood
  }

  /// What stands for a place that an index does not have.
  static func none(_ index: PlaceIndex) -> PlaceRecord {
    PlaceRecord(
      index: index, kind: .landmark, latitude: 0, longitude: 0, country: .none, admin1: nil, admin2: nil, population: 0,
      fame: 0, rank: nil, nameCount: 0, radiusKilometers: 0, seat: nil, featureIndex: 0, pointSource: .other,
      standing: .none, likelihood: 0)
  }

  /// The same record with other units.
  func with(admin1: PlaceIndex?, admin2: PlaceIndex?, seat: PlaceIndex?) -> PlaceRecord {
    PlaceRecord(
      index: index, kind: kind, latitude: latitude, longitude: longitude, country: country, admin1: admin1,
      admin2: admin2, population: population, fame: fame, rank: rank, nameCount: nameCount,
      radiusKilometers: radiusKilometers, seat: seat, featureIndex: featureIndex, pointSource: pointSource,
      standing: standing, likelihood: likelihood)
  }

  /// The standing of a populated place.
  public enum Standing: UInt8, Sendable, Comparable {
    /// No seat of anything.
    case none
    /// Seat of a third or lower level unit (PPLA3 to PPLA5).
    case seatOfSubdistrict
    /// Seat of a second-level unit (PPLA2).
    case seatOfDistrict
    /// Seat of a first-level unit (PPLA).
    case seatOfProvince
    /// Capital of a country (PPLC) or seat of its government (PPLG).
    case capital

    /// By how high the seat stands.
    public static func < (left: Standing, right: Standing) -> Bool { left.rawValue < right.rawValue }

    /// The standing that a GeoNames feature code tells of.
    package init(featureCode: String) {
      switch featureCode {
      case "PPLC", "PPLG": self = .capital
      case "PPLA": self = .seatOfProvince
      case "PPLA2": self = .seatOfDistrict
      case "PPLA3", "PPLA4", "PPLA5": self = .seatOfSubdistrict
      default: self = .none
      }
    }
  }

  /// Capital of a country.
  public var isCapital: Bool { standing == .capital }
  /// Seat of an administrative unit of the first or second level, or a capital.
  public var isSeat: Bool { standing >= .seatOfDistrict }
}
