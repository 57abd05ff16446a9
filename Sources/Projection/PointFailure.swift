/// Why a single point cannot be transformed.
///
/// The cases follow the coordinate error codes of PROJ (proj.h, `PROJ_ERR_COORD_TRANSFM…`).
public enum PointFailure: Sendable, Hashable {
  /// A coordinate is infinite or not a number.
  case notFinite

  /// The latitude lies beyond 90 degrees, or the longitude beyond a full turn.
  case notOnEarth

  /// The coordinates are invalid for the operation.
  case invalidCoordinates

  /// The point lies where the projection is not defined.
  case outsideProjection

  /// No operation between the two systems covers the point.
  case noOperation

  /// A correction grid that the operation needs does not cover the point.
  case outsideGrid

  /// The operation has no inverse.
  case noInverse

  /// Any other failure, with PROJ's code.
  case other(code: Int32)
}

extension PointFailure: CustomStringConvertible {
  /// The reason in words, to stand after "point x, y: ".
  public var description: String {
    switch self {
    case .notFinite: "a coordinate is not a finite number"
    case .notOnEarth: "latitude must lie within ±90° and longitude within ±360°"
    case .invalidCoordinates: "the coordinates are not valid in the source system"
    case .outsideProjection: "the point lies outside the domain of the projection"
    case .noOperation: "no transformation between the two systems covers the point"
    case .outsideGrid: "the point lies outside the correction grid"
    case .noInverse: "the operation has no inverse"
    case .other(let code): "the transformation failed (PROJ code \(code))"
    }
  }
}
