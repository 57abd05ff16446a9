import Mapping

/// Which column of a table holds which field of an article.
struct ArticleTableHeader {
  private var places: [String: Int] = [:]
  private let columns: ArticleColumns
  private let count: Int
  private let text: Int

  /// Reads the first row of a table.
  ///
  /// - Throws: `RecordError` if no column holds the text.
  init(_ fields: [String], _ columns: ArticleColumns) throws(RecordError) {
    for (index, column) in fields.enumerated() where places[column.lowercased()] == nil {
      places[column.lowercased()] = index
    }
    guard let text = places[columns.text.lowercased()] else {
      let found = fields.joined(separator: ", ")
      throw RecordError(code: "no_text", message: "no column “\(columns.text)” in the header (found: \(found))")
    }
    self.text = text
    self.columns = columns
    count = fields.count
  }

  /// The article of a row.
  ///
  /// - Throws: `RecordError` if the row ends before the text.
  func article(_ row: [String], id: String) throws(RecordError) -> Article {
    guard text < row.count else {
      let message = "the row has \(row.count) of \(count) columns, and no text"
      throw RecordError(code: "no_text", message: message)
    }
    func field(_ column: String) -> String? {
      places[column.lowercased()].flatMap { $0 < row.count && !row[$0].isEmpty ? row[$0] : nil }
    }
    return Article(
      id: field(columns.id) ?? id, title: field(columns.title), text: row[text], date: field(columns.date),
      url: field(columns.url), source: field(columns.source), language: field(columns.language))
  }
}
