import Gazetteer

/// A row of `Training/events/judgements-*.tsv`: an event that a reader judged in its context.
struct JudgedEvent {
  enum Happening: String { case yes, background, hypothetical, no }

  var article: String
  var span: Range<Int>
  var type: String
  /// Spans as the table writes them, or empty.
  var places: String
  var happens: Happening
  var isTypeRight: Bool
  var isPlaceRight: Bool

  /// The event is one, of its type.
  var isReal: Bool { happens != .no && isTypeRight }

  /// Reads a table.
  static func read(_ path: String) throws -> [JudgedEvent] {
    let table = try SourceTable(path: path, bytes: try TrainingFile.bytes(path))
    return try table.rows.map { row in
      guard let start = Int(row["start"]), let end = Int(row["end"]), start < end,
        let happens = Happening(rawValue: row["happens"])
      else { throw TrainingError("\(path): a row of \(row["article"]) cannot be read") }
      return JudgedEvent(
        article: row["article"], span: start..<end, type: row["type"], places: row["places"], happens: happens,
        isTypeRight: row["type_right"] == "yes", isPlaceRight: row["place_right"] == "yes")
    }
  }
}
