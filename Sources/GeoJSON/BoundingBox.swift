/// The extent of geometries, RFC 7946 §5.
///
/// `west` is greater than `east` where the box crosses the antimeridian (§5.2).
public struct BoundingBox: Sendable, Hashable {
  /// Western or left edge.
  public var west: Double
  /// Southern or lower edge.
  public var south: Double
  /// Eastern or right edge.
  public var east: Double
  /// Northern or upper edge.
  public var north: Double

  /// Makes a box of its four edges.
  public init(west: Double, south: Double, east: Double, north: Double) {
    self.west = west
    self.south = south
    self.east = east
    self.north = north
  }

  /// The smallest box around geometries; nil if they hold no position.
  ///
  /// - Parameter isGeographic: whether coordinates are degrees, so that a box across the antimeridian may be the
  ///   smaller one; false for projected coordinates.
  public init?(enclosing geometries: some Sequence<Geometry>, isGeographic: Bool = true) {
    var extent = Extent(isGeographic: isGeographic)
    for geometry in geometries { extent.include(geometry) }
    guard let box = extent.boundingBox else { return nil }
    self = box
  }

  /// Whether the box runs over the meridian of 180 degrees.
  public var crossesAntimeridian: Bool { west > east }

  /// Whether a position lies inside the box or on its edge.
  public func contains(_ position: Position) -> Bool {
    guard position.y >= south, position.y <= north else { return false }
    let (isEastOfWest, isWestOfEast) = (position.x >= west, position.x <= east)
    return crossesAntimeridian ? isEastOfWest || isWestOfEast : isEastOfWest && isWestOfEast
  }
}
