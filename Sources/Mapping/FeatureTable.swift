import GeoJSON

/// Writes features as a CSV table: the properties, then the coordinates in columns `lon` and `lat`, or `x` and `y` for
/// projected ones.
public struct FeatureTable<Sink: ByteSink> {
  private var writer: CSVWriter<Sink>
  private let keys: [String]
  private let format: GeoJSONFormat

  /// Writes the header.
  ///
  /// - Throws: what the sink throws.
  public init(_ sink: Sink, keys: [String], format: GeoJSONFormat = .geographic) throws {
    writer = CSVWriter(sink)
    self.keys = keys
    self.format = format
    try writer.append(keys + (format.isGeographic ? ["lon", "lat"] : ["x", "y"]))
  }

  /// Writes one feature; one without a point has empty coordinates.
  ///
  /// - Throws: what the sink throws.
  public mutating func append(_ feature: Feature) throws {
    var fields = keys.map { Self.text(feature.properties?[$0] ?? .null) }
    if case .point(let point)? = feature.geometry {
      fields += [try coordinate(point.x), try coordinate(point.y)]
    } else {
      fields += ["", ""]
    }
    try writer.append(fields)
  }

  /// Hands the rows so far to the sink, for readers that wait for them.
  ///
  /// - Throws: what the sink throws.
  public mutating func flush() throws { try writer.flush() }

  /// Hands the last bytes to the sink.
  ///
  /// - Throws: what the sink throws.
  @discardableResult
  public consuming func finish() throws -> Sink { try writer.finish() }

  private func coordinate(_ value: Double) throws -> String {
    var number = JSONWriter()
    try number.double(value, decimals: format.decimals)
    return number.text
  }

  static func text(_ value: JSONValue) -> String {
    switch value {
    case .null: ""
    case .bool(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .double(let value): value.description
    case .numeral(let text), .string(let text): text
    case .array, .object: ""
    }
  }
}
