/// The bytes of a table and where its fields lie.
final class SourceTableStorage: Sendable {
  let path: String
  let bytes: [UInt8]
  let columns: [String]
  let columnIndex: [String: Int]
  /// Start and end of each field, row by row.
  let fields: [Int32]
  let lines: [Int32]

  init(path: String, bytes: [UInt8], columns: [String], fields: [Int32], lines: [Int32]) {
    self.path = path
    self.bytes = bytes
    self.columns = columns
    self.fields = fields
    self.lines = lines
    var index: [String: Int] = [:]
    for (position, name) in columns.enumerated() where index[name] == nil { index[name] = position }
    columnIndex = index
  }
}
