import EventCoding
import GRDB
import GeoJSON
import Geoparsing
import Mapping

/// Reads a store: what is in it, and its features one by one. Belongs to one task; others may write meanwhile.
public final class StoreReader {
  /// The path of the store.
  public let path: String
  /// The language of its labels.
  public let language: String
  private let queue: DatabaseQueue

  /// Opens a store.
  ///
  /// - Throws: `StoreError`.
  public init(path: String) throws(StoreError) {
    self.path = path
    let queue = try StoreFile.openForReading(path)
    self.queue = queue
    do {
      language =
        try queue.read { try String.fetchOne($0, sql: "SELECT value FROM yaqut_store WHERE key = 'language'") } ?? "en"
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// What an exported map tells of itself: `attribution`, and `yaqut` with version, gazetteer and number of articles.
  ///
  /// - Throws: `StoreError`.
  public func members(version: String) throws(StoreError) -> JSONObject {
    try guarded {
      let (text, count) = try queue.read { database in
        let text = try String.fetchOne(
          database,
          sql: """
            SELECT record FROM yaqut_analyses WHERE fid = (SELECT value FROM yaqut_store WHERE key = 'analysis')
            """)
        return (text ?? "{}", try Int.fetchOne(database, sql: "SELECT count(*) FROM articles") ?? 0)
      }
      let record = try JSONValue(parsing: text)
      let own: JSONObject = [
        "version": .string(version), "gazetteer": record["gazetteer"] ?? .null, "article_count": .integer(count),
      ]
      return ["attribution": record["attribution"] ?? "", "yaqut": .object(own)]
    }
  }

  /// What could not be read, input by input.
  ///
  /// - Throws: `StoreError`, or what the function throws.
  public func forEachFailure(_ body: (InputFailure) throws -> Void) throws {
    try queue.read { database in
      let statement = try SQLStatement(
        database, "SELECT input, line, code, message FROM failures ORDER BY input, line, fid")
      while try statement.step() {
        try body(
          InputFailure(
            input: statement.text(0), line: statement.isNull(1) ? nil : statement.int(1), code: statement.text(2),
            message: statement.text(3)))
      }
    }
  }

  /// What the store holds.
  ///
  /// - Throws: `StoreError`.
  public func status() throws(StoreError) -> StoreStatus {
    try guarded { try queue.read { try StoreStatus($0, path: path) } }
  }

  /// Calls a function with each feature, in order of first appearance in the articles, in memory that does not grow with
  /// their number.
  ///
  /// - Throws: `StoreError`, or what the function throws.
  public func forEachFeature(_ options: ExportOptions, _ body: (Feature) throws -> Void) throws {
    do {
      try queue.read { database in
        let rows = FeatureRows(database, language: language, options: options)
        switch options.grouping {
        case .place: try rows.places(body)
        case .event: try rows.events(body)
        case .mention: try rows.mentions(body)
        case .grid: try rows.grid(body)
        }
      }
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    }
  }

  private func guarded<Result>(_ body: () throws -> Result) throws(StoreError) -> Result {
    do { return try body() } catch { throw StoreError(error, path: path) }
  }
}
