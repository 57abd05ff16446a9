/// The eight principal directions.
public enum CompassPoint: String, Sendable, CaseIterable {
  case north = "N"
  case northEast = "NE"
  case east = "E"
  case southEast = "SE"
  case south = "S"
  case southWest = "SW"
  case west = "W"
  case northWest = "NW"

  /// The direction nearest to an azimuth in degrees clockwise from north; north for what is no number.
  public init(azimuth: Double) {
    let eighths = (azimuth / 45).rounded()
    let index = eighths.isFinite ? Int(eighths.remainder(dividingBy: 8)) : 0
    self = Self.allCases[(index + 8) % 8]
  }
}
