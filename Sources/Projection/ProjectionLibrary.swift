import CPROJ

/// What is known of the PROJ library that this module was linked with.
public enum ProjectionLibrary {
  /// Its version, for example "9.1.1".
  public static var version: String { proj_info().version.map { String(cString: $0) } ?? "unknown" }

  /// Version of the EPSG register inside its database, for example "v10.074"; nil if the database is missing.
  public static var registerVersion: String? {
    let context = ProjectionContext()
    return proj_context_get_database_metadata(context.pointer, "EPSG.VERSION").map { String(cString: $0) }
  }
}
