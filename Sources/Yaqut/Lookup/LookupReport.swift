import Gazetteer
import GeoJSON
import Mapping

/// The places found for names, in the formats of `yaqut lookup`.
public struct LookupReport {
  /// A name with the places found for it, best first.
  public struct Entry: Sendable {
    public let query: String
    public let hits: [PlaceHit]

    /// Puts a name and its places together.
    public init(query: String, hits: [PlaceHit]) {
      self.query = query
      self.hits = hits
    }
  }

  private let gazetteer: GazetteerIndex
  private let language: String
  private let entries: [Entry]

  /// Prepares a report in a language.
  public init(_ entries: [Entry], gazetteer: GazetteerIndex, language: String) {
    self.entries = entries
    self.gazetteer = gazetteer
    self.language = language
  }

  /// A table for people; with several names each row begins with the name that was asked for.
  public func table(width: Int?, isStyled: Bool) -> [String] {
    let isSingle = entries.count == 1
    let numbers: Set<Int> = isSingle ? [3, 4] : [4, 5]
    let columns = ["name", "in", "code", "people", "lat, lon", "id", "match"]
    var table = TextTable(isSingle ? columns : ["query"] + columns, rightAligned: numbers)
    for entry in entries {
      for hit in entry.hits { table.append((isSingle ? [] : [entry.query]) + row(hit)) }
    }
    return table.lines(width: width, isStyled: isStyled)
  }

  private func row(_ hit: PlaceHit) -> [String] {
    let place = PlaceDescription(hit.place, in: gazetteer, language: language)
    let record = gazetteer.record(hit.place)
    let other = language == "ar" ? place.englishLabel : place.arabicName
    let name = other.isEmpty || other == place.label ? place.label : "\(place.label) · \(other)"
    let container = [place.admin1, place.countryName].filter { !$0.isEmpty && $0 != place.label }.joined(
      separator: ", ")
    let population = record.population > 0 ? String(record.population) : ""
    return [name, container, place.featureCode, population, point(record), place.id, hit.matchKind.description]
  }

  private func point(_ record: PlaceRecord) -> String {
    "\(Self.decimal(record.latitude, 4)), \(Self.decimal(record.longitude, 4))"
  }

  /// One object a line for each name: `{"query","results":[…]}`.
  public func json() throws(JSONWritingError) -> [UInt8] {
    var bytes: [UInt8] = []
    for entry in entries {
      let results = entry.hits.map { JSONValue.object(record($0, entry, withPoint: true)) }
      let object: JSONObject = ["query": .string(entry.query), "results": .array(results)]
      bytes += try JSONValue.object(object).serialized() + [0x0A]
    }
    return bytes
  }

  /// A feature collection (RFC 7946), projected if asked.
  public func geojson<Sink: ByteSink>(to sink: Sink, projection: MapProjection?) throws -> Sink {
    var writer = try FeatureCollectionWriter(
      sink, projection?.format ?? .geographic, members: projection?.members ?? [:])
    for feature in features { try writer.append(projection?.project(feature) ?? feature) }
    return try writer.finish(members: ["attribution": .string(gazetteer.info.attribution)])
  }

  /// A table with a header (RFC 4180), projected if asked.
  public func csv<Sink: ByteSink>(to sink: Sink, projection: MapProjection?) throws -> Sink {
    var table = try FeatureTable(sink, keys: Self.keys, format: projection?.format ?? .geographic)
    for feature in features { try table.append(projection?.project(feature) ?? feature) }
    return try table.finish()
  }

  /// Geocodejson 0.1.0, one collection a line for each name.
  public func geocodejson(version: String) throws(JSONWritingError) -> [UInt8] {
    var bytes: [UInt8] = []
    for entry in entries {
      let features = entry.hits.map { hit in
        let properties: JSONObject = ["geocoding": .object(geocoding(hit))]
        return Feature(geometry: point(hit.place), properties: properties)
      }
      let header: JSONObject = [
        "version": "0.1.0", "licence": "CC BY 4.0", "attribution": .string(gazetteer.info.attribution),
        "query": .string(entry.query), "generator": .string("yaqut \(version)"),
      ]
      let collection = FeatureCollection(features, foreignMembers: ["geocoding": .object(header)])
      bytes += try collection.serialized() + [0x0A]
    }
    return bytes
  }

