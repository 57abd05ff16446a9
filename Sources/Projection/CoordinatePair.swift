/// Two coordinates in some coordinate reference system, the east-west one always first.
///
/// For a geographic system `x` is the longitude and `y` the latitude, in the system's angular unit (nearly always
/// degrees). For a projected system `x` is the easting and `y` the northing, in the system's linear unit (nearly
/// always metres). The pair does not know its system; the code that holds it does.
public struct CoordinatePair: Sendable, Hashable {
  /// Longitude or easting.
  public var x: Double

  /// Latitude or northing.
  public var y: Double

  /// Makes a pair of an easting (or longitude) and a northing (or latitude).
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  /// Makes a geographic pair, in degrees.
  public init(longitude: Double, latitude: Double) {
    self.init(x: longitude, y: latitude)
  }

  /// Whether both coordinates are finite numbers. `Transformation` marks points it cannot transform with NaN.
  public var isFinite: Bool { x.isFinite && y.isFinite }

  /// The pair that stands for a point that could not be transformed.
  static let undefined = CoordinatePair(x: .nan, y: .nan)
}
