import CPROJ

/// Takes points from one coordinate reference system to another.
///
/// Coordinates are always longitude-latitude or easting-northing, whatever order the register gives the axes. Where
/// several operations lead from one system to the other, PROJ chooses by the point among those that cover it; give
/// an area of interest to leave out the ones that don't matter.
///
/// Each transformation owns a PROJ context and belongs to one task at a time: it is not `Sendable`. Make one per
/// task. Making one costs 15 to 90 ms, mostly reading PROJ's database; a point costs about a quarter of a microsecond.
public final class Transformation {
  /// Which way to go.
  public enum Direction: Sendable, Hashable {
    /// From the source system to the target system.
    case forward
    /// From the target system to the source system.
    case inverse

    var code: PJ_DIRECTION { self == .forward ? PJ_FWD : PJ_INV }
  }

  /// The system that forward points come from.
  public let source: CoordinateReferenceSystem

  /// The system that forward points are taken to.
  public let target: CoordinateReferenceSystem

  private let operation: ProjectionObject

  /// Prepares to transform between two systems.
  ///
  /// - Parameters:
  ///   - source: the system of the points that are given.
  ///   - target: the system that is wanted.
  ///   - areaOfInterest: where the points lie, in degrees, if that is known.
  ///   - allowsBallpark: whether operations that ignore the shift between datums may be used at all.
  /// - Throws: `ProjectionError.noOperation` where PROJ knows no way.
  public init(
    from source: CoordinateReferenceSystem, to target: CoordinateReferenceSystem,
    areaOfInterest: GeographicArea? = nil, allowsBallpark: Bool = true
  ) throws(ProjectionError) {
    let builder = OperationBuilder(source: source, target: target, areaOfInterest: areaOfInterest)
    self.operation = try builder.build(allowsBallpark: allowsBallpark)
    self.source = source
    self.target = target
  }

  /// Transforms one point.
  ///
  /// - Throws: `ProjectionError.untransformable` with the reason: coordinates that are no place on Earth, a point
  ///   outside the domain of the projection, no operation that covers it.
  public func transform(
    _ point: CoordinatePair, _ direction: Direction = .forward
  ) throws(ProjectionError) -> CoordinatePair {
    if let reason = invalidity(of: point, direction) { throw .untransformable(point, reason: reason) }
    let result = run(point, direction)
    guard result.isFinite else { throw .untransformable(point, reason: lastFailure()) }
    return result
  }

  /// Transforms all points of an array in place. Points that cannot be transformed become NaN in both coordinates.
  ///
  /// - Returns: how many points could not be transformed.
  @discardableResult
  public func transform(inPlace points: inout [CoordinatePair], _ direction: Direction = .forward) -> Int {
    var failures = 0
    for index in points.indices {
      let isValid = invalidity(of: points[index], direction) == nil
      let result = isValid ? run(points[index], direction) : .undefined
      failures += result.isFinite ? 0 : 1
      points[index] = result.isFinite ? result : .undefined
    }
    return failures
  }

  /// The operation that transformed the last point; nil before the first one.
  public var lastOperation: OperationSummary? {
    let used = ProjectionObject(proj_trans_get_last_used_operation(operation.pointer), in: operation.context)
    return used.map(OperationSummary.init)
  }

  /// Expected accuracy in metres of the operation that transformed the last point; nil if unknown.
  public var accuracy: Double? { lastOperation?.accuracy }

  /// Whether the last point was transformed by an operation that ignores the shift between datums.
  public var isBallpark: Bool { lastOperation?.isBallpark ?? false }

  /// The name of the operation that transformed the last point.
  public var operationDescription: String? { lastOperation?.name }
}

// MARK: Points

extension Transformation {
  private func run(_ point: CoordinatePair, _ direction: Direction) -> CoordinatePair {
    var coordinates = PJ_COORD()
    coordinates.xyzt = PJ_XYZT(x: point.x, y: point.y, z: 0, t: .infinity)
    let result = proj_trans(operation.pointer, direction.code, coordinates).xy
    return CoordinatePair(x: result.x, y: result.y)
  }

  /// Checks what PROJ does not: it passes a latitude of 95 degrees through where no projection is involved.
  private func invalidity(of point: CoordinatePair, _ direction: Direction) -> PointFailure? {
    guard point.isFinite else { return .notFinite }
    let system = direction == .forward ? source : target
    guard system.kind == .geographic else { return nil }
    let factor = system.axisUnit.factor
    let slack = 1e-9
    let isOnEarth = abs(point.y * factor) <= .pi / 2 + slack && abs(point.x * factor) <= 2 * .pi + slack
    return isOnEarth ? nil : .notOnEarth
  }

  private func lastFailure() -> PointFailure {
    let code = proj_errno(operation.pointer)
    proj_errno_reset(operation.pointer)
    _ = operation.context.takeMessages()
    return PointFailure(code: code)
  }
}
