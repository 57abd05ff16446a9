import GeoJSON
import Projection

/// Takes the points of a map into another coordinate reference system, and counts those that do not belong there.
///
/// Belongs to one task, as `Transformation` does.
public final class MapProjection {
  /// The system that points are taken to.
  public let system: CoordinateReferenceSystem
  /// How many points lie outside the system's area of use.
  public private(set) var outsideCount = 0
  /// How many points could not be transformed; their features have no geometry.
  public private(set) var failureCount = 0

  private let transformation: Transformation

  /// Prepares to project from WGS 84.
  ///
  /// - Parameter definition: An EPSG code or anything else that `CoordinateReferenceSystem` reads.
  /// - Throws: `ProjectionError` for an unknown system.
  public init(_ definition: String) throws(ProjectionError) {
    system = try CoordinateReferenceSystem(definition)
    transformation = try Transformation(from: .wgs84, to: system)
  }

  /// The format in which projected features are written.
  public var format: GeoJSONFormat {
    system.kind == .geographic ? .geographic : .projected
  }

  /// The `crs` member for the file; none for WGS 84, which RFC 7946 takes for granted.
  public var members: JSONObject {
    guard !system.isWGS84 else { return [:] }
    return ["crs": NamedSystem.member(system.authorityCode?.urn ?? system.name)]
  }

  /// A feature with its points projected.
  public func project(_ feature: Feature) -> Feature {
    var copy = feature
    guard case .point(let point)? = feature.geometry else { return copy }
    if system.areaOfUse?.contains(longitude: point.x, latitude: point.y) == false { outsideCount += 1 }
    do throws(ProjectionError) {
      let pair = try transformation.transform(CoordinatePair(longitude: point.x, latitude: point.y))
      copy.geometry = .point(Position(pair.x, pair.y))
    } catch {
      failureCount += 1
      copy.geometry = nil
    }
    return copy
  }

  /// What to tell the user after the map is written; one line each.
  public var warnings: [String] {
    var warnings: [String] = []
    if outsideCount > 0 {
      let area = system.areaOfUse?.name.map { " (\(DisplayWidth.trimmed($0, to: 72)))" } ?? ""
      let points = outsideCount == 1 ? "1 point lies" : "\(outsideCount) points lie"
      warnings.append("\(points) outside the area of use of \(system.label)\(area); coordinates there may be far off")
    }
    if failureCount > 0 {
      let points = failureCount == 1 ? "1 point" : "\(failureCount) points"
      warnings.append("\(points) cannot be expressed in \(system.label) and got no geometry")
    }
    return warnings
  }
}
