extension Geometry {
  /// The geometry as GeoJSON.
  ///
  /// - Throws: `JSONWritingError.notFinite` for a coordinate that is not finite.
  public func serialized(
    _ format: GeoJSONFormat = .geographic, indentation: Int? = nil
  ) throws(JSONWritingError) -> [UInt8] {
    var writer = JSONWriter(indentation: indentation, escaping: format.escaping)
    try writer.geometry(self, format)
    return writer.bytes
  }
}

extension Feature {
  /// The feature as GeoJSON.
  ///
  /// - Throws: `JSONWritingError.notFinite`.
  public func serialized(
    _ format: GeoJSONFormat = .geographic, indentation: Int? = nil
  ) throws(JSONWritingError) -> [UInt8] {
    var writer = JSONWriter(indentation: indentation, escaping: format.escaping)
    try writer.feature(self, format)
    return writer.bytes
  }
}

extension FeatureCollection {
  /// The collection as GeoJSON on one line, or indented for people. For large ones use `FeatureCollectionWriter`.
  ///
  /// - Throws: `JSONWritingError.notFinite`.
  public func serialized(
    _ format: GeoJSONFormat = .geographic, indentation: Int? = nil
  ) throws(JSONWritingError) -> [UInt8] {
    var writer = JSONWriter(indentation: indentation, escaping: format.escaping)
    writer.beginObject()
    writer.member("type", "FeatureCollection")
    if let crs = foreignMembers["crs"] { try writer.member("crs", crs) }
    if let box = boundingBox { try writer.boundingBox(box, format) }
    writer.key("features")
    writer.beginArray()
    for feature in features { try writer.feature(feature, format) }
    writer.endArray()
    for member in foreignMembers where member.key != "crs" { try writer.member(member.key, member.value) }
    writer.endObject()
    return writer.bytes
  }
}

extension GeoJSONDocument {
  /// The document as GeoJSON.
  ///
  /// - Throws: `JSONWritingError.notFinite`.
  public func serialized(
    _ format: GeoJSONFormat = .geographic, indentation: Int? = nil
  ) throws(JSONWritingError) -> [UInt8] {
    switch self {
    case .geometry(let geometry): try geometry.serialized(format, indentation: indentation)
    case .feature(let feature): try feature.serialized(format, indentation: indentation)
    case .featureCollection(let collection): try collection.serialized(format, indentation: indentation)
    }
  }
}
