import GRDB
import Gazetteer
import Mapping

/// An article as a store keeps it, to be analysed anew.
public struct StoredArticle: Sendable {
  /// Its number in the store.
  public let number: Int64
  /// The article with its text.
  public let article: Article

  static func outdated(_ database: Database, after: Int64, analysis: Int64, limit: Int) throws -> [StoredArticle] {
    let statement = try SQLStatement(
      database,
      """
      SELECT a.fid, a.id, a.title, a.date, a.url, a.source, t.text, t.spans
      FROM articles a JOIN yaqut_texts t ON t.fid = a.fid WHERE a.fid > ? AND a.analysis_fid != ?
      ORDER BY a.fid LIMIT ?
      """)
    statement.bind(after).bind(analysis).bind(limit)
    var articles: [StoredArticle] = []
    var bytes = 0
    while bytes < 1 << 20, try statement.step() {
      func field(_ column: Int32) -> String? {
        let text = statement.text(column)
        return text.isEmpty ? nil : text
      }
      let article = Article(
        id: statement.text(1), title: field(2), text: statement.text(6), date: field(3), url: field(4),
        source: field(5), spans: statement.isNull(7) ? nil : Self.spans(statement.text(7)))
      bytes += article.text.utf8.count
      articles.append(StoredArticle(number: statement.integer(0), article: article))
    }
    statement.reset()
    return articles
  }

  /// Spans as a column keeps them: "3-8 10-14".
  static func text(of spans: [Range<Int>]?) -> String? {
    spans?.map { "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: " ")
  }

  private static func spans(_ text: String) -> [Range<Int>] {
    text.split(separator: " ").compactMap { part in
      let numbers = part.split(separator: "-").compactMap { Int($0) }
      return numbers.count == 2 && numbers[0] < numbers[1] ? numbers[0]..<numbers[1] : nil
    }
  }
}
