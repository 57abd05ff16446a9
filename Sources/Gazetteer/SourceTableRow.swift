/// A row of a ``SourceTable``.
public struct SourceTableRow: Sendable {
  let storage: SourceTableStorage
  let index: Int

  /// The line of the file, from 1.
  public var line: Int { Int(storage.lines[index]) }

  /// A field by the name of its column; empty if the column or the value is absent.
  public subscript(name: String) -> String {
    guard let column = storage.columnIndex[name] else { return "" }
    return self[column]
  }

  /// A field by the position of its column; empty if there is no such column.
  public subscript(column: Int) -> String {
    String(decoding: bytes(column), as: UTF8.self)
  }

  /// The bytes of a field; empty if there is no such column.
  public func bytes(_ column: Int?) -> ArraySlice<UInt8> {
    guard let column, column >= 0, column < storage.columns.count else { return [] }
    let position = (index * storage.columns.count + column) * 2
    return storage.bytes[Int(storage.fields[position])..<Int(storage.fields[position + 1])]
  }

  /// The position of a column, from 0.
  public func column(_ name: String) -> Int? { storage.columnIndex[name] }

  /// The values of a field, which `|` separates; empty values are left out.
  public func list(_ name: String) -> [String] {
    list(storage.columnIndex[name])
  }

  /// The values of a field by the position of its column.
  public func list(_ column: Int?) -> [String] {
    bytes(column).split(separator: UInt8(ascii: "|")).map { String(decoding: $0, as: UTF8.self) }
  }

  /// A problem in this row, for messages.
  public func problem(_ message: String, column name: String? = nil) -> SourceTableError {
    SourceTableError(
      path: storage.path, line: line, column: name.flatMap { storage.columnIndex[$0] }.map { $0 + 1 },
      columnName: name, message: message)
  }
}
