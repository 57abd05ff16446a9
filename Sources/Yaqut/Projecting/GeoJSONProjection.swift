import GeoJSON
import Projection

/// Transforms the coordinates of a GeoJSON document between coordinate reference systems.
public enum GeoJSONProjection {
  /// The document with every position transformed, and its `crs` member set to what the coordinates are now.
  ///
  /// - Parameters:
  ///   - document: The document, whose coordinates are in the transformation's source system.
  ///   - transformation: The way to go, forward or inverse.
  /// - Throws: `ProjectionError` for the first position that cannot be transformed.
  public static func project(
    _ document: GeoJSONDocument, by transformation: Transformation, _ direction: Transformation.Direction
  ) throws(ProjectionError) -> FeatureCollection {
    let target = direction == .forward ? transformation.target : transformation.source
    let isGeographic = target.kind == .geographic
    var collection = try document.asFeatureCollection.mapCoordinates(isGeographic: isGeographic) {
      (position) throws(ProjectionError) in
      let pair = try transformation.transform(CoordinatePair(x: position.x, y: position.y), direction)
      return Position(pair.x, pair.y, position.z)
    }
    collection.coordinateReferenceSystem = target.isWGS84 ? nil : target.authorityCode?.urn ?? target.name
    return collection
  }
}
