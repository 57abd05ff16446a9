/// What a kind of table looks like.
struct TableSchema: Sendable {
  /// The path, or a folder with `*.tsv`.
  let pattern: String
  let columns: [ColumnSchema]
  /// Columns whose values together must not come twice in one table; empty for none.
  let unique: [String]
  /// Whether identifiers are unique over all tables of this schema.
  let isUniqueAcrossTables: Bool

  init(_ pattern: String, unique: [String] = [], acrossTables: Bool = false, _ columns: [ColumnSchema]) {
    self.pattern = pattern
    self.unique = unique
    isUniqueAcrossTables = acrossTables
    self.columns = columns
  }

  func matches(_ path: String) -> Bool {
    guard pattern.hasSuffix("*.tsv") else { return path == pattern }
    return path.hasPrefix(pattern.dropLast("*.tsv".count)) && path.hasSuffix(".tsv")
  }

  /// Whether the tables are made by Gazetteer/tools from packages rather than written by hand.
  var isGenerated: Bool { Self.generated.contains(pattern) }

  private static let generated: Set<String> = [
    "places/*.tsv", "territories.tsv", "admin1.tsv", "admin2.tsv", "labels.tsv",
  ]

  /// The first schema for a path.
  static func of(_ path: String) -> TableSchema? { all.first { $0.matches(path) } }
}
