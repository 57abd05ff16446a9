/// The rows of a ``SourceTable``.
public struct SourceTableRows: RandomAccessCollection, Sendable {
  let storage: SourceTableStorage

  /// 0.
  public var startIndex: Int { 0 }
  /// The number of rows.
  public var endIndex: Int { storage.lines.count }

  /// The row at a position, in file order.
  public subscript(position: Int) -> SourceTableRow {
    SourceTableRow(storage: storage, index: position)
  }
}
