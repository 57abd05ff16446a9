import Gazetteer

/// What a compilation made, and what it met on the way.
public struct CompilationReport: Sendable {
  /// The number of places.
  public let placeCount: Int
  /// The number of distinct folded keys.
  public let keyCount: Int
  /// The number of names.
  public let nameCount: Int
  /// The number of pairs of key and place.
  public let postingCount: Int
  /// Names without letters or longer than a key may be, which nothing finds.
  public let skippedNameCount: Int
  /// Missing tables, faulty rows, unknown targets.
  public internal(set) var problems: [TableProblem]
  /// What the reading of dumps met; `nil` without dumps.
  public internal(set) var dumps: ImportReport?
  /// What the index says of itself.
  let facts: [(key: String, value: String)]

  /// The problems that made rows unusable.
  public var errors: [TableProblem] { problems.filter { $0.severity == .error } }
}
