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

/// The short key by which texts are found.
enum TextKey {
  /// The first eight bytes of a digest.
  static func key(_ digest: SHA256Digest) -> Int64 {
    Int64(bitPattern: digest.bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) })
  }

  /// The article with a text.
  static func article(of text: SHA256Digest, in database: Database) throws -> Int64? {
    let statement = try database.cachedStatement(sql: "SELECT fid FROM articles WHERE text_key = ? AND sha256 = ?")
    return try Int64.fetchOne(statement, arguments: [key(text), text.description])
  }

  /// Whether the article at a place of an input is stored, with this text.
  static func isStored(_ text: SHA256Digest, at origin: ArticleOrigin, in database: Database) throws -> Bool {
    let statement = try database.cachedStatement(
      sql: """
        SELECT 1 FROM articles a JOIN yaqut_inputs i ON i.fid = a.input_fid
        WHERE a.text_key = ? AND a.sha256 = ? AND a.position = ? AND i.path = ?
        """)
    return try Int.fetchOne(statement, arguments: [key(text), text.description, origin.position, origin.input]) != nil
  }
}

extension InputProgress {
  static func stored(_ path: String, in database: Database) throws -> InputProgress? {
    let statement = try database.cachedStatement(
      sql: "SELECT size, modified, finished, records, offset, lines FROM yaqut_inputs WHERE path = ?")
    return try Row.fetchOne(statement, arguments: [path]).map {
      InputProgress(
        path: path, size: $0[0], modified: $0[1], isFinished: $0[2], records: $0[3], offset: $0[4], lines: $0[5])
    }
  }
}
