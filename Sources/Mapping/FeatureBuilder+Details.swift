import GeoJSON

extension FeatureBuilder {
  /// The whole record that stands beside the flat properties.
  ///
  /// Actors of events are ids that the record's own `actors` explain. `article` closes each actor and event, since
  /// offsets mean nothing without it in a map of several articles.
  package func details(_ mentions: [MappedMention], _ actors: [MappedActor], _ events: [MappedEvent]) -> JSONObject {
    var details = JSONObject()
    details.appendUnchecked("mentions", .array(mentions.map { .object(record(of: $0)) }))
    details.appendUnchecked("actors", .array(actors.map { .object(record(of: $0)) }))
    details.appendUnchecked("events", .array(events.map { .object(record(of: $0)) }))
    return details
  }

  private func record(of mention: MappedMention) -> JSONObject {
    var record = JSONObject()
    record.appendUnchecked("article", .string(map.articles[mention.article].id))
    record.appendUnchecked("start", .integer(mention.start))
    record.appendUnchecked("end", .integer(mention.end))
    record.appendUnchecked("text", .string(mention.text))
    record.appendUnchecked("role", .string(mention.role.rawValue))
    record.appendUnchecked("confidence", .double(Self.rounded(mention.confidence, 3)))
    record.appendUnchecked("sentence", .string(mention.sentence))
    appendEvidence(mention.evidence, to: &record)
    return record
  }

  private func record(of mapped: MappedActor) -> JSONObject {
    let actor = mapped.actor
    var record = JSONObject()
    record.appendUnchecked("id", .string(actor.identifier))
    record.appendUnchecked("name", .string(mapped.name(in: options.language)))
    let names: JSONObject = ["ar": .string(actor.arabicName ?? ""), "en": .string(actor.name)]
    record.appendUnchecked("names", .object(names))
    record.appendUnchecked("type", .string(actor.type))
    record.appendUnchecked("country", .string(actor.country))
    record.appendUnchecked("sector", .string(actor.sector))
    record.appendUnchecked("text", .string(mapped.text))
    record.appendUnchecked("start", .integer(mapped.start))
    record.appendUnchecked("end", .integer(mapped.end))
    record.appendUnchecked("article", .string(map.articles[mapped.article].id))
    return record
  }

  private func record(of event: MappedEvent) -> JSONObject {
    var record = JSONObject()
    record.appendUnchecked("id", .string(event.id))
    record.appendUnchecked("type", .string(event.type.rawValue))
    record.appendUnchecked("mode", .string(event.mode))
    record.appendUnchecked("trigger", .string(event.trigger))
    record.appendUnchecked("start", .integer(event.start))
    record.appendUnchecked("end", .integer(event.end))
    record.appendUnchecked("actors", .array(event.actors.map { .string($0.actor.identifier) }))
    record.appendUnchecked("recipients", .array(event.recipients.map { .string($0.actor.identifier) }))
    record.appendUnchecked("date", event.date.isEmpty ? .null : .string(event.date))
    record.appendUnchecked("modality", .string(event.modality.rawValue))
    record.appendUnchecked("sentence", .string(event.sentence))
    record.appendUnchecked("article", .string(map.articles[event.article].id))
    appendEvidence(event.evidence, to: &record)
    return record
  }

  private func appendEvidence(_ evidence: [String], to record: inout JSONObject) {
    guard options.explains else { return }
    record.appendUnchecked("evidence", .array(evidence.map { .string($0) }))
  }
}
