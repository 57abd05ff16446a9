import Gazetteer
import GeoJSON
import Mapping

/// Writes answers one after the other, in memory that does not grow with their number.
///
/// Tables, JSON and geocodejson have a block or a line for each answer, in order, those without places included. CSV has
/// a row for each place, and one with empty fields for an answer without places. GeoJSON has a feature for each place.
/// Belongs to one task, as `MapProjection` does.
public struct PlaceAnswerWriter<Sink: ByteSink> {
  private let gazetteer: GazetteerIndex
  private let options: PlaceAnswerOptions
  /// One of these three writes, by the format.
  private var text: Sink?
  private var features: FeatureCollectionWriter<Sink>?
  private var table: FeatureTable<Sink>?
  private var pending: [UInt8] = []

  /// Begins to write.
  ///
  /// - Throws: what the sink throws.
  public init(_ sink: Sink, gazetteer: GazetteerIndex, options: PlaceAnswerOptions) throws {
    self.gazetteer = gazetteer
    self.options = options
    let format = options.projection?.format ?? .geographic
    switch options.format {
    case .geojson:
      features = try FeatureCollectionWriter(sink, format, members: options.projection?.members ?? [:])
    case .csv:
      table = try FeatureTable(sink, keys: ["query", "rank"] + PlaceFields.keys + options.factKeys, format: format)
    case .table, .json, .geocodejson: text = sink
    }
  }

  /// Writes an answer, unless what was read of the gazetteer for it is damaged: a wrong place is worse than none.
  ///
  /// - Throws: `GazetteerError`, `JSONWritingError`, or what the sink throws.
  public mutating func append(_ answer: PlaceAnswer) throws {
    switch options.format {
    case .table:
      let lines = PlaceAnswerTable(answer, in: gazetteer, options: options).lines
      pending += Array(lines.map { $0 + "\n" }.joined().utf8)
    case .json: pending += try JSONValue.object(object(answer)).serialized() + [0x0A]
    case .geocodejson: pending += try collection(answer).serialized() + [0x0A]
    case .geojson, .csv: return try appendFeatures(answer)
    }
    try gazetteer.checkIntact()
    if pending.count > 1 << 16 { try flush() }
  }

  /// Hands what is written so far to the sink, for readers that wait for it. GeoJSON is one document, for which nobody
  /// can wait.
  ///
  /// - Throws: what the sink throws.
  public mutating func flush() throws {
    try table?.flush()
    guard !pending.isEmpty else { return }
    try text?.write(pending)
    pending.removeAll(keepingCapacity: true)
  }

  /// Hands the last bytes to the sink.
  ///
  /// - Throws: `JSONWritingError`, or what the sink throws.
  public mutating func finish() throws {
    try flush()
    _ = try table?.finish()
    let members: JSONObject = ["attribution": .string(gazetteer.info.attribution)]
    _ = try features?.finish(members: members)
    (text, table, features) = (nil, nil, nil)
  }

  // MARK: Formats

  private func fields(_ hit: PlaceAnswer.Hit) -> PlaceFields {
    PlaceFields(hit.place, in: gazetteer, language: options.language)
  }

  private func object(_ answer: PlaceAnswer) -> JSONObject {
    let hits = answer.hits.map { hit in
      let fields = fields(hit)
      var record = fields.record
      for (key, value) in fields.coordinates { record.appendUnchecked(key, value) }
      for member in hit.facts.members { record.appendUnchecked(member.key, member.value) }
      if !hit.explanation.isEmpty { record["explanation"] = .array(hit.explanation.map { .string($0) }) }
      return JSONValue.object(record)
    }
    var object: JSONObject = ["query": .string(answer.query)]
    for member in answer.members.members { object[member.key] = member.value }
    object["hits"] = .array(hits)
    return object
  }

  private func collection(_ answer: PlaceAnswer) -> FeatureCollection {
    let features = answer.hits.map { hit in
      let fields = fields(hit)
      var geocoding = fields.geocoding
      for member in hit.geocoding.members { geocoding[member.key] = member.value }
      if !hit.explanation.isEmpty { geocoding["explanation"] = .array(hit.explanation.map { .string($0) }) }
      return Feature(geometry: fields.point, properties: ["geocoding": .object(geocoding)])
    }
    var header: JSONObject = [
      "version": "0.1.0", "licence": "CC BY 4.0", "attribution": .string(gazetteer.info.attribution),
      "query": .string(answer.query), "generator": .string("yaqut \(YaqutVersion.current)"),
    ]
    for member in answer.members.members { header[member.key] = member.value }
    return FeatureCollection(features, foreignMembers: ["geocoding": .object(header)])
  }

  private func featureList(_ answer: PlaceAnswer) -> [Feature] {
    answer.hits.enumerated().map { offset, hit in
      let fields = fields(hit)
      var properties: JSONObject = ["query": .string(answer.query), "rank": .integer(offset + 1)]
      for member in fields.record.members + hit.facts.members + answer.facts.members {
        properties.appendUnchecked(member.key, member.value)
      }
      if !hit.explanation.isEmpty {
        properties["explanation"] = .string(hit.explanation.joined(separator: "; "))
      }
      let feature = Feature(id: .string(fields.id), geometry: fields.point, properties: properties)
      return options.projection?.project(feature) ?? feature
    }
  }

  private mutating func appendFeatures(_ answer: PlaceAnswer) throws {
    let list = featureList(answer)
    try gazetteer.checkIntact()
    for feature in list {
      try features?.append(feature)
      try table?.append(feature)
    }
    guard list.isEmpty, table != nil else { return }
    var properties: JSONObject = ["query": .string(answer.query)]
    for member in answer.facts.members { properties[member.key] = member.value }
    try table?.append(Feature(geometry: nil, properties: properties))
  }
}
