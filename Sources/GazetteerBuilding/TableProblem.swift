import Gazetteer

/// Something wrong in a source table, and what to do about it.
public struct TableProblem: Error, Sendable, Equatable, CustomStringConvertible {
  /// How bad it is.
  public enum Severity: String, Sendable, Comparable {
    /// Works, but looks wrong.
    case warning
    /// The row or table cannot be used.
    case error

    public static func < (left: Severity, right: Severity) -> Bool { left == .warning && right == .error }
  }

  public let severity: Severity
  /// The path of the table inside the gazetteer's folder.
  public let path: String
  /// The line, from 1; 0 for the table as a whole.
  public let line: Int
  /// The column, from 1, if the trouble is in one.
  public let column: Int?
  /// The column's name, if the trouble is in one.
  public let columnName: String?
  /// What is wrong.
  public let message: String
  /// What to do; may be empty.
  public let suggestion: String

  /// Describes a problem.
  public init(
    _ severity: Severity, path: String, line: Int = 0, column: Int? = nil, columnName: String? = nil,
    message: String, suggestion: String = ""
  ) {
    self.severity = severity
    self.path = path
    self.line = line
    self.column = column
    self.columnName = columnName
    self.message = message
    self.suggestion = suggestion
  }

  init(_ error: SourceTableError) {
    self.init(
      .error, path: error.path, line: error.line, column: error.column, columnName: error.columnName,
      message: error.message)
  }

  public var description: String {
    var text = path
    if line > 0 { text += ":\(line)" }
    if let column { text += ":\(column)" }
    text += ": \(severity.rawValue): "
    if let columnName { text += "\(columnName): " }
    text += message
    return suggestion.isEmpty ? text : "\(text); \(suggestion)"
  }
}
