/// A feature of RFC 7946 §3.2: a thing with a place, or one whose place is unknown.
public struct Feature: Sendable, Hashable {
  /// Its identifier, or nil.
  public var id: FeatureIdentifier?

  /// Where it is; nil for a feature that could not be located.
  public var geometry: Geometry?

  /// What is told about it; nil is written as `null`. Map viewers only show flat scalars (`JSONObject.isFlat`).
  public var properties: JSONObject?

  /// Its extent, or nil to write none.
  public var boundingBox: BoundingBox?

  /// Further members beside `properties` (§6.1), in order.
  public var foreignMembers: JSONObject

  /// Makes a feature.
  public init(
    id: FeatureIdentifier? = nil, geometry: Geometry?, properties: JSONObject? = [:], boundingBox: BoundingBox? = nil,
    foreignMembers: JSONObject = [:]
  ) {
    self.id = id
    self.geometry = geometry
    self.properties = properties
    self.boundingBox = boundingBox
    self.foreignMembers = foreignMembers
  }

  /// The same feature with every position passed through a function; its bounding box, if any, is computed anew.
  ///
  /// - Parameter isGeographic: whether the new coordinates are degrees.
  public func mapCoordinates<Failure: Error>(
    isGeographic: Bool = true, _ transform: (Position) throws(Failure) -> Position
  ) throws(Failure) -> Feature {
    var copy = self
    copy.geometry = try geometry?.mapCoordinates(transform)
    if boundingBox != nil {
      copy.boundingBox = copy.geometry.flatMap { BoundingBox(enclosing: [$0], isGeographic: isGeographic) }
    }
    return copy
  }
}
