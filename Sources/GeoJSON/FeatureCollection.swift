/// A feature collection of RFC 7946 §3.3.
public struct FeatureCollection: Sendable, Hashable {
  /// The features in order.
  public var features: [Feature]

  /// The extent of all features, or nil to write none.
  public var boundingBox: BoundingBox?

  /// Further members beside `features` (§6.1), in order; among them `crs` of a projected file.
  public var foreignMembers: JSONObject

  /// Makes a collection.
  public init(_ features: [Feature] = [], boundingBox: BoundingBox? = nil, foreignMembers: JSONObject = [:]) {
    self.features = features
    self.boundingBox = boundingBox
    self.foreignMembers = foreignMembers
  }

  /// The name of the coordinate reference system in the `crs` member that GeoJSON had before RFC 7946
  /// ("urn:ogc:def:crs:EPSG::32637"); nil where there is none, and coordinates are WGS 84 degrees. Setting it writes
  /// the member that GDAL and QGIS read.
  public var coordinateReferenceSystem: String? {
    get { NamedSystem.name(in: foreignMembers) }
    set { foreignMembers["crs"] = newValue.map(NamedSystem.member) }
  }

  /// The extent of all features.
  ///
  /// - Parameter isGeographic: whether coordinates are degrees, so that the box may cross the antimeridian.
  public func extent(isGeographic: Bool = true) -> BoundingBox? {
    BoundingBox(enclosing: features.lazy.compactMap(\.geometry), isGeographic: isGeographic)
  }

  /// The same collection with every position passed through a function; bounding boxes, where there are any, are
  /// computed anew. The `crs` member is the caller's to set.
  ///
  /// - Parameter isGeographic: whether the new coordinates are degrees.
  public func mapCoordinates<Failure: Error>(
    isGeographic: Bool = true, _ transform: (Position) throws(Failure) -> Position
  ) throws(Failure) -> FeatureCollection {
    var copy = self
    copy.features = try features.map { (feature) throws(Failure) in
      try feature.mapCoordinates(isGeographic: isGeographic, transform)
    }
    if boundingBox != nil { copy.boundingBox = copy.extent(isGeographic: isGeographic) }
    return copy
  }
}
