import Mapping

/// Reads articles from a CSV table with a header; the column `text` must be there.
struct ArticleTable {
  /// The columns that are used.
  static let columns: Set<String> = ["id", "title", "text", "date", "url", "source", "lang"]

  private var parser: CSVParser
  private let path: String
  private let name: String
  private let columns: ArticleColumns

  init(_ text: String, path: String, name: String, columns: ArticleColumns = ArticleColumns()) {
    parser = CSVParser(text, path: path)
    self.path = path
    self.name = name
    self.columns = columns
  }

  mutating func articles() throws(InputError) -> [Article] {
    guard let first = try parser.next() else { return [] }
    let header: ArticleTableHeader
    do { header = try ArticleTableHeader(first.fields, columns) } catch {
      throw .malformed(path: path, line: 1, byte: nil, message: error.message)
    }
    var articles: [Article] = []
    while let row = try parser.next() {
      do { articles.append(try header.article(row.fields, id: "\(name):\(row.line)")) } catch {
        throw .malformed(path: path, line: row.line, byte: nil, message: error.message)
      }
    }
    return articles
  }
}
