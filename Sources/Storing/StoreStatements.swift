import GRDB

/// The statements that rows are written with.
struct StoreStatements {
  let article: SQLStatement
  let text: SQLStatement
  let mention: SQLStatement
  let event: SQLStatement
  let eventActor: SQLStatement
  let eventPlace: SQLStatement
  let placeActor: SQLStatement
  let place: SQLStatement
  let findPlace: SQLStatement
  let counts: SQLStatement
  let actor: SQLStatement
  let findActor: SQLStatement
  let input: SQLStatement
  let findInput: SQLStatement
  let progress: SQLStatement
  let duplicate: SQLStatement
  let failure: SQLStatement
  let findArticle: SQLStatement
  let findName: SQLStatement
  let name: SQLStatement
  let articleAnalysis: SQLStatement
  let extent: SQLStatement
  let deletions: [SQLStatement]

  /// The keys of events' properties in the order of the columns, behind geometry and links.
  static let eventColumns = """
    event_id, event_date, date_prec, event_type, event_mode, quad_code, modality, actor, actor_country, actor_sector, \
    recipient, recipient_country, recipient_sector, place, admin1, country, where_prec, confidence, trigger, sentence, \
    article, url, source, killed, injured, mention_count
    """

  init(_ database: Database) throws {
    func insertion(_ table: String, _ count: Int, _ columns: String = "") throws -> SQLStatement {
      let marks = Array(repeating: "?", count: count).joined(separator: ", ")
      return try SQLStatement(database, "INSERT INTO \(table) \(columns) VALUES (\(marks))")
    }
    article = try insertion("articles", 13)
    text = try insertion("yaqut_texts", 3)
    mention = try insertion("mentions", 17)
    event = try insertion(
      "events", 34, "(fid, geom, article_fid, mention_fid, \(Self.eventColumns), start, \"end\", reason, is_repeat)")
    eventActor = try insertion("event_actors", 7)
    eventPlace = try insertion("event_places", 3)
    placeActor = try insertion("place_actors", 6)
    place = try insertion(
      "places", 10, "(geom, id, name, name_ar, label, country, country_name, admin1, admin2, feature_code)")
    findPlace = try SQLStatement(database, "SELECT fid FROM places WHERE id = ?")
    counts = try SQLStatement(
      database,
      """
      UPDATE places SET mention_count = mention_count + ?, article_count = article_count + ?,
        event_count = event_count + ? WHERE fid = ?
      """)
    actor = try SQLStatement(
      database,
      "INSERT OR IGNORE INTO actors (id, name, name_ar, type, country, sector, cameo) VALUES (?, ?, ?, ?, ?, ?, ?)")
    findActor = try SQLStatement(
      database,
      """
      SELECT fid FROM actors WHERE id = ? AND name = ? AND name_ar = ? AND type = ? AND country = ? AND sector = ?
        AND cameo = ?
      """)
    input = try SQLStatement(
      database,
      """
      INSERT OR IGNORE INTO yaqut_inputs (path, size, modified, finished, records, offset, lines)
      VALUES (?, 0, 0, 0, 0, 0, 0)
      """)
    findInput = try SQLStatement(database, "SELECT fid FROM yaqut_inputs WHERE path = ?")
    progress = try SQLStatement(
      database,
      """
      UPDATE yaqut_inputs SET size = ?, modified = ?, finished = ?, records = ?, offset = ?, lines = ? WHERE fid = ?
      """)
    duplicate = try SQLStatement(
      database,
      """
      INSERT OR IGNORE INTO duplicates (article_fid, id, input_fid, position) SELECT ?, ?, ?, ?
      WHERE NOT EXISTS (SELECT 1 FROM articles WHERE fid = ? AND input_fid = ? AND position = ?)
      """)
    failure = try SQLStatement(
      database, "INSERT INTO failures (input, line, code, message) VALUES (?, ?, ?, ?)")
    findArticle = try SQLStatement(database, "SELECT 1 FROM articles WHERE id = ?")
    findName = try SQLStatement(database, "SELECT used FROM yaqut_names WHERE id = ?")
    name = try SQLStatement(database, "INSERT OR REPLACE INTO yaqut_names (id, used) VALUES (?, ?)")
    articleAnalysis = try SQLStatement(database, "UPDATE articles SET analysis_fid = ?, lang = ? WHERE fid = ?")
    extent = try SQLStatement(
      database,
      """
      UPDATE gpkg_contents SET min_x = min(coalesce(min_x, ?), ?), min_y = min(coalesce(min_y, ?), ?),
        max_x = max(coalesce(max_x, ?), ?), max_y = max(coalesce(max_y, ?), ?),
        last_change = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE table_name = ?
      """)
    deletions = try ["mentions", "events", "event_actors", "event_places", "place_actors"].map {
      try SQLStatement(database, "DELETE FROM \($0) WHERE fid >= ? AND fid < ?")
    }
  }
}
