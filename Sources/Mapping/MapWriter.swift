import GeoJSON

/// Writes a map in the formats that are made of features one by one, into any sink and in constant memory.
public struct MapWriter {
  private let builder: FeatureBuilder
  private let record: MapRecord
  private let projection: MapProjection?

  /// Prepares to write.
  ///
  /// - Parameters:
  ///   - builder: Makes the features.
  ///   - version: The version of the program, for the map's record of itself.
  ///   - projection: The system to write coordinates in; nil for WGS 84.
  public init(builder: FeatureBuilder, version: String, projection: MapProjection? = nil) {
    self.builder = builder
    self.projection = projection
    record = MapRecord(version: version, builder: builder)
  }

  private var format: GeoJSONFormat { projection?.format ?? .geographic }

  /// Writes a feature collection with `crs` in front where there is one, and `bbox`, `attribution` and `yaqut` behind.
  ///
  /// - Throws: what the sink throws.
  @discardableResult
  public func writeCollection<Sink: ByteSink>(to sink: Sink) throws -> Sink {
    var writer = try FeatureCollectionWriter(sink, format, members: projection?.members ?? [:])
    try builder.forEachFeature { try writer.append(placed($0)) }
    return try writer.finish(members: record.members)
  }

  /// Writes features one a line, or with record separators.
  ///
  /// - Throws: what the sink throws.
  @discardableResult
  public func writeSequence<Sink: ByteSink>(
    to sink: Sink, framing: FeatureSequenceWriter<Sink>.Framing
  ) throws -> Sink {
    var writer = FeatureSequenceWriter(sink, format, framing: framing)
    try builder.forEachFeature { try writer.append(placed($0)) }
    return try writer.finish()
  }

  /// Writes a CSV table.
  ///
  /// - Throws: what the sink throws.
  @discardableResult
  public func writeTable<Sink: ByteSink>(to sink: Sink) throws -> Sink {
    let keys =
      builder.options.columns.map { PropertyKeys.keys(for: $0) } ?? PropertyKeys.keys(for: builder.options.grouping)
    var table = try FeatureTable(sink, keys: keys, format: format)
    try builder.forEachFeature { try table.append(placed($0)) }
    return try table.finish()
  }

  /// Writes a KML document. KML has no other system than WGS 84, and a projection is not applied.
  ///
  /// - Throws: what the sink throws.
  public func writeKML<Sink: ByteSink>(to sink: Sink) throws {
    var writer = try KMLWriter(sink)
    try builder.forEachFeature { try writer.append($0) }
    try writer.finish()
  }

  private func placed(_ feature: Feature) -> Feature { projection?.project(feature) ?? feature }
}
