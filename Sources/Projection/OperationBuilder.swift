import CPROJ

/// Asks PROJ for the operation between two systems, with axes in longitude-latitude order.
struct OperationBuilder {
  let source: CoordinateReferenceSystem
  let target: CoordinateReferenceSystem
  let areaOfInterest: GeographicArea?

  /// The operation, in a context of its own.
  func build(allowsBallpark: Bool) throws(ProjectionError) -> ProjectionObject {
    let context = ProjectionContext()
    let reader = SystemReader(context: context)
    let from = try reader.object(source.definition, asWritten: source.definition)
    let to = try reader.object(target.definition, asWritten: target.definition)
    let raw = ProjectionObject(create(in: context, from, to, allowsBallpark), in: context)
    // The axes come in the order of the register; the normalised operation is a new object.
    let ordered = raw.map { proj_normalize_for_visualization(context.pointer, $0.pointer) } ?? nil
    guard let operation = ProjectionObject(ordered, in: context) else {
      throw context.failure { .noOperation(source: source.label, target: target.label, detail: $0) }
    }
    try requireRunnable(operation)
    _ = context.takeMessages()
    return operation
  }

  /// PROJ also returns operations whose method it knows by name only (the Lambert near-conformal of EPSG:22700) and
  /// answers infinity for every point. It cannot write those as a pipeline, which tells them from the others. A set
  /// of candidates has no type and no pipeline of its own.
  private func requireRunnable(_ operation: ProjectionObject) throws(ProjectionError) {
    let context = operation.context
    let isSet = operation.type == PJ_TYPE_UNKNOWN
    guard !isSet, proj_as_proj_string(context.pointer, operation.pointer, PJ_PROJ_5, nil) == nil else { return }
    throw context.failure { .noOperation(source: source.label, target: target.label, detail: $0) }
  }

  private func create(
    in context: ProjectionContext, _ from: ProjectionObject, _ to: ProjectionObject, _ allowsBallpark: Bool
  ) -> OpaquePointer? {
    let area = projectionArea()
    defer { area.map(proj_area_destroy) }
    guard !allowsBallpark else {
      return proj_create_crs_to_crs_from_pj(context.pointer, from.pointer, to.pointer, area, nil)
    }
    return "ALLOW_BALLPARK=NO".withCString { option in
      let options: [UnsafePointer<CChar>?] = [option, nil]
      return proj_create_crs_to_crs_from_pj(context.pointer, from.pointer, to.pointer, area, options)
    }
  }

  private func projectionArea() -> OpaquePointer? {
    guard let box = areaOfInterest, let area = proj_area_create() else { return nil }
    proj_area_set_bbox(area, box.west, box.south, box.east, box.north)
    return area
  }
}
