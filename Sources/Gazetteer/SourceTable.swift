/// A table of the gazetteer's sources: UTF-8, tab-separated, one header line, lines beginning with # are comments.
public struct SourceTable: Sendable {
  /// The path, for messages.
  public var path: String { storage.path }
  /// The names of the columns.
  public var columns: [String] { storage.columns }
  /// The rows in file order.
  public var rows: SourceTableRows { SourceTableRows(storage: storage) }

  let storage: SourceTableStorage

  /// Reads a table.
  ///
  /// - Throws: The first problem: no header, a wrong number of columns, bytes that are no UTF-8, a carriage return.
  public init(path: String, bytes: [UInt8]) throws(SourceTableError) {
    let (table, problems) = Self.parse(path: path, bytes: bytes)
    if let problem = problems.first { throw problem }
    self = table
  }

  /// Reads a table from a string.
  ///
  /// - Throws: The first problem.
  public init(path: String, text: String) throws(SourceTableError) {
    try self.init(path: path, bytes: Array(text.utf8))
  }

  /// Reads a table that may have faults. Short rows are filled with empty fields, long ones cut.
  package static func parse(path: String, bytes: [UInt8]) -> (table: SourceTable, problems: [SourceTableError]) {
    var parser = SourceTableParser(path: path, bytes: bytes)
    parser.parse()
    let storage = SourceTableStorage(
      path: path, bytes: bytes, columns: parser.columns, fields: parser.fields, lines: parser.lines)
    return (SourceTable(storage: storage), parser.problems)
  }

  private init(storage: SourceTableStorage) { self.storage = storage }

  /// The position of a column, from 0.
  public func column(_ name: String) -> Int? { storage.columnIndex[name] }
}
