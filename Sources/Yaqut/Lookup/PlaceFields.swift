import Gazetteer
import GeoJSON
import Mapping

/// A place of the gazetteer in the words of a language: the fields that the formats of answers share.
struct PlaceFields {
  /// The names of the flat fields, in the order of columns.
  static let keys = [
    "id", "name", "name_ar", "label", "country", "country_name", "admin1", "admin2", "feature_code", "population",
  ]

  private let place: PlaceDescription
  private let facts: PlaceRecord
  private let language: String

  init(_ place: PlaceIndex, in gazetteer: GazetteerIndex, language: String) {
    self.place = PlaceDescription(place, in: gazetteer, language: language)
    facts = gazetteer.record(place)
    self.language = language
  }

  var id: String { place.id }

  var point: Geometry { .point(Position(longitude: facts.longitude, latitude: facts.latitude)) }

  /// The flat fields, without the point.
  var record: JSONObject {
    var record = JSONObject()
    let texts = [
      ("id", place.id), ("name", place.name), ("name_ar", place.arabicName), ("label", place.label),
      ("country", place.country), ("country_name", place.countryName), ("admin1", place.admin1),
      ("admin2", place.admin2), ("feature_code", place.featureCode),
    ]
    for (key, text) in texts { record.appendUnchecked(key, .string(text)) }
    record.appendUnchecked("population", .integer(facts.population))
    return record
  }

  /// The point as two members.
  var coordinates: [(String, JSONValue)] { [("lat", .double(facts.latitude)), ("lon", .double(facts.longitude))] }

  /// The properties of geocodejson.
  var geocoding: JSONObject {
    let parts = [place.label, place.admin1, place.countryName].filter { !$0.isEmpty }
    let label: [String] = parts.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    var geocoding: JSONObject = [
      "type": .string(type), "label": .string(label.joined(separator: ", ")), "name": .string(place.label),
    ]
    if facts.radiusKilometers > 0 { geocoding["accuracy"] = .integer(Int(facts.radiusKilometers * 1000)) }
    if facts.kind == .populated { geocoding["city"] = .string(place.label) }
    for (key, text) in [("county", place.admin2), ("state", place.admin1), ("country", place.countryName)] {
      if !text.isEmpty { geocoding[key] = .string(text) }
    }
    let levels = [("level2", place.countryName), ("level4", place.admin1), ("level6", place.admin2)]
    geocoding["admin"] = .object(JSONObject(levels.filter { !$0.1.isEmpty }.map { ($0.0, .string($0.1)) }))
    geocoding["geonames_id"] = .string(place.id)
    return geocoding
  }

  private var type: String {
    switch facts.kind {
    case .country: "country"
    case .admin1: "state"
    case .admin2: "county"
    case .populated: "city"
    case .region: "region"
    case .water, .landmark: "locality"
    }
  }

  // MARK: For people

  /// The columns of tables, the one that is given up first on narrow terminals having the highest sacrifice.
  static func columns(language: String) -> [(title: String, isNumber: Bool, isRigid: Bool, sacrifice: Int)] {
    [
      ("name", false, false, 0), (language == "ar" ? "English name" : "Arabic name", false, false, 2),
      ("type", false, false, 3), ("admin", false, false, 1), ("country", false, false, 0), ("lat", true, true, 0),
      ("lon", true, true, 0), ("id", false, true, 0),
    ]
  }

  /// The cells of a row in a table for people.
  var cells: [String] {
    let other = language == "ar" ? place.englishLabel : place.arabicName
    return [
      place.label, other, [word, place.featureCode].filter { !$0.isEmpty }.joined(separator: " "),
      place.admin1 == place.label && facts.kind == .admin1 ? "" : place.admin1,
      facts.kind == .country ? "" : place.countryName, Self.decimal(facts.latitude), Self.decimal(facts.longitude),
      place.id,
    ]
  }

  private var word: String {
    switch facts.kind {
    case .country: "country"
    case .admin1: "province"
    case .admin2: "district"
    case .region: "region"
    case .water: "water"
    case .landmark: "landmark"
    case .populated:
      switch facts.standing {
      case .capital: "capital"
      case .seatOfProvince, .seatOfDistrict, .seatOfSubdistrict: "seat"
      case .none: "town"
      }
    }
  }

  private static func decimal(_ value: Double) -> String {
    var writer = JSONWriter()
    return (try? writer.double(value, decimals: 4)) == nil ? "" : writer.text
  }
}
