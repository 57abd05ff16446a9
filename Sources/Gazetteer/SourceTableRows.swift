/// The rows of a ``SourceTable``.
public struct SourceTableRows: RandomAccessCollection, Sendable {
  let storage: SourceTableStorage

  public var startIndex: Int { 0 }
  public var endIndex: Int { storage.lines.count }

  public subscript(position: Int) -> SourceTableRow {
    SourceTableRow(storage: storage, index: position)
  }
}
