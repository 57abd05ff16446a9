import GeoJSON
import Geoparsing

extension FeatureBuilder {
  /// Where an event is put.
  package func location(of event: MappedEvent) -> ResolvedPlace? {
    event.mention.flatMap { map.mentions[$0].location }
  }

  /// The feature of an event, in names that users of event data know.
  package func feature(of event: MappedEvent) -> Feature {
    let place = location(of: event)
    let described = place.map { description(of: $0) } ?? PlaceDescription()
    var properties = JSONObject()
    appendWhat(event, to: &properties)
    append(event.actors, as: "actor", to: &properties)
    append(event.recipients, as: "recipient", to: &properties)
    properties.appendUnchecked("place", .string(described.label))
    properties.appendUnchecked("admin1", .string(described.admin1))
    properties.appendUnchecked("country", .string(described.country))
    properties.appendUnchecked("where_prec", .integer(place?.wherePrecision ?? 0))
    appendSource(event, to: &properties)
    return Feature(
      id: .string(event.id), geometry: point(place), properties: properties,
      foreignMembers: foreignMembers(of: event, place))
  }

  private func appendWhat(_ event: MappedEvent, to properties: inout JSONObject) {
    properties.appendUnchecked("event_id", .string(event.id))
    properties.appendUnchecked("event_date", .string(event.date))
    properties.appendUnchecked("date_prec", .integer(event.datePrecision))
    properties.appendUnchecked("event_type", .string(event.type.rawValue))
    properties.appendUnchecked("event_mode", .string(event.mode))
    properties.appendUnchecked("quad_code", .integer(event.type.quadCode))
    properties.appendUnchecked("modality", .string(event.modality.rawValue))
  }

  private func append(_ actors: [MappedActor], as key: String, to properties: inout JSONObject) {
    properties.appendUnchecked(key, .string(Self.list(actors.map { $0.name(in: options.language) })))
    properties.appendUnchecked(key + "_country", .string(Self.list(actors.map(\.actor.country))))
    properties.appendUnchecked(key + "_sector", .string(Self.list(actors.map(\.actor.sector))))
  }

  private func appendSource(_ event: MappedEvent, to properties: inout JSONObject) {
    let article = map.articles[event.article]
    properties.appendUnchecked("confidence", .double(Self.rounded(event.confidence, 3)))
    properties.appendUnchecked("trigger", .string(event.trigger))
    properties.appendUnchecked("sentence", .string(event.sentence))
    properties.appendUnchecked("article", .string(article.id))
    properties.appendUnchecked("url", .string(article.url))
    properties.appendUnchecked("source", .string(article.source))
    properties.appendUnchecked("killed", .integer(event.killed ?? 0))
    properties.appendUnchecked("injured", .integer(event.injured ?? 0))
    properties.appendUnchecked("mention_count", .integer(event.mentionCount))
  }

  private func foreignMembers(of event: MappedEvent, _ place: ResolvedPlace?) -> JSONObject {
    var members = JSONObject()
    if place == nil { members["reason"] = .string(reason(of: event)) }
    guard !options.isLean else { return members }
    let mentions = event.mention.map { [map.mentions[$0]] } ?? []
    members["details"] = .object(details(mentions, actors(of: event), [event]))
    return members
  }

  /// Why an event is nowhere.
  package func reason(of event: MappedEvent) -> String {
    let ofPlace = event.mention.map { map.mentions[$0].reason } ?? ""
    if !ofPlace.isEmpty { return ofPlace }
    return event.reason.isEmpty ? "the text names no place for it" : event.reason
  }

  private func actors(of event: MappedEvent) -> [MappedActor] {
    var seen: Set<String> = []
    return (event.actors + event.recipients).filter { seen.insert($0.actor.identifier).inserted }
  }
}
