import Gazetteer
import GeoJSON
import Geoparsing

/// Makes the features of a map. Coordinates are WGS 84, longitude first.
public struct FeatureBuilder {
  let map: PlaceMap
  let options: FeatureOptions
  /// The gazetteers in which the places were found, the lowest first.
  let infos: [GazetteerInfo]
  private let describe: (ResolvedPlace) -> PlaceDescription

  /// Prepares to make features.
  ///
  /// - Parameters:
  ///   - map: The places, mentions and events.
  ///   - gazetteer: The gazetteer in which the places were found.
  ///   - options: What becomes a feature and what is told of it.
  public init(map: PlaceMap, gazetteer: GazetteerIndex, options: FeatureOptions = FeatureOptions()) {
    self.init(map: map, options: options, infos: gazetteer.infos) {
      PlaceDescription($0, in: gazetteer, language: options.language)
    }
  }

  /// Prepares to make features of places that are described without a gazetteer, as those of a store are.
  package init(
    map: PlaceMap, options: FeatureOptions, infos: [GazetteerInfo] = [],
    describe: @escaping (ResolvedPlace) -> PlaceDescription
  ) {
    self.map = map
    self.options = options
    self.infos = infos
    self.describe = describe
  }

  /// Calls a function with each feature, in order of first appearance in the articles.
  public func forEachFeature(_ body: (Feature) throws -> Void) rethrows {
    switch options.grouping {
    case .place:
      for place in map.places where options.keepsUnlocated || place.location != nil { try body(feature(of: place)) }
    case .mention:
      for mention in map.mentions where options.keepsUnlocated || mention.location != nil {
        try body(feature(of: mention))
      }
    case .event:
      for event in map.events where !event.isRepeat && (options.keepsUnlocated || location(of: event) != nil) {
        try body(options.columns.map { columnFeature(of: event, $0) } ?? feature(of: event))
      }
    }
  }

  /// All features.
  public var features: [Feature] {
    var features: [Feature] = []
    forEachFeature { features.append($0) }
    return features
  }

  // MARK: Shared fields

  func point(_ location: ResolvedPlace?) -> Geometry? {
    location.map { .point(Position(longitude: $0.longitude, latitude: $0.latitude)) }
  }

  func description(of location: ResolvedPlace) -> PlaceDescription { describe(location) }

  /// The description of a place of the map; one that could not be located is described by its name.
  package func description(of place: MappedPlace) -> PlaceDescription {
    description(of: place.location, text: place.mentions.first.map { map.mentions[$0].text } ?? "", id: place.id)
  }

  func description(of location: ResolvedPlace?, text: String, id: String) -> PlaceDescription {
    if let location { return describe(location) }
    var description = PlaceDescription()
    description.id = id
    description.name = text
    description.label = text
    if Self.isArabic(text) { description.arabicName = text }
    return description
  }

  func appendPlaceFields(
    _ place: PlaceDescription, _ location: ResolvedPlace?, confidence: Double, to properties: inout JSONObject
  ) {
    properties.appendUnchecked("id", .string(place.id))
    properties.appendUnchecked("name", .string(place.name))
    properties.appendUnchecked("name_ar", .string(place.arabicName))
    properties.appendUnchecked("label", .string(place.label))
    properties.appendUnchecked("country", .string(place.country))
    properties.appendUnchecked("country_name", .string(place.countryName))
    properties.appendUnchecked("admin1", .string(place.admin1))
    properties.appendUnchecked("admin2", .string(place.admin2))
    properties.appendUnchecked("feature_code", .string(place.featureCode))
    properties.appendUnchecked("precision", .string(location?.precision.rawValue ?? ""))
    properties.appendUnchecked("where_prec", .integer(location?.wherePrecision ?? 0))
    properties.appendUnchecked("radius_km", .double(Self.rounded(location?.radiusKilometers ?? 0, 1)))
    properties.appendUnchecked("is_centroid", .bool(location?.isCentroid ?? false))
    properties.appendUnchecked("confidence", .double(Self.rounded(confidence, 3)))
  }

  /// Texts joined for a flat property.
  static func list(_ texts: some Sequence<String>) -> String {
    var seen: Set<String> = []
    return texts.filter { !$0.isEmpty && seen.insert($0).inserted }.joined(separator: "; ")
  }

  package static func rounded(_ value: Double, _ decimals: Int) -> Double {
    let power = decimals == 1 ? 10.0 : 1_000.0
    return value.isFinite ? (value * power).rounded() / power : 0
  }

  package static func isArabic(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x0620...0x06FF).contains($0.value) }
  }
}
