import GRDB
import Gazetteer

/// Questions that are asked once for each article or input. Belongs to the thread that has the database.
final class StoreLookups {
  private let text: SQLStatement
  private let position: SQLStatement
  private let input: SQLStatement

  init(_ database: Database) throws {
    text = try SQLStatement(database, "SELECT fid FROM articles WHERE text_key = ? AND sha256 = ?")
    position = try SQLStatement(
      database,
      """
      SELECT a.fid FROM articles a CROSS JOIN yaqut_inputs i
      WHERE a.text_key = ? AND a.sha256 = ? AND a.position = ? AND i.fid = a.input_fid AND i.path = ?
      """)
    input = try SQLStatement(
      database, "SELECT size, modified, finished, records, offset, lines FROM yaqut_inputs WHERE path = ?")
  }

  /// The article with a text.
  func article(of digest: SHA256Digest) throws -> Int64? {
    text.bind(TextKey.key(digest)).bind(digest.description)
    return try first(text)
  }

  /// The article at a place of an input, if it has this text.
  func article(of digest: SHA256Digest, at origin: ArticleOrigin) throws -> Int64? {
    position.bind(TextKey.key(digest)).bind(digest.description).bind(origin.position).bind(origin.input)
    return try first(position)
  }

  /// How far an input has been read.
  func progress(of path: String) throws -> InputProgress? {
    input.bind(path)
    defer { input.reset() }
    guard try input.step() else { return nil }
    return InputProgress(
      path: path, size: input.int(0), modified: input.int(1), isFinished: input.bool(2), records: input.int(3),
      offset: input.int(4), lines: input.int(5))
  }

  private func first(_ statement: SQLStatement) throws -> Int64? {
    defer { statement.reset() }
    return try statement.step() ? statement.integer(0) : nil
  }
}

/// The short key by which texts are found.
enum TextKey {
  /// The first eight bytes of a digest.
  static func key(_ digest: SHA256Digest) -> Int64 {
    Int64(bitPattern: digest.bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) })
  }
}
