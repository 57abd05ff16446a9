/// What is wrong in a source table, and where.
public struct SourceTableError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The path of the table.
  public let path: String
  /// The line, from 1; 0 for the file as a whole.
  public let line: Int
  /// The column, from 1, if the trouble is in one.
  public let column: Int?
  /// The column's name, if the trouble is in one.
  public let columnName: String?
  /// What is wrong, and what to do.
  public let message: String

  /// Describes a problem.
  public init(path: String, line: Int, column: Int? = nil, columnName: String? = nil, message: String) {
    self.path = path
    self.line = line
    self.column = column
    self.columnName = columnName
    self.message = message
  }

  /// Path, line, column and what is wrong there.
  public var description: String {
    let place = line > 0 ? "\(path):\(line)" : path
    guard let columnName else { return "\(place): \(message)" }
    return "\(place): column \(column ?? 0) (\(columnName)): \(message)"
  }
}
