import GeoJSON
import Geoparsing

extension FeatureBuilder {
  /// The feature of a place.
  func feature(of place: MappedPlace) -> Feature {
    let mentions = place.mentions.map { map.mentions[$0] }
    let events = place.events.map { map.events[$0] }
    var digest = PlaceDigest()
    for mention in mentions { digest.add(mention, articleDate: map.articles[mention.article].date) }
    for event in events { digest.add(event) }
    for actor in place.actors { digest.add(actor) }
    return feature(of: digest, id: place.id, mentions, events)
  }

  /// The feature of a place by its digest; `mentions` and `events` are those for `details`.
  package func feature(
    of digest: PlaceDigest, id: String, _ mentions: [MappedMention] = [], _ events: [MappedEvent] = []
  ) -> Feature {
    let described = description(of: digest.location, text: digest.text, id: id)
    var properties = JSONObject()
    appendPlaceFields(described, digest.location, confidence: digest.confidence, to: &properties)
    properties.appendUnchecked("role", .string(digest.role.rawValue))
    appendCounts(digest, to: &properties)
    properties.appendUnchecked("first_date", .string(digest.dates.first))
    properties.appendUnchecked("last_date", .string(digest.dates.last))
    properties.appendUnchecked("title", .string(described.label))
    properties.appendUnchecked("description", .string(description(digest)))
    let color = digest.quadCodes.dominantQuadCode.map(QuadColor.color) ?? QuadColor.none
    properties.appendUnchecked("marker-color", .string(color))
    properties.appendUnchecked("marker-size", .string(Self.markerSize(mentions: digest.mentionCount)))
    var members = JSONObject()
    if digest.location == nil { members["reason"] = .string(digest.reason) }
    if !options.isLean { members["details"] = .object(details(mentions, digest.actors, events)) }
    return Feature(
      id: .string(id), geometry: point(digest.location), properties: properties, foreignMembers: members)
  }

  private func appendCounts(_ digest: PlaceDigest, to properties: inout JSONObject) {
    properties.appendUnchecked("mention_count", .integer(digest.mentionCount))
    properties.appendUnchecked("article_count", .integer(digest.articleCount))
    properties.appendUnchecked("actors", .string(actors(of: digest)))
    properties.appendUnchecked("actor_count", .integer(digest.actors.count))
    properties.appendUnchecked("event_types", .string(Self.list(digest.eventTypes)))
    properties.appendUnchecked("event_count", .integer(digest.eventCount))
  }

  private func actors(of digest: PlaceDigest) -> String {
    Self.list(digest.actors.map { $0.name(in: options.language) })
  }

  /// What a popup shows: what happened, who, and the sentence that tells of it.
  private func description(_ digest: PlaceDigest) -> String {
    guard digest.location != nil else { return digest.reason }
    let parts = [Self.list(digest.eventTypes), actors(of: digest), digest.told]
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
}
