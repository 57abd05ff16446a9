/// A part of the earth between two parallels and two meridians, in stored units: hundred-thousandths of a degree from
/// the south pole and from the antimeridian. Its edges belong to it.
struct SpatialWindow {
  /// Half the circle, in stored units.
  static let northPole: Int32 = 18_000_000
  static let fullCircle: Int32 = 36_000_000
  static let unitsPerDegree = 100_000.0

  var south: Int32
  var north: Int32
  /// Greater than ``east`` if the window lies across the antimeridian.
  var west: Int32
  var east: Int32

  /// All of the earth.
  static let earth = SpatialWindow(south: 0, north: northPole, west: 0, east: fullCircle)
  /// Nothing at all.
  static let nothing = SpatialWindow(south: 1, north: 0, west: 0, east: 0)

  @inline(__always)
  func contains(latitude: Int32, longitude: Int32) -> Bool {
    guard latitude >= south, latitude <= north else { return false }
    return west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east
  }

  /// Whether the window and a cell of a tree, which never lies across the antimeridian, have a point in common.
  @inline(__always)
  func meets(_ cell: SpatialWindow) -> Bool {
    guard cell.north >= south, cell.south <= north else { return false }
    return west <= east ? cell.east >= west && cell.west <= east : cell.east >= west || cell.west <= east
  }

  /// The cell's part on either side of a split.
  @inline(__always)
  func parts(at split: UInt32) -> (lower: SpatialWindow, upper: SpatialWindow) {
    let coordinate = Int32(truncatingIfNeeded: split & ~SpatialTreeShape.longitudeFlag)
    var (lower, upper) = (self, self)
    if split & SpatialTreeShape.longitudeFlag != 0 {
      lower.east = coordinate
      upper.west = coordinate
    } else {
      lower.north = coordinate
      upper.south = coordinate
    }
    return (lower, upper)
  }
}
