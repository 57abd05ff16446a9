import Gazetteer
import GeoJSON

extension PlaceAnswer {
  /// Flat facts that `reverse` adds to a place: how far it is from the point, and what surrounds the point.
  public static let reverseKeys = [
    "distance_km", "azimuth", "direction", "point_lat", "point_lon", "point_country", "point_country_name",
    "point_country_confidence", "point_admin1", "point_admin1_confidence", "point_admin2", "point_admin2_confidence",
    "point_basis",
  ]

  /// The answer to a point.
  ///
  /// - Parameters:
  ///   - query: The point as it was asked for.
  ///   - latitude: Degrees north.
  ///   - longitude: Degrees east.
  ///   - places: The places near it, nearest first.
  ///   - units: What surrounds it.
  ///   - gazetteer: Where both are from.
  ///   - language: The language of labels.
  ///   - maximumKilometers: How far the search went.
  public init(
    query: String, latitude: Double, longitude: Double, places: [NearbyPlace], units: SurroundingUnits,
    in gazetteer: GazetteerIndex, language: String, maximumKilometers: Double
  ) {
    let words = SurroundingWords(units, in: gazetteer, language: language)
    let point: [(String, JSONValue)] = [("lat", .double(latitude)), ("lon", .double(longitude))]
    let members = JSONObject(point + [("around", .object(words.object))])
    let facts = JSONObject(point.map { ("point_\($0.0)", $0.1) } + words.facts)
    self.init(
      query: query, members: members, facts: facts, remarks: words.remarks, hits: places.map(Self.hit),
      emptiness: "no place within \(SurroundingWords.decimal(maximumKilometers)) km")
  }

  private static func hit(_ near: NearbyPlace) -> Hit {
    let kilometers = near.distance.rounded() / 1000
    let azimuth = ((near.azimuth * 10).rounded() / 10).truncatingRemainder(dividingBy: 360)
    let direction = near.direction?.rawValue ?? ""
    let facts: JSONObject = [
      "distance_km": .double(kilometers), "azimuth": .double(azimuth), "direction": .string(direction),
    ]
    // Directions of one letter take two columns, so that the numbers stand under each other.
    let lead = "\((near.distance / 100).rounded() / 10) km " + (direction + "  ").prefix(2)
    return Hit(
      place: near.place, lead: lead, facts: facts, geocoding: ["distance": .integer(Int(near.distance.rounded()))],
      explanation: [])
  }
}
