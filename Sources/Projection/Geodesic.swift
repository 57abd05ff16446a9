import CPROJ

/// Shortest lines on an ellipsoid: how far, in what direction, and where one arrives.
///
/// Points are longitude and latitude in degrees, distances metres, azimuths degrees clockwise from north in
/// -180...180. The formulas are Karney's (Algorithms for geodesics, J. Geodesy 87, 2013), as libproj carries them:
/// good to some nanometres and for any two points, antipodes included. A plain value that any task may use.
public struct Geodesic: Sendable {
  /// The ellipsoid on which the lines run.
  public let ellipsoid: Ellipsoid

  private let parameters: geod_geodesic

  /// Prepares geodesics on an ellipsoid, WGS 84 unless told otherwise.
  public init(on ellipsoid: Ellipsoid = .wgs84) {
    var parameters = geod_geodesic()
    geod_init(&parameters, ellipsoid.semiMajorAxis, ellipsoid.flattening)
    self.parameters = parameters
    self.ellipsoid = ellipsoid
  }

  /// The shortest line between two points (the inverse problem).
  public func line(from start: CoordinatePair, to end: CoordinatePair) -> GeodesicLine {
    var (distance, azimuth, endAzimuth) = (0.0, 0.0, 0.0)
    withUnsafePointer(to: parameters) {
      geod_inverse($0, start.y, start.x, end.y, end.x, &distance, &azimuth, &endAzimuth)
    }
    return GeodesicLine(start: start, end: end, distance: distance, startAzimuth: azimuth, endAzimuth: endAzimuth)
  }

  /// The line that leaves a point in a direction and runs a distance in metres (the direct problem).
  public func line(from start: CoordinatePair, azimuth: Double, distance: Double) -> GeodesicLine {
    var (latitude, longitude, endAzimuth) = (0.0, 0.0, 0.0)
    withUnsafePointer(to: parameters) {
      geod_direct($0, start.y, start.x, azimuth, distance, &latitude, &longitude, &endAzimuth)
    }
    let end = CoordinatePair(longitude: longitude, latitude: latitude)
    return GeodesicLine(start: start, end: end, distance: distance, startAzimuth: azimuth, endAzimuth: endAzimuth)
  }

  /// The distance between two points in metres.
  public func distance(from start: CoordinatePair, to end: CoordinatePair) -> Double {
    var distance = 0.0
    withUnsafePointer(to: parameters) { geod_inverse($0, start.y, start.x, end.y, end.x, &distance, nil, nil) }
    return distance
  }

  /// The distances in metres from one point to many.
  public func distances(from start: CoordinatePair, to ends: [CoordinatePair]) -> [Double] {
    withUnsafePointer(to: parameters) { parameters in
      ends.map { end in
        var distance = 0.0
        geod_inverse(parameters, start.y, start.x, end.y, end.x, &distance, nil, nil)
        return distance
      }
    }
  }

  /// The point reached from `start` in a direction after a distance in metres.
  public func destination(from start: CoordinatePair, azimuth: Double, distance: Double) -> CoordinatePair {
    line(from: start, azimuth: azimuth, distance: distance).end
  }
}
