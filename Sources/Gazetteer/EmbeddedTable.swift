/// A knowledge table carried in the index: its path, where it lies, and how long its text is.
struct EmbeddedTable: Sendable {
  let path: String
  let content: Range<Int>
  /// The number of bytes of its text, which ``CompressedTable`` stores.
  let count: Int

  /// Reads the directory of the section: for each table, the lengths of its path, of what is stored and of its text (4
  /// bytes each), the path, and what is stored.
  static func list(_ section: Section<UInt8>) -> [EmbeddedTable] {
    var tables: [EmbeddedTable] = []
    var position = 0
    while position + 12 <= section.count {
      let pathLength = number(section, position)
      let length = number(section, position + 4)
      let start = position + 12 + pathLength
      guard start + length <= section.count else { break }
      let path = String(decoding: section.slice(position + 12, start), as: UTF8.self)
      tables.append(EmbeddedTable(path: path, content: start..<start + length, count: number(section, position + 8)))
      position = start + length
    }
    return tables
  }

  private static func number(_ section: Section<UInt8>, _ position: Int) -> Int {
    (0..<4).reduce(0) { $0 | Int(section[position + $1]) << (8 * $1) }
  }
}
