import GRDB
import GeoJSON

/// What a store holds.
public struct StoreStatus: Sendable {
  /// The path of the store.
  public let path: String
  /// How many rows there are.
  public let articles: Int
  public let places: Int
  public let mentions: Int
  public let events: Int
  public let actors: Int
  public let duplicates: Int
  public let failures: Int
  /// Inputs read to their end.
  public let finishedInputs: Int
  /// Inputs of which something is left, or which could not be read.
  public let openInputs: [String]
  /// Articles that another gazetteer or other options were used for than for the rest.
  public let outdatedArticles: Int
  /// The gazetteer's name and version.
  public let gazetteer: String
  /// The options of the analysis in words.
  public let options: String
  /// Whether a process is writing to the store.
  public let isBusy: Bool

  init(_ database: Database, path: String) throws {
    func count(_ sql: String) throws -> Int { try Int.fetchOne(database, sql: "SELECT count(*) FROM " + sql) ?? 0 }
    self.path = path
    articles = try count("articles")
    places = try count("places WHERE geom IS NOT NULL")
    mentions = try count("mentions")
    events = try count("events")
    actors = try count("actors")
    duplicates = try count("duplicates")
    failures = try count("failures")
    finishedInputs = try count("yaqut_inputs WHERE finished")
    openInputs = try String.fetchAll(
      database, sql: "SELECT path FROM yaqut_inputs WHERE NOT finished ORDER BY fid LIMIT 10")
    let analysis = try String.fetchOne(database, sql: "SELECT value FROM yaqut_store WHERE key = 'analysis'") ?? "0"
    outdatedArticles =
      try Int.fetchOne(database, sql: "SELECT count(*) FROM articles WHERE analysis_fid != ?", arguments: [analysis])
      ?? 0
    let record = try String.fetchOne(
      database, sql: "SELECT record FROM yaqut_analyses WHERE fid = ?", arguments: [analysis])
    let value = try record.map { try JSONValue(parsing: $0) }
    let gazetteer = value?["gazetteer"]
    self.gazetteer =
      "\(gazetteer?["name"]?.stringValue ?? "?") \(gazetteer?["version"]?.stringValue ?? "?") "
      + "(sha256 \((gazetteer?["sha256"]?.stringValue ?? "").prefix(12))…)"
    let language = value?["language"]?.stringValue ?? ""
    options = (["--lang \(language)", value?["options"]?.stringValue ?? ""].filter { !$0.isEmpty })
      .joined(separator: " ")
    isBusy = StoreLock.isHeld(store: path)
  }

  /// Lines for people.
  public var lines: [String] {
    var lines = [
      "articles      \(articles)",
      "places        \(places)",
      "mentions      \(mentions)",
      "events        \(events)",
      "actors        \(actors)",
      "duplicates    \(duplicates)",
      "failures      \(failures)",
      "inputs read   \(finishedInputs)",
      "gazetteer     \(gazetteer)",
      "options       \(options)",
    ]
    if outdatedArticles > 0 { lines.append("to do again   \(outdatedArticles)") }
    for input in openInputs { lines.append("not finished  \(input)") }
    if isBusy { lines.append("a process is writing to the store") }
    return lines
  }
}
