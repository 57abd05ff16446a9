import Gazetteer
import GeoJSON

/// Validates the source tables of a gazetteer.
public enum GazetteerChecker {
  /// Tables that a whole gazetteer has.
  private static let expected = [
    "admin1.tsv", "admin2.tsv", "aliases.tsv", "cues.tsv", "demonyms.tsv", "features.tsv", "info.tsv", "labels.tsv",
    "landmarks.tsv", "name-affixes.tsv", "regions.tsv", "stopnames.tsv", "territories.tsv", "water.tsv",
  ]

  /// A table as it was read.
  private struct Read {
    let table: SourceTable
    let schema: TableSchema?
    let unreadable: Set<Int>
    let repeated: Set<Int>
  }

  /// Checks every table of a folder.
  ///
  /// Points are held against the outlines of countries in `basemap/countries.geojson` of the folder; where that is not
  /// there, a warning says that this was left out.
  ///
  /// - Parameter folder: The folder that holds `places/`, `admin1.tsv` and the other tables.
  /// - Returns: All problems by table and line; empty if there are none.
  /// - Throws: ``GazetteerBuildingError/unreadable(path:reason:)`` if the folder or a table cannot be read.
  public static func check(folder: String) throws(GazetteerBuildingError) -> [TableProblem] {
    let folder = try SourceFolder(folder)
    var problems: [TableProblem] = []
    var tables: [Read] = []
    var known = KnownPlaces()
    let made = GeneratedTables(folder: folder.path)
    for path in folder.tables {
      var found: [TableProblem] = []
      let read = read(path, try folder.bytes(path), &found)
      problems += made.contains(path) ? found.map(\.leftToMaker) : found
      known.add(read.table)
      tables.append(read)
    }
    problems += missing(folder)
    problems += checkTables(tables, known)
    problems += checkPoints(tables, folder)
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

  // MARK: Tables

  private static func read(_ path: String, _ bytes: [UInt8], _ problems: inout [TableProblem]) -> Read {
    let schema = TableSchema.of(path)
    let text = TableText(path: path, bytes: bytes)
    let normalizer = TableNormalizer(text, schema: schema, original: bytes)
    let (table, faults) = SourceTable.parse(path: path, bytes: bytes)
    problems += text.problems
    problems += normalizer.problems
    // Should the reader of tables find more than the reader of lines, it is told too.
    if text.problems.isEmpty { problems += faults.map { TableProblem($0) } }
    // Knowledge of events and of models may come in tables of its own kind.
    if schema == nil, !text.columns.isEmpty, !path.hasPrefix("events/") {
      problems.append(
        TableProblem(
          .warning, .columns, path: path, message: "no schema describes this table",
          suggestion: "it is only checked for being well-formed"))
    }
    let unreadable = Set(text.lines.lazy.filter { $0.kind == .unreadable }.map(\.number))
    return Read(table: table, schema: schema, unreadable: unreadable, repeated: normalizer.repeatedLines)
  }

  private static func missing(_ folder: SourceFolder) -> [TableProblem] {
    var problems = expected.filter { !folder.has($0) }.map { path in
      TableProblem(.warning, .missing, path: path, message: "the table is missing")
    }
    if folder.places.isEmpty {
      problems.append(TableProblem(.warning, .missing, path: "places", message: "there are no towns"))
    }
    return problems
  }

  private static func checkTables(_ tables: [Read], _ known: KnownPlaces) -> [TableProblem] {
    var problems: [TableProblem] = []
    var identifiers: [String: [String: String]] = [:]
    var duplicates = DuplicateChecker()
    for read in tables {
      guard let schema = read.schema else { continue }
      var checker = TableChecker(
        table: read.table, schema: schema, known: known, unreadable: read.unreadable, repeated: read.repeated)
      checker.check(&identifiers)
      problems += checker.problems
      duplicates.check(read.table, schema, leavingOut: read.unreadable.union(read.repeated))
    }
    return problems + duplicates.problems
  }

  // MARK: Points

  private static func checkPoints(_ tables: [Read], _ folder: SourceFolder) -> [TableProblem] {
    var problems: [TableProblem] = []
    guard var checker = locationChecker(folder, &problems) else { return problems }
    for read in tables { checker.addAnchors(read.table) }
    for read in tables where read.schema != nil {
      let country = TableChecker.country(ofTable: read.table.path)
      problems += checker.problems(read.table, country: country, leavingOut: read.unreadable)
    }
    return problems
  }

  private static func locationChecker(_ folder: SourceFolder, _ problems: inout [TableProblem]) -> LocationChecker? {
    let path = LocationChecker.outlinesPath
    let leftOut = "points are not held against the borders of their countries"
    let outlines: CountryOutlines
    do {
      outlines = try CountryOutlines(geoJSON: folder.bytes(path))
    } catch let error as GeoJSONError {
      problems.append(TableProblem(.error, .format, path: path, message: "\(error)", suggestion: leftOut))
      return nil
    } catch {
      problems.append(
        TableProblem(.warning, .missing, path: path, message: "the base map is missing", suggestion: leftOut))
      return nil
    }
    guard let bytes = try? folder.bytes(LocationChecker.disputedPath) else {
      return LocationChecker(outlines: outlines, disputed: DisputedBorders())
    }
    let (table, faults) = SourceTable.parse(path: LocationChecker.disputedPath, bytes: bytes)
    problems += faults.map { TableProblem($0) }
    return LocationChecker(outlines: outlines, disputed: DisputedBorders(table))
  }
}
