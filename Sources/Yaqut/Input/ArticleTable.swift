import Mapping

/// Reads articles from a CSV table with a header; the column `text` must be there.
struct ArticleTable {
  /// The columns that are used.
  static let columns: Set<String> = ["id", "title", "text", "date", "url", "source", "lang"]

  private var parser: CSVParser
  private let path: String
  private let name: String

  init(_ text: String, path: String, name: String) {
    parser = CSVParser(text, path: path)
    self.path = path
    self.name = name
  }

  mutating func articles() throws(InputError) -> [Article] {
    guard let header = try parser.next() else { return [] }
    var places: [String: Int] = [:]
    for (index, column) in header.fields.enumerated() where places[column.lowercased()] == nil {
      places[column.lowercased()] = index
    }
    guard let text = places["text"] else {
      let found = header.fields.joined(separator: ", ")
      throw .malformed(path: path, line: 1, byte: nil, message: "no column “text” in the header (found: \(found))")
    }
    var articles: [Article] = []
    while let row = try parser.next() {
      func field(_ column: String) -> String? {
        places[column].flatMap { $0 < row.fields.count && !row.fields[$0].isEmpty ? row.fields[$0] : nil }
      }
      guard text < row.fields.count else {
        let count = "\(row.fields.count) of \(header.fields.count) columns"
        throw .malformed(path: path, line: row.line, byte: nil, message: "the row has \(count), and no text")
      }
      articles.append(
        Article(
          id: field("id") ?? "\(name):\(row.line)", title: field("title"), text: row.fields[text], date: field("date"),
          url: field("url"), source: field("source"), language: field("lang")))
    }
    return articles
  }
}
