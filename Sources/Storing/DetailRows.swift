import EventCoding
import GRDB
import Gazetteer
import Geoparsing
import Mapping

/// The rows that the details of features are made of.
final class DetailRows {
  private let database: Database
  private var actorStatement: SQLStatement?
  private var mentionStatement: SQLStatement?

  init(_ database: Database) { self.database = database }

  /// An event with its actors.
  func event(
    fid: Int64, id: String, type: String, mode: String, modality: String, trigger: String, sentence: String,
    date: String, start: Int, end: Int
  ) throws -> MappedEvent {
    var event = Self.event(
      id: id, type: type, mode: mode, modality: modality, trigger: trigger, sentence: sentence, date: date,
      start: start, end: end)
    (event.actors, event.recipients) = try actors(ofEvent: fid)
    return event
  }

  /// Who does it and to whom.
  func actors(ofEvent event: Int64) throws -> (actors: [MappedActor], recipients: [MappedActor]) {
    let statement =
      try actorStatement
      ?? SQLStatement(
        database,
        """
        SELECT t.id, t.name, t.name_ar, t.type, t.country, t.sector, t.cameo, l.start, l."end", l.text, l.role
        FROM event_actors l CROSS JOIN actors t WHERE l.event_fid = ? AND t.fid = l.actor_fid ORDER BY l.fid
        """)
    actorStatement = statement
    statement.bind(event)
    var actors: [MappedActor] = []
    var recipients: [MappedActor] = []
    while try statement.step() {
      let actor = Self.actor(statement, start: 7)
      if statement.text(10) == "actor" { actors.append(actor) } else { recipients.append(actor) }
    }
    return (actors, recipients)
  }

  func mention(fid: Int64) throws -> MappedMention? {
    let statement =
      try mentionStatement
      ?? SQLStatement(
        database, "SELECT text, start, \"end\", sentence, role, confidence FROM mentions WHERE fid = ?")
    mentionStatement = statement
    statement.bind(fid)
    defer { statement.reset() }
    guard try statement.step() else { return nil }
    return Self.mention(
      text: statement.text(0), start: statement.int(1), end: statement.int(2), sentence: statement.text(3),
      role: statement.text(4), confidence: statement.double(5), location: nil)
  }

  static func mention(
    text: String, start: Int, end: Int, sentence: String, role: String, confidence: Double, location: ResolvedPlace?,
    reason: String = ""
  ) -> MappedMention {
    MappedMention(
      article: 0, start: start, end: end, text: text, role: PlaceMention.Role(rawValue: role) ?? .literal,
      confidence: confidence, sentence: sentence, location: location, reason: reason)
  }

  static func event(
    id: String, type: String, mode: String, modality: String, trigger: String, sentence: String, date: String,
    start: Int, end: Int
  ) -> MappedEvent {
    MappedEvent(
      id: id, article: 0, type: EventType(rawValue: type) ?? .statement, mode: mode,
      modality: Event.Modality(rawValue: modality) ?? .actual, trigger: trigger, start: start, end: end, actors: [],
      recipients: [], date: date, datePrecision: 0, confidence: 0, sentence: sentence, mention: nil, reason: "")
  }

  /// The actor in seven columns, with start, end and text of its mention in three more.
  static func actor(_ row: SQLStatement, start: Int32) -> MappedActor {
    let arabic = row.text(2)
    let actor = Actor(
      identifier: row.text(0), name: row.text(1), arabicName: arabic.isEmpty ? nil : arabic, type: row.text(3),
      country: row.text(4), sector: row.text(5), cameo: row.text(6))
    return MappedActor(
      actor: actor, article: 0, start: row.int(start), end: row.int(start + 1), text: row.text(start + 2))
  }

  /// The place in five columns: geometry, precision, where_prec, radius, centroid.
  static func location(_ row: SQLStatement, geometry: Int32, id: String) -> ResolvedPlace? {
    guard let point = row.point(geometry) else { return nil }
    return ResolvedPlace(
      index: PlaceIndex(rawValue: 0), identifier: id, latitude: point.y, longitude: point.x,
      precision: ResolvedPlace.Precision(rawValue: row.text(geometry + 1)) ?? .exact,
      wherePrecision: row.int(geometry + 2), radiusKilometers: row.double(geometry + 3),
      isCentroid: row.bool(geometry + 4))
  }
}
