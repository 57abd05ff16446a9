import Gazetteer

/// Validates the source tables of a gazetteer.
public enum GazetteerChecker {
  /// Tables that a whole gazetteer has.
  private static let expected = [
    "admin1.tsv", "admin2.tsv", "aliases.tsv", "cues.tsv", "demonyms.tsv", "features.tsv", "info.tsv", "labels.tsv",
    "landmarks.tsv", "name-affixes.tsv", "regions.tsv", "stopnames.tsv", "territories.tsv", "water.tsv",
  ]

  /// Checks every table of a folder.
  ///
  /// - Parameter folder: The folder that holds `places/`, `admin1.tsv` and the other tables.
  /// - Returns: All problems by table and line; empty if there are none.
  /// - Throws: ``GazetteerBuildingError/unreadable(path:reason:)`` if the folder or a table cannot be read.
  public static func check(folder: String) throws(GazetteerBuildingError) -> [TableProblem] {
    let folder = try SourceFolder(folder)
    var problems: [TableProblem] = []
    var tables: [SourceTable] = []
    var known = KnownPlaces()
    for path in folder.tables {
      let (table, faults) = SourceTable.parse(path: path, bytes: try folder.bytes(path))
      problems += faults.map { TableProblem($0) }
      known.add(table)
      tables.append(table)
    }
    for path in expected where !folder.has(path) {
      problems.append(TableProblem(.warning, path: path, message: "the table is missing"))
    }
    if folder.places.isEmpty { problems.append(TableProblem(.warning, path: "places", message: "there are no towns")) }
    var identifiers: [String: [String: String]] = [:]
    for table in tables {
      var checker = TableChecker(table: table, known: known)
      checker.check(&identifiers)
      problems += checker.problems
    }
    return problems.sorted { left, right in
      left.path != right.path
        ? left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
        : (left.line, left.column ?? 0) < (right.line, right.column ?? 0)
    }
  }

  /// The tables of a folder that no schema describes; they are only checked for being well-formed.
  ///
  /// - Throws: ``GazetteerBuildingError/unreadable(path:reason:)``.
  public static func tablesWithoutSchema(folder: String) throws(GazetteerBuildingError) -> [String] {
    try SourceFolder(folder).tables.filter { TableSchema.of($0) == nil }
  }
}
