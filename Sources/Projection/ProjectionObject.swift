import CPROJ

/// Owner of one PROJ object (`PJ *`): a coordinate reference system, an ellipsoid or an operation.
///
/// It keeps its context alive, because PROJ objects point into the context that made them.
final class ProjectionObject {
  let pointer: OpaquePointer
  let context: ProjectionContext

  /// Takes ownership of a pointer that PROJ returned, or fails for NULL.
  init?(_ pointer: OpaquePointer?, in context: ProjectionContext) {
    guard let pointer else { return nil }
    self.pointer = pointer
    self.context = context
  }

  deinit {
    proj_destroy(pointer)
  }

  /// What PROJ calls the object, or nil where it has no name.
  var name: String? {
    guard let name = proj_get_name(pointer).map({ String(cString: $0) }) else { return nil }
    return name.isEmpty || name == "unknown" ? nil : name
  }

  /// Authority and code ("EPSG", "32637"), or nil for an object of no register.
  var authorityCode: AuthorityCode? {
    guard let authority = proj_get_id_auth_name(pointer, 0), let code = proj_get_id_code(pointer, 0) else { return nil }
    return AuthorityCode(authority: String(cString: authority), code: String(cString: code))
  }

  var type: PJ_TYPE { proj_get_type(pointer) }
}
