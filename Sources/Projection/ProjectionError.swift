/// Why a coordinate reference system could not be made, or a point not be transformed.
public enum ProjectionError: Error, Sendable, Hashable {
  /// The definition names no coordinate reference system. `suggestion` is the nearest name that exists, if any;
  /// `detail` is what PROJ said, and may be empty.
  case unknownSystem(definition: String, suggestion: String?, detail: String)

  /// The definition is understood but is no geographic or projected system (an ellipsoid, a vertical datum …).
  case unsupportedSystem(definition: String, kind: String)

  /// The PROJ database (proj.db) cannot be opened.
  case databaseUnavailable(detail: String)

  /// No operation leads from one system to the other.
  case noOperation(source: String, target: String, detail: String)

  /// This point cannot be transformed.
  case untransformable(CoordinatePair, reason: PointFailure)
}

extension ProjectionError: CustomStringConvertible {
  /// One line that says what is wrong and, where it is known, what to write instead.
  public var description: String {
    switch self {
    case .unknownSystem(let definition, let suggestion, let detail):
      Self.unknown(definition, suggestion, detail)
    case .unsupportedSystem(let definition, let kind):
      "“\(definition)” is \(kind); a geographic or projected coordinate reference system is needed"
    case .databaseUnavailable(let detail):
      "the PROJ database cannot be opened (\(detail)); install proj-data or set PROJ_DATA to the folder of proj.db"
    case .noOperation(let source, let target, let detail):
      "no transformation leads from \(source) to \(target)" + (detail.isEmpty ? "" : " (\(detail))")
    case .untransformable(let point, let reason):
      "point \(point.x), \(point.y): \(reason)"
    }
  }

  private static func unknown(_ definition: String, _ suggestion: String?, _ detail: String) -> String {
    let start = "unknown CRS “\(definition)”; "
    if let suggestion { return start + "did you mean \(suggestion)?" }
    let help = "give an EPSG code such as EPSG:32637, a PROJ string (+proj=…), WKT, or an exact name"
    return start + help + (detail.isEmpty ? "" : " (\(detail))")
  }
}
