import EventCoding
import GRDB
import Gazetteer
import Geoparsing
import Mapping

/// The rows that belong to a place.
struct PlaceRows {
  private let mentions: SQLStatement
  private let events: SQLStatement
  private let actors: SQLStatement
  private let place: SQLStatement
  private let mentionConditions: FilterConditions
  private let eventConditions: FilterConditions
  private let articleConditions: FilterConditions

  init(_ database: Database, _ options: ExportOptions) throws {
    let filter = options.filter
    mentionConditions = .mentions(filter, keepsUnlocated: true)
    // The box is the places'; an event may be tied to several.
    var eventFilter = filter
    eventFilter.box = nil
    eventFilter.countries = []
    eventConditions = .events(eventFilter, keepsUnlocated: true)
    articleConditions = .articles(filter)
    mentions = try SQLStatement(
      database,
      """
      SELECT m.text, m.start, m."end", m.sentence, m.role, m.confidence, m.reason, m.geom, m.precision, m.where_prec,
        m.radius_km, m.is_centroid, a.fid, a.id, a.date, p.id
      FROM mentions m CROSS JOIN articles a CROSS JOIN places p
      WHERE m.place_fid = ? AND a.fid = m.article_fid AND p.fid = m.place_fid\(mentionConditions.sql) ORDER BY m.fid
      """)
    events = try SQLStatement(
      database,
      """
      SELECT e.fid, e.event_id, e.event_type, e.event_mode, e.modality, e.trigger, e.sentence, e.event_date, e.start,
        e."end", e.article
      FROM event_places l CROSS JOIN events e WHERE l.place_fid = ? AND e.fid = l.event_fid\(eventConditions.sql)
      ORDER BY l.fid
      """)
    let ties =
      filter.namesEvents
      ? """
      SELECT t.id, t.name, t.name_ar, t.type, t.country, t.sector, t.cameo, l.start, l."end", l.text, a.fid, a.id
      FROM event_places x CROSS JOIN events e CROSS JOIN event_actors l CROSS JOIN actors t CROSS JOIN articles a
      WHERE x.place_fid = ? AND e.fid = x.event_fid AND l.event_fid = e.fid AND t.fid = l.actor_fid
        AND a.fid = e.article_fid\(eventConditions.sql) ORDER BY l.fid
      """
      : """
      SELECT t.id, t.name, t.name_ar, t.type, t.country, t.sector, t.cameo, l.start, l."end", l.text, a.fid, a.id
      FROM place_actors l CROSS JOIN actors t CROSS JOIN articles a
      WHERE l.place_fid = ? AND t.fid = l.actor_fid AND a.fid = l.fid >> \(StoreFormat.rowBits)\(articleConditions.sql)
      ORDER BY l.fid
      """
    actors = try SQLStatement(database, ties)
    actorConditions = filter.namesEvents ? eventConditions : articleConditions
    place = try SQLStatement(
      database,
      """
      SELECT id, name, name_ar, label, country, country_name, admin1, admin2, feature_code FROM places WHERE fid = ?
      """)
  }

  private let actorConditions: FilterConditions

  func forEachMention(
    of place: Int64, _ body: ((mention: MappedMention, article: Int64, articleID: String, date: String)) throws -> Void
  ) throws {
    mentions.bind(place)
    mentionConditions.bind(to: mentions)
    while try mentions.step() {
      let location = DetailRows.location(mentions, geometry: 7, id: mentions.text(15))
      let mention = DetailRows.mention(
        text: mentions.text(0), start: mentions.int(1), end: mentions.int(2), sentence: mentions.text(3),
        role: mentions.text(4), confidence: mentions.double(5), location: location, reason: mentions.text(6))
      try body((mention, mentions.integer(12), mentions.text(13), mentions.text(14)))
    }
  }

  func forEachEvent(
    of place: Int64, _ body: ((event: MappedEvent, fid: Int64, articleID: String)) throws -> Void
  ) throws {
    events.bind(place)
    eventConditions.bind(to: events)
    while try events.step() {
      let event = DetailRows.event(
        id: events.text(1), type: events.text(2), mode: events.text(3), modality: events.text(4),
        trigger: events.text(5), sentence: events.text(6), date: events.text(7), start: events.int(8),
        end: events.int(9))
      try body((event, events.integer(0), events.text(10)))
    }
  }

  func forEachActor(
    of place: Int64, _ body: ((actor: MappedActor, article: Int64, articleID: String)) throws -> Void
  ) throws {
    actors.bind(place)
    actorConditions.bind(to: actors)
    while try actors.step() {
      try body((DetailRows.actor(actors, start: 7), actors.integer(10), actors.text(11)))
    }
  }

  func description(of row: Int64) throws -> (id: String, PlaceDescription) {
    place.bind(row)
    defer { place.reset() }
    guard try place.step() else { return ("", PlaceDescription()) }
    var description = PlaceDescription()
    description.id = place.text(0)
    description.name = place.text(1)
    description.arabicName = place.text(2)
    description.label = place.text(3)
    description.country = place.text(4)
    description.countryName = place.text(5)
    description.admin1 = place.text(6)
    description.admin2 = place.text(7)
    description.featureCode = place.text(8)
    return (description.id, description)
  }
}
