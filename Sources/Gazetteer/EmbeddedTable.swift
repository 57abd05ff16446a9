/// A knowledge table carried verbatim in the index: its path, and where its text lies.
struct EmbeddedTable: Sendable {
  let path: String
  let content: Range<Int>

  /// Reads the directory of the section: for each table, path length and content length (4 bytes each), path, content.
  static func list(_ section: Section<UInt8>) -> [EmbeddedTable] {
    var tables: [EmbeddedTable] = []
    var position = 0
    while position + 8 <= section.count {
      let pathLength = number(section, position)
      let length = number(section, position + 4)
      let start = position + 8 + pathLength
      guard start + length <= section.count else { break }
      let path = String(decoding: section.slice(position + 8, start), as: UTF8.self)
      tables.append(EmbeddedTable(path: path, content: start..<start + length))
      position = start + length
    }
    return tables
  }

  private static func number(_ section: Section<UInt8>, _ position: Int) -> Int {
    (0..<4).reduce(0) { $0 | Int(section[position + $1]) << (8 * $1) }
  }
}
