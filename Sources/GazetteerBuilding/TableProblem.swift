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

  /// What sort of trouble it is; problems of one kind are counted together.
  public enum Kind: String, Sendable, CaseIterable {
    /// Encoding, line ends, numbers of fields.
    case format
    /// Missing, unknown or repeated columns.
    case columns
    /// A table or base map that is not there.
    case missing
    /// A value that its column cannot hold.
    case value
    /// A code or reference that nothing else knows.
    case unknown
    /// A name that nothing can find, or not as it is meant.
    case name
    /// Letters of two scripts in one word.
    case script
    /// Spaces, marks and list separators that should not be there.
    case untidy
    /// Rows, names or places that come twice.
    case duplicate
    /// Rows out of order.
    case order
    /// A point that lies elsewhere than its country.
    case location
  }

  /// How bad it is.
  public let severity: Severity
  /// What sort of trouble it is.
  public let kind: Kind
  /// Whether `gazetteer check --fix` mends it.
  public let isFixable: Bool
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
    _ severity: Severity, _ kind: Kind = .value, path: String, line: Int = 0, column: Int? = nil,
    columnName: String? = nil, message: String, suggestion: String = "", isFixable: Bool = false
  ) {
    self.severity = severity
    self.kind = kind
    self.isFixable = isFixable
    self.path = path
    self.line = line
    self.column = column
    self.columnName = columnName
    self.message = message
    self.suggestion = suggestion
  }

  /// The same problem where nothing but the maker of the table should mend it.
  var leftToMaker: TableProblem {
    TableProblem(
      severity, kind, path: path, line: line, column: column, columnName: columnName, message: message,
      suggestion: suggestion)
  }

  init(_ error: SourceTableError) {
    self.init(
      .error, .format, path: error.path, line: error.line, column: error.column, columnName: error.columnName,
      message: error.message)
  }

  public var description: String {
    var text = path
    if line > 0 { text += ":\(line)" }
    if let columnName { text += ": column \(column.map { "\($0) " } ?? "")(\(columnName))" }
    text += ": \(severity.rawValue): \(message)"
    return suggestion.isEmpty ? text : "\(text); \(suggestion)"
  }
}
