import GeoJSON
import Geoparsing

extension FeatureBuilder {
  /// The feature of an event in the columns of another kind of event data.
  func columnFeature(of event: MappedEvent, _ columns: EventColumns) -> Feature {
    let place = location(of: event)
    let described = place.map { description(of: $0) } ?? PlaceDescription()
    let values =
      switch columns {
      case .acled: acled(event, place, described)
      case .polecat: polecat(event, place, described)
      }
    var properties = JSONObject()
    for (key, value) in zip(columns.keys, values) { properties.appendUnchecked(key, value) }
    return Feature(id: .string(event.id), geometry: point(place), properties: properties)
  }

  private func acled(_ event: MappedEvent, _ place: ResolvedPlace?, _ described: PlaceDescription) -> [JSONValue] {
    let type = ACLEDType(event)
    let article = map.articles[event.article]
    // ACLED counts 1 day, 2 week, 3 month; and 1 the place, 2 near it, 3 a region.
    let time = event.datePrecision <= 1 ? event.datePrecision : event.datePrecision <= 3 ? 2 : 3
    let geo = place.map { $0.wherePrecision <= 1 ? 1 : $0.wherePrecision <= 3 ? 2 : 3 } ?? 0
    return [
      .string(event.id), .string(event.date), .integer(Int(event.date.prefix(4)) ?? 0), .integer(time),
      .string(type.disorder), .string(type.event), .string(type.subEvent), .string(name(event.actors)),
      .string(ACLEDType.kind(event.actors.first)), .string(name(event.recipients)),
      .string(ACLEDType.kind(event.recipients.first)), .string(described.countryName), .string(described.admin1),
      .string(described.admin2), .string(described.label), coordinate(place?.latitude), coordinate(place?.longitude),
      .integer(geo), .string(article.source), .string(event.sentence), .integer(event.killed ?? 0),
      .double(Self.rounded(event.confidence, 3)),
    ]
  }

  private func polecat(_ event: MappedEvent, _ place: ResolvedPlace?, _ described: PlaceDescription) -> [JSONValue] {
    let article = map.articles[event.article]
    let number = described.id.hasPrefix("geonames:") ? String(described.id.dropFirst("geonames:".count)) : ""
    return [
      .string(event.id), .string(event.date), .string(event.type.rawValue), .string(event.mode),
      .integer(event.type.quadCode), .string(name(event.actors)),
      .string(Self.list(event.actors.map(\.actor.country))), .string(event.actors.first?.actor.sector ?? ""),
      .string(name(event.recipients)), .string(Self.list(event.recipients.map(\.actor.country))),
      .string(event.recipients.first?.actor.sector ?? ""), .string(described.label), .string(described.admin2),
      .string(described.admin1), .string(described.country), coordinate(place?.latitude), coordinate(place?.longitude),
      .string(number), .string(described.featureCode), .string(article.source),
      .string(Self.isArabic(event.sentence) ? "ar" : "en"), .double(Self.rounded(event.confidence, 3)),
    ]
  }

  private func name(_ actors: [MappedActor]) -> String { Self.list(actors.map { $0.name(in: options.language) }) }

  private func coordinate(_ value: Double?) -> JSONValue {
    value.map { .double(($0 * 100_000).rounded() / 100_000) } ?? .string("")
  }
}