  // MARK: Records

  private static let keys = [
    "query", "id", "name", "name_ar", "label", "country", "country_name", "admin1", "admin2", "feature_code",
    "population", "matched_name", "match", "score",
  ]

  private var features: [Feature] {
    entries.flatMap { entry in
      entry.hits.map { hit in
        Feature(
          id: .string(gazetteer.identifier(hit.place)), geometry: point(hit.place),
          properties: record(hit, entry, withPoint: false))
      }
    }
  }

  private func point(_ place: PlaceIndex) -> Geometry {
    let record = gazetteer.record(place)
    return .point(Position(longitude: record.longitude, latitude: record.latitude))
  }

  private func record(_ hit: PlaceHit, _ entry: Entry, withPoint: Bool) -> JSONObject {
    let place = PlaceDescription(hit.place, in: gazetteer, language: language)
    let facts = gazetteer.record(hit.place)
    var record: JSONObject = withPoint ? [:] : ["query": .string(entry.query)]
    let texts = [
      ("id", place.id), ("name", place.name), ("name_ar", place.arabicName), ("label", place.label),
      ("country", place.country), ("country_name", place.countryName), ("admin1", place.admin1),
      ("admin2", place.admin2), ("feature_code", place.featureCode),
    ]
    for (key, text) in texts { record.appendUnchecked(key, .string(text)) }
    record.appendUnchecked("population", .integer(facts.population))
    if withPoint {
      record.appendUnchecked("lat", .double(facts.latitude))
      record.appendUnchecked("lon", .double(facts.longitude))
    }
    record.appendUnchecked("matched_name", .string(hit.matchedName))
    record.appendUnchecked("match", .string(hit.matchKind.description))
    record.appendUnchecked("score", .double((hit.score * 1000).rounded() / 1000))
    if withPoint { record.appendUnchecked("reasons", .array(hit.reasons.map { .string($0) })) }
    return record
  }

  private func geocoding(_ hit: PlaceHit) -> JSONObject {
    let place = PlaceDescription(hit.place, in: gazetteer, language: language)
    let facts = gazetteer.record(hit.place)
    let label = [place.label, place.admin1, place.countryName].filter { !$0.isEmpty }
    var geocoding: JSONObject = [
      "type": .string(Self.type(of: facts.kind)),
      "label": .string(label.reduce(into: []) { if $0.last != $1 { $0.append($1) } }.joined(separator: ", ")),
      "name": .string(place.label),
    ]
    if facts.radiusKilometers > 0 { geocoding["accuracy"] = .integer(Int(facts.radiusKilometers * 1000)) }
    if facts.kind == .populated { geocoding["city"] = .string(place.label) }
    if !place.admin2.isEmpty { geocoding["county"] = .string(place.admin2) }
    if !place.admin1.isEmpty { geocoding["state"] = .string(place.admin1) }
    if !place.countryName.isEmpty { geocoding["country"] = .string(place.countryName) }
    let levels: [(String, String)] = [
      ("level2", place.countryName), ("level4", place.admin1), ("level6", place.admin2),
    ]
    geocoding["admin"] = .object(JSONObject(levels.filter { !$0.1.isEmpty }.map { ($0.0, .string($0.1)) }))
    geocoding["geonames_id"] = .string(place.id)
    geocoding["score"] = .double((hit.score * 1000).rounded() / 1000)
    return geocoding
  }

  private static func type(of kind: PlaceKind) -> String {
    switch kind {
    case .country: "country"
    case .admin1: "state"
    case .admin2: "county"
    case .populated: "city"
    case .region: "region"
    case .water, .landmark: "locality"
    }
  }

  private static func decimal(_ value: Double, _ decimals: Int) -> String {
    var writer = JSONWriter()
    return (try? writer.double(value, decimals: decimals)) == nil ? "" : writer.text
  }
}
