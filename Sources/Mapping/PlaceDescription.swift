import Gazetteer
import Geoparsing

/// A place in words: the fields that maps, annotations and tables share.
public struct PlaceDescription: Sendable, Hashable {
  /// `geonames:167357`; a countryside has a suffix (`geonames:170062#countryside`).
  public var id = ""
  /// The name in Latin letters.
  public var name = ""
  /// The name in Arabic, or empty.
  public var arabicName = ""
  /// The name in the language asked for.
  public var label = ""
  /// The name that readers of English know ("Raqqa" for Ar Raqqah).
  public var englishLabel = ""
  /// ISO 3166-1 alpha-2, or empty for seas and regions of several countries.
  public var country = ""
  /// The country in the language asked for.
  public var countryName = ""
  /// The first-level unit in the language asked for; a unit's own name for itself.
  public var admin1 = ""
  /// The second-level unit in the language asked for.
  public var admin2 = ""
  /// The GeoNames feature code.
  public var featureCode = ""

  /// A description that says nothing.
  public init() {}

  /// Describes a place of the gazetteer.
  public init(_ place: PlaceIndex, in gazetteer: GazetteerIndex, language: String) {
    let record = gazetteer.record(place)
    func label(_ other: PlaceIndex?) -> String { other.map { gazetteer.label($0, language: language) } ?? "" }
    id = gazetteer.identifier(place)
    name = gazetteer.name(place)
    arabicName = gazetteer.arabicName(place) ?? ""
    self.label = label(place)
    englishLabel = gazetteer.label(place, language: "en")
    // Seas and regions of several countries belong to none of them.
    let isShared = (record.kind == .region || record.kind == .water) && gazetteer.members(place).count > 1
    country = isShared ? "" : record.country.description
    countryName = isShared ? "" : label(gazetteer.country(record.country))
    admin1 = label(record.kind == .admin1 ? place : record.admin1)
    admin2 = label(record.kind == .admin2 ? place : record.admin2)
    featureCode = gazetteer.featureCode(place)
  }

  /// Describes a place as an article means it: a countryside has a name of its own.
  public init(_ place: ResolvedPlace, in gazetteer: GazetteerIndex, language: String) {
    self.init(place.index, in: gazetteer, language: language)
    guard place.identifier != id else { return }
    id = place.identifier
    if id.hasSuffix("#countryside") { nameCountryside(of: place.index, in: gazetteer, language: language) }
  }

  /// A countryside is called after the town it surrounds: "Aleppo countryside" and ريف حلب, not after the governorate.
  private mutating func nameCountryside(of unit: PlaceIndex, in gazetteer: GazetteerIndex, language: String) {
    let town = gazetteer.record(unit).seat ?? unit
    name = gazetteer.name(town) + " countryside"
    englishLabel = gazetteer.label(town, language: "en") + " countryside"
    arabicName = gazetteer.arabicName(town).map { "ريف " + $0 } ?? ""
    label = language == "ar" && !arabicName.isEmpty ? arabicName : englishLabel
  }
}
