import GRDB
import Gazetteer
import GeoJSON
import Mapping

/// What articles were analysed with: gazetteers, options, language. A store of articles that were analysed in different
/// ways would tell different things of the same words.
struct StoreAnalysis {
  let gazetteers: [GazetteerInfo]
  let options: String
  let language: String

  private var checksums: String { gazetteers.map(\.sha256).joined(separator: "+") }
  private var key: String { "\(checksums) \(language) \(options)" }

  /// Finds or makes the row of the analysis and lets it be the store's present one.
  ///
  /// - Throws: `StoreError.otherGazetteer` or `.otherOptions` if the store has another and that is not to change.
  func register(in database: Database, _ path: String, isAgain: Bool) throws -> Int64 {
    let known = try Int64.fetchOne(database, sql: "SELECT fid FROM yaqut_analyses WHERE key = ?", arguments: [key])
    let present = try String.fetchOne(database, sql: "SELECT value FROM yaqut_store WHERE key = 'analysis'")
    if let present, present != known.map({ String($0) }), !isAgain { throw try difference(present, database, path) }
    if known == nil {
      try database.execute(
        sql: "INSERT INTO yaqut_analyses (key, record) VALUES (?, ?)", arguments: [key, try record()])
    }
    let analysis = known ?? database.lastInsertedRowID
    try database.execute(
      sql: "INSERT OR REPLACE INTO yaqut_store (key, value) VALUES ('analysis', ?), ('language', ?)",
      arguments: [String(analysis), language])
    return analysis
  }

  private func difference(_ present: String, _ database: Database, _ path: String) throws -> StoreError {
    let text = try String.fetchOne(
      database, sql: "SELECT record FROM yaqut_analyses WHERE fid = ?", arguments: [present])
    let record = try text.map { try JSONValue(parsing: $0) }
    if let found = record?["checksums"]?.stringValue, found != checksums {
      return .otherGazetteer(path: path, found: "sha256 \(found.prefix(12))…")
    }
    let language = record?["language"]?.stringValue ?? ""
    let options = record?["options"]?.stringValue ?? ""
    return .otherOptions(
      path: path, found: (["--lang \(language)", options].filter { !$0.isEmpty }).joined(separator: " "))
  }

  private func record() throws -> String {
    let record: JSONObject = [
      "checksums": .string(checksums), "language": .string(language), "options": .string(options),
      "gazetteer": .object(MapRecord.record(of: gazetteers)),
      "attribution": .string(MapRecord.attribution(of: gazetteers)),
    ]
    return String(decoding: try JSONValue.object(record).serialized(), as: UTF8.self)
  }
}
