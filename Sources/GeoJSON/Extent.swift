/// Gathers the extent of geometries one by one, in constant memory.
///
/// In degrees the result may cross the antimeridian: Fiji's islands lie in a box 5° wide, not 360°. That box is
/// chosen when it is narrower than the ordinary one and at most half the globe, and when no line or ring spans the
/// meridian of Greenwich. Such a box runs from the least eastern longitude to the greatest western one, so those
/// two and the plain extremes are all that need be kept.
public struct Extent: Sendable {
  private let isGeographic: Bool
  private var south = Double.infinity
  private var north = -Double.infinity
  private var eastern = Interval()
  private var western = Interval()
  private var spansGreenwich = false

  /// Lowest and highest x seen on one side of Greenwich.
  private struct Interval {
    var low = Double.infinity
    var high = -Double.infinity
    var isEmpty: Bool { low > high }

    mutating func include(_ x: Double) {
      low = min(low, x)
      high = max(high, x)
    }
  }

  /// An extent of nothing.
  ///
  /// - Parameter isGeographic: whether coordinates are degrees; false for projected coordinates.
  public init(isGeographic: Bool = true) {
    self.isGeographic = isGeographic
  }

  /// Widens the extent to hold a geometry.
  public mutating func include(_ geometry: Geometry) {
    if case .point(let position) = geometry { return include(position) }
    var (extent, spans) = (self, false)
    geometry.forEachPart { part in
      for position in part { extent.include(position) }
      spans = spans || part.contains { $0.x < 0 } && part.contains { $0.x > 0 }
    }
    self = extent
    spansGreenwich = spansGreenwich || spans
  }

  /// Widens the extent to hold a position. Positions that are not finite are left out.
  public mutating func include(_ position: Position) {
    guard position.x.isFinite, position.y.isFinite else { return }
    south = min(south, position.y)
    north = max(north, position.y)
    if position.x < 0 { western.include(position.x) } else { eastern.include(position.x) }
  }

  /// The box around everything included so far; nil if that is nothing.
  public var boundingBox: BoundingBox? {
    guard south <= north else { return nil }
    let ordinary = BoundingBox(
      west: min(western.low, eastern.low), south: south, east: max(western.high, eastern.high), north: north)
    let canCross = isGeographic && !spansGreenwich && !western.isEmpty && !eastern.isEmpty
    let width = 360 - (eastern.low - western.high)
    guard canCross, width <= 180, width < ordinary.east - ordinary.west else { return ordinary }
    return BoundingBox(west: eastern.low, south: south, east: western.high, north: north)
  }
}
