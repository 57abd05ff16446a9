import GeoJSON
import Geoparsing

extension FeatureBuilder {
  /// The feature of a place.
  func feature(of place: MappedPlace) -> Feature {
    let mentions = place.mentions.map { map.mentions[$0] }
    let events = place.events.map { map.events[$0] }
    let described = description(of: place.location, text: mentions.first?.text ?? "", id: place.id)
    var properties = JSONObject()
    let confidence = mentions.map(\.confidence).max() ?? 0
    appendPlaceFields(described, place.location, confidence: confidence, to: &properties)
    properties.appendUnchecked("role", .string(PlaceRole(of: mentions.map(\.role)).rawValue))
    appendCounts(place, events, to: &properties)
    appendDates(place, events, to: &properties)
    properties.appendUnchecked("title", .string(described.label))
    properties.appendUnchecked("description", .string(description(place, mentions, events)))
    let color = QuadColor.dominantQuadCode(of: events).map(QuadColor.color) ?? QuadColor.none
    properties.appendUnchecked("marker-color", .string(color))
    properties.appendUnchecked("marker-size", .string(Self.markerSize(mentions: mentions.count)))
    return Feature(
      id: .string(place.id), geometry: point(place.location), properties: properties,
      foreignMembers: foreignMembers(of: place, mentions, events))
  }

  private func appendCounts(_ place: MappedPlace, _ events: [MappedEvent], to properties: inout JSONObject) {
    properties.appendUnchecked("mention_count", .integer(place.mentions.count))
    properties.appendUnchecked("article_count", .integer(place.articles.count))
    properties.appendUnchecked("actors", .string(Self.list(place.actors.map { $0.name(in: options.language) })))
    properties.appendUnchecked("actor_count", .integer(place.actors.count))
    properties.appendUnchecked("event_types", .string(Self.list(events.map(\.type.rawValue))))
    properties.appendUnchecked("event_count", .integer(events.count))
  }

  /// The dates of the place's events; where none is known, those of its articles.
  private func appendDates(_ place: MappedPlace, _ events: [MappedEvent], to properties: inout JSONObject) {
    var dates = events.map(\.date).filter { !$0.isEmpty }
    if dates.isEmpty { dates = place.articles.map { map.articles[$0].date }.filter { !$0.isEmpty } }
    properties.appendUnchecked("first_date", .string(dates.min() ?? ""))
    properties.appendUnchecked("last_date", .string(dates.max() ?? ""))
  }

  /// What a popup shows: what happened, who, and the sentence that tells of it.
  private func description(_ place: MappedPlace, _ mentions: [MappedMention], _ events: [MappedEvent]) -> String {
    guard place.location != nil else { return place.reason }
    let told = events.first?.sentence ?? mentions.first { $0.role == .literal }?.sentence ?? mentions.first?.sentence
    let parts = [
      Self.list(events.map(\.type.rawValue)), Self.list(place.actors.map { $0.name(in: options.language) }), told ?? "",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " — ")
  }

  /// simplestyle's sizes: one mention, two to four, more.
  private static func markerSize(mentions: Int) -> String {
    switch mentions {
    case ...1: "small"
    case 2...4: "medium"
    default: "large"
    }
  }

  private func foreignMembers(
    of place: MappedPlace, _ mentions: [MappedMention], _ events: [MappedEvent]
  ) -> JSONObject {
    var members = JSONObject()
    if place.location == nil { members["reason"] = .string(place.reason) }
    if !options.isLean { members["details"] = .object(details(mentions, place.actors, events)) }
    return members
  }
}
