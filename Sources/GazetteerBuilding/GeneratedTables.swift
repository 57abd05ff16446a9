#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The tables of a folder that its own script makes from packages. A change by hand would be lost when it runs again.
struct GeneratedTables {
  private static let script = "/tools/make-tables.py"
  private let hasScript: Bool

  init(folder: String) { hasScript = access(folder + Self.script, F_OK) == 0 }

  func contains(_ path: String) -> Bool { hasScript && TableSchema.of(path)?.isGenerated == true }
}
