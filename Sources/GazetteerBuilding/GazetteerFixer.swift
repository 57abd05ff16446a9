import Gazetteer

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Puts the source tables of a gazetteer into their proper form: rows in order and none twice, values without spaces
/// and signs too many, plain line ends.
///
/// Nothing changes its meaning, rows that cannot be read stay as they are, and doing it twice changes nothing more.
/// Tables that a script of the folder makes (`tools/make-tables.py`) are left to it.
public enum GazetteerFixer {
  /// Rewrites the tables of a folder that need it, each at once and with the permissions that it had.
  ///
  /// - Parameters:
  ///   - folder: The folder that holds `places/`, `admin1.tsv` and the other tables.
  ///   - isDry: Whether to write nothing and only tell.
  /// - Returns: The tables that changed or would change, by path.
  /// - Throws: ``GazetteerBuildingError/unreadable(path:reason:)``, ``GazetteerBuildingError/unwritable(path:reason:)``.
  public static func fix(folder: String, isDry: Bool = false) throws(GazetteerBuildingError) -> [TableFix] {
    let folder = try SourceFolder(folder)
    var fixes: [TableFix] = []
    let made = GeneratedTables(folder: folder.path)
    for path in folder.tables where !made.contains(path) {
      let original = try folder.bytes(path)
      let text = TableText(path: path, bytes: original)
      let normalizer = TableNormalizer(text, schema: TableSchema.of(path), original: original)
      guard normalizer.bytes != original else { continue }
      if !isDry { try write(normalizer.bytes, to: folder.path + "/" + path) }
      fixes.append(TableFix(path: path, counts: normalizer.deeds))
    }
    return fixes
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(GazetteerBuildingError) {
    // A link stays a link: what it leads to is written.
    var target = path
    if let resolved = realpath(path, nil) {
      target = String(cString: resolved)
      free(resolved)
    }
    var status = stat()
    let mode = stat(target, &status) == 0 ? status.st_mode & 0o7777 : nil
    try FileSystem.writeAtomically(bytes, to: target, mode: mode)
  }
}
