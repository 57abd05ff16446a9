/// Writes a feature collection to a sink, feature by feature, in constant memory.
///
/// One feature stands on each line, so that the file can be read and compared by line:
///
///     {"type":"FeatureCollection","features":[
///     {"type":"Feature",…},
///     {"type":"Feature",…}
///     ],"bbox":[…],"attribution":"…"}
///
/// Members known beforehand go to `init`; members known only at the end (the bounding box, counts) go to `finish`,
/// for the order of members has no meaning in JSON.
public struct FeatureCollectionWriter<Sink: ByteSink> {
  /// Where the bytes go.
  public private(set) var sink: Sink

  /// How many features have been written.
  public private(set) var count = 0

  private let format: GeoJSONFormat
  private var writer: JSONWriter
  private var extent: Extent

  /// Begins the collection.
  ///
  /// - Parameters:
  ///   - sink: where the bytes go.
  ///   - format: decimals, rings and escaping.
  ///   - members: foreign members to stand before the features, such as `crs`, which readers want to see first.
  /// - Throws: `JSONWritingError`, or what the sink throws.
  public init(_ sink: Sink, _ format: GeoJSONFormat = .geographic, members: JSONObject = [:]) throws {
    self.sink = sink
    self.format = format
    extent = Extent(isGeographic: format.isGeographic)
    writer = JSONWriter(escaping: format.escaping)
    writer.beginObject()
    writer.member("type", "FeatureCollection")
    try writer.members(members)
    writer.key("features")
    writer.beginArray()
  }

  /// Writes one feature. One that cannot be written leaves no trace, and the next one may follow.
  ///
  /// - Throws: `JSONWritingError`, or what the sink throws.
  public mutating func append(_ feature: Feature) throws {
    let checkpoint = writer.checkpoint
    writer.lineBreakBeforeNext()
    do { try writer.feature(feature, format) } catch {
      writer.rollBack(to: checkpoint)
      throw error
    }
    if let geometry = feature.geometry { extent.include(geometry) }
    count += 1
    try flush(beyond: FeatureBuffer.size)
  }

  /// Ends the collection and hands the last bytes to the sink.
  ///
  /// - Parameters:
  ///   - includesBoundingBox: whether to write the extent of all features as `bbox`.
  ///   - members: foreign members to stand after the features.
  /// - Returns: the sink.
  /// - Throws: `JSONWritingError`, or what the sink throws.
  @discardableResult
  public consuming func finish(includesBoundingBox: Bool = true, members: JSONObject = [:]) throws -> Sink {
    if count > 0 { writer.raw(0x0A) }
    writer.endArray()
    if includesBoundingBox, let box = extent.boundingBox { try writer.boundingBox(box, format) }
    try writer.members(members)
    writer.endObject()
    writer.newline()
    try flush(beyond: 0)
    return sink
  }

  private mutating func flush(beyond size: Int) throws {
    guard writer.bytes.count > size else { return }
    try sink.write(writer.bytes)
    writer.discardWritten()
  }
}

/// How much text the streaming writers gather before they hand it on.
enum FeatureBuffer {
  static let size = 1 << 16
}
