/// Any GeoJSON text: the three kinds of object that may stand at its top (RFC 7946 §2).
public enum GeoJSONDocument: Sendable, Hashable {
  /// A bare geometry.
  case geometry(Geometry)
  /// One feature.
  case feature(Feature)
  /// A collection of features.
  case featureCollection(FeatureCollection)
}

extension GeoJSONDocument {
  /// Reads a GeoJSON text.
  ///
  /// - Throws: `GeoJSONError` with line and column for bad JSON, with a path for bad GeoJSON.
  public init(
    parsing bytes: [UInt8], options: JSONParser.Options = .init()
  ) throws(GeoJSONError) {
    let value: JSONValue
    do { value = try JSONParser.parse(bytes, options: options) } catch { throw .json(error) }
    self = try GeoJSONReader.document(value)
  }

  /// Interprets a JSON value as GeoJSON.
  ///
  /// - Throws: `GeoJSONError.invalid` with the path of the first rule broken.
  public init(_ value: JSONValue) throws(GeoJSONError) {
    self = try GeoJSONReader.document(value)
  }

  /// The document as a collection; a geometry becomes a feature without properties.
  public var asFeatureCollection: FeatureCollection {
    switch self {
    case .geometry(let geometry): FeatureCollection([Feature(geometry: geometry)])
    case .feature(let feature): FeatureCollection([feature])
    case .featureCollection(let collection): collection
    }
  }

  /// The same document with every position passed through a function; bounding boxes are computed anew.
  ///
  /// - Parameter isGeographic: whether the new coordinates are degrees.
  public func mapCoordinates<Failure: Error>(
    isGeographic: Bool = true, _ transform: (Position) throws(Failure) -> Position
  ) throws(Failure) -> GeoJSONDocument {
    switch self {
    case .geometry(let geometry): .geometry(try geometry.mapCoordinates(transform))
    case .feature(let feature): .feature(try feature.mapCoordinates(isGeographic: isGeographic, transform))
    case .featureCollection(let collection):
      .featureCollection(try collection.mapCoordinates(isGeographic: isGeographic, transform))
    }
  }
}
