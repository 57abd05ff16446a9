/// Writes features as a sequence of JSON texts, one a line, in constant memory.
///
/// Such a sequence can be cut, joined and streamed. GDAL, tippecanoe and most tools read either framing.
public struct FeatureSequenceWriter<Sink: ByteSink> {
  /// What marks the texts off.
  public enum Framing: Sendable, Hashable {
    /// A line feed after each text: newline-delimited GeoJSON (`.geojsonl`).
    case newline
    /// A record separator (0x1E) before and a line feed after each text: RFC 8142 (`.geojsons`).
    case recordSeparator
  }

  /// Where the bytes go.
  public private(set) var sink: Sink

  /// How many features have been written.
  public private(set) var count = 0

  private let format: GeoJSONFormat
  private let framing: Framing
  private var writer: JSONWriter

  /// Begins a sequence.
  public init(_ sink: Sink, _ format: GeoJSONFormat = .geographic, framing: Framing = .newline) {
    self.sink = sink
    self.format = format
    self.framing = framing
    writer = JSONWriter(escaping: format.escaping)
  }

  /// Writes one feature. One that cannot be written leaves no trace, and the next one may follow.
  ///
  /// - Throws: `JSONWritingError`, or what the sink throws.
  public mutating func append(_ feature: Feature) throws {
    let checkpoint = writer.checkpoint
    if framing == .recordSeparator { writer.raw(0x1E) }
    do { try writer.feature(feature, format) } catch {
      writer.rollBack(to: checkpoint)
      throw error
    }
    writer.newline()
    count += 1
    try flush(beyond: FeatureBuffer.size)
  }

  /// Hands the last bytes to the sink.
  ///
  /// - Returns: the sink.
  /// - Throws: what the sink throws.
  @discardableResult
  public consuming func finish() throws -> Sink {
    try flush(beyond: 0)
    return sink
  }

  private mutating func flush(beyond size: Int) throws {
    guard writer.bytes.count > size else { return }
    try sink.write(writer.bytes)
    writer.discardWritten()
  }
}
