import CPROJ

extension OperationSummary {
  /// Reads what PROJ tells of an operation.
  init(_ object: ProjectionObject) {
    let context = object.context.pointer
    let accuracy = proj_coordoperation_get_accuracy(context, object.pointer)
    let pipeline = proj_as_proj_string(context, object.pointer, PJ_PROJ_5, nil)
    self.init(
      name: object.name ?? proj_pj_info(object.pointer).description.map { String(cString: $0) } ?? "unnamed",
      accuracy: accuracy < 0 ? nil : accuracy,
      isBallpark: proj_coordoperation_has_ballpark_transformation(context, object.pointer) != 0,
      pipeline: pipeline.map { String(cString: $0) })
    _ = object.context.takeMessages()
  }
}
