import EventCoding
import GRDB
import Gazetteer
import GeoJSON
import Mapping

/// Turns entries into rows within a transaction, and remembers between transactions what it would have to look up.
final class StoreRows {
  /// Takes away the places that no mention is left of, and counts the others anew.
  static let tidying = """
    UPDATE places SET
      mention_count = (SELECT count(*) FROM mentions m WHERE m.place_fid = places.fid),
      article_count = (SELECT count(DISTINCT m.article_fid) FROM mentions m WHERE m.place_fid = places.fid),
      event_count = (SELECT count(*) FROM event_places e WHERE e.place_fid = places.fid);
    DELETE FROM places WHERE mention_count = 0;
    DELETE FROM actors WHERE fid NOT IN (SELECT actor_fid FROM event_actors)
      AND fid NOT IN (SELECT actor_fid FROM place_actors);
    """

  /// What is remembered at most of places, actors and inputs.
  private static let mostRemembered = 200_000

  private struct Counts {
    var mentions = 0
    var articles = 0
    var events = 0
  }

  private let database: Database
  private let statements: StoreStatements
  private let lookups: StoreLookups
  private let analysis: Int64
  private var nextArticle: Int64
  private var placeIDs: [String: Int64] = [:]
  private var actorIDs: [Actor: Int64] = [:]
  private var inputIDs: [String: Int64] = [:]
  private var counts: [Int64: Counts] = [:]
  private var progress: [String: InputProgress] = [:]
  private var extents: [String: (west: Double, south: Double, east: Double, north: Double)] = [:]

  init(_ database: Database, analysis: Int64) throws {
    self.database = database
    self.analysis = analysis
    statements = try StoreStatements(database)
    lookups = try StoreLookups(database)
    nextArticle = (try Int64.fetchOne(database, sql: "SELECT max(fid) FROM articles") ?? 0) + 1
  }

  // MARK: Entries

  func write(_ entry: StoreEntry) throws {
    switch entry {
    case .article(let findings, let origin): try write(findings, origin)
    case .duplicate(let id, let text, let origin): try writeDuplicate(id, text, origin)
    case .failure(let failure):
      statements.failure.bind(failure.input).bind(optional: failure.line.map { Int64($0) })
        .bind(failure.code).bind(failure.message)
      try statements.failure.run()
    case .progress(let new): progress[new.path] = new
    }
  }

  /// Writes what was gathered over the entries; ends every transaction.
  func finish() throws {
    for (place, count) in counts {
      statements.counts.bind(count.mentions).bind(count.articles).bind(count.events).bind(place)
      try statements.counts.run()
    }
    counts.removeAll(keepingCapacity: true)
    for (path, new) in progress {
      let input = try input(path)
      statements.progress.bind(new.size).bind(new.modified).bind(new.isFinished).bind(new.records).bind(new.offset)
        .bind(new.lines).bind(input)
      try statements.progress.run()
    }
    progress.removeAll(keepingCapacity: true)
    try writeExtents()
    if placeIDs.count > Self.mostRemembered { placeIDs.removeAll(keepingCapacity: true) }
    if actorIDs.count > Self.mostRemembered { actorIDs.removeAll(keepingCapacity: true) }
    if inputIDs.count > Self.mostRemembered { inputIDs.removeAll(keepingCapacity: true) }
  }

  func replace(_ article: Int64, with findings: ArticleFindings) throws {
    let rows = StoreFormat.firstRow(ofArticle: article)..<StoreFormat.firstRow(ofArticle: article + 1)
    for statement in statements.deletions {
      statement.bind(rows.lowerBound).bind(rows.upperBound)
      try statement.run()
    }
    statements.articleAnalysis.bind(analysis).bind(findings.language).bind(article)
    try statements.articleAnalysis.run()
    try writeRows(findings, article, findings.record.id)
  }

  private func write(_ findings: ArticleFindings, _ origin: ArticleOrigin) throws {
    let number = nextArticle
    nextArticle += 1
    let id = try uniqueID(findings.record.id)
    let record = findings.record
    statements.article.bind(number).bind(id).bind(record.title).bind(record.date).bind(record.url).bind(record.source)
      .bind(findings.language).bind(record.sha256).bind(try input(origin.input)).bind(origin.position)
      .bind(optional: origin.line.map { Int64($0) }).bind(analysis).bind(TextKey.key(findings.digest))
    try statements.article.run()
    statements.text.bind(number).bind(findings.text).bind(optional: StoredArticle.text(of: findings.spans))
    try statements.text.run()
    try writeRows(findings, number, id)
  }

  private func writeDuplicate(_ id: String, _ text: SHA256Digest, _ origin: ArticleOrigin) throws {
    guard let article = try lookups.article(of: text) else { return }
    let input = try input(origin.input)
    statements.duplicate.bind(article).bind(id).bind(input).bind(origin.position).bind(article).bind(input)
      .bind(origin.position)
    try statements.duplicate.run()
  }

  // MARK: The rows of an article

  private func writeRows(_ findings: ArticleFindings, _ article: Int64, _ id: String) throws {
    let first = StoreFormat.firstRow(ofArticle: article)
    var places: [Int64] = []
    for (place, description) in zip(findings.map.places, findings.descriptions) {
      places.append(try self.place(place, description))
    }
    var placeOfMention = [Int](repeating: 0, count: findings.map.mentions.count)
    for (slot, place) in findings.map.places.enumerated() {
      for mention in place.mentions { placeOfMention[mention] = slot }
      counts[places[slot], default: Counts()].mentions += place.mentions.count
      counts[places[slot], default: Counts()].articles += 1
      counts[places[slot], default: Counts()].events += place.events.count
    }
    for (index, mention) in findings.map.mentions.enumerated() {
      let slot = placeOfMention[index]
      try write(mention, first + Int64(index), article, places[slot], findings.descriptions[slot])
    }
    try writeEvents(findings, first, article, id)
    try writeTies(findings, first, places)
  }

  private func write(
    _ mention: MappedMention, _ row: Int64, _ article: Int64, _ place: Int64, _ description: PlaceDescription
  ) throws {
    let location = mention.location
    let statement = statements.mention
    statement.bind(row)
    bind(location.map { ($0.longitude, $0.latitude) }, of: "mentions", to: statement)
    statement.bind(article).bind(place).bind(mention.text).bind(mention.start).bind(mention.end)
      .bind(mention.sentence).bind(mention.role.rawValue).bind(description.label).bind(description.country)
      .bind(location?.precision.rawValue ?? "").bind(location?.wherePrecision ?? 0)
      .bind(FeatureBuilder.rounded(location?.radiusKilometers ?? 0, 1)).bind(location?.isCentroid ?? false)
      .bind(FeatureBuilder.rounded(mention.confidence, 3)).bind(mention.reason)
    try statement.run()
  }

  private func writeEvents(_ findings: ArticleFindings, _ first: Int64, _ article: Int64, _ id: String) throws {
    var actorRow = first
    for (index, event) in findings.map.events.enumerated() {
      let row = first + Int64(index)
      let statement = statements.event
      statement.bind(row)
      let location = event.mention.flatMap { findings.map.mentions[$0].location }
      bind(location.map { ($0.longitude, $0.latitude) }, of: "events", to: statement)
      statement.bind(article).bind(optional: event.mention.map { first + Int64($0) })
      // The id begins with the article's, which may have had to change.
      let eventID = id + event.id.dropFirst(findings.record.id.count)
      for member in findings.events[index].members {
        switch (member.key, member.value) {
        case ("event_id", _): statement.bind(eventID)
        case ("article", _): statement.bind(id)
        case ("event_date", .string("")): statement.bindNull()
        case (_, .string(let value)): statement.bind(value)
        case (_, .integer(let value)): statement.bind(value)
        case (_, .double(let value)): statement.bind(value)
        default: statement.bindNull()
        }
      }
      statement.bind(event.start).bind(event.end).bind(findings.reasons[index]).bind(event.isRepeat)
      try statement.run()
      for (role, actors) in [("actor", event.actors), ("recipient", event.recipients)] {
        for actor in actors {
          statements.eventActor.bind(actorRow).bind(row).bind(try self.actor(actor.actor)).bind(role)
            .bind(actor.start).bind(actor.end).bind(actor.text)
          try statements.eventActor.run()
          actorRow += 1
        }
      }
    }
  }

  private func writeTies(_ findings: ArticleFindings, _ first: Int64, _ places: [Int64]) throws {
    var eventRow = first
    var actorRow = first
    for (slot, place) in findings.map.places.enumerated() {
      for event in place.events {
        statements.eventPlace.bind(eventRow).bind(first + Int64(event)).bind(places[slot])
        try statements.eventPlace.run()
        eventRow += 1
      }
      for actor in place.actors {
        statements.placeActor.bind(actorRow).bind(places[slot]).bind(try self.actor(actor.actor)).bind(actor.start)
          .bind(actor.end).bind(actor.text)
        try statements.placeActor.run()
        actorRow += 1
      }
    }
  }

  private func bind(_ point: (x: Double, y: Double)?, of layer: String, to statement: SQLStatement) {
    guard let point else {
      statement.bindNull()
      return
    }
    statement.bind(GeoPackagePoint.bytes(longitude: point.x, latitude: point.y))
    guard let known = extents[layer] else { return extents[layer] = (point.x, point.y, point.x, point.y) }
    extents[layer] = (
      min(known.west, point.x), min(known.south, point.y), max(known.east, point.x), max(known.north, point.y)
    )
  }

  // MARK: Rows that articles share

  private func place(_ place: MappedPlace, _ description: PlaceDescription) throws -> Int64 {
    if let known = placeIDs[place.id] { return known }
    statements.findPlace.bind(place.id)
    let isStored = try statements.findPlace.step()
    let stored = isStored ? statements.findPlace.integer(0) : 0
    statements.findPlace.reset()
    if isStored {
      placeIDs[place.id] = stored
      return stored
    }
    bind(place.location.map { ($0.longitude, $0.latitude) }, of: "places", to: statements.place)
    statements.place.bind(place.id).bind(description.name).bind(description.arabicName).bind(description.label)
      .bind(description.country).bind(description.countryName).bind(description.admin1).bind(description.admin2)
      .bind(description.featureCode)
    try statements.place.run()
    let row = database.lastInsertedRowID
    placeIDs[place.id] = row
    return row
  }

  private func actor(_ actor: Actor) throws -> Int64 {
    if let known = actorIDs[actor] { return known }
    for statement in [statements.actor, statements.findActor] {
      statement.bind(actor.identifier).bind(actor.name).bind(actor.arabicName ?? "").bind(actor.type)
        .bind(actor.country).bind(actor.sector).bind(actor.cameo)
    }
    try statements.actor.run()
    _ = try statements.findActor.step()
    let row = statements.findActor.integer(0)
    statements.findActor.reset()
    actorIDs[actor] = row
    return row
  }

  private func input(_ path: String) throws -> Int64 {
    if let known = inputIDs[path] { return known }
    statements.input.bind(path)
    try statements.input.run()
    statements.findInput.bind(path)
    _ = try statements.findInput.step()
    let row = statements.findInput.integer(0)
    statements.findInput.reset()
    inputIDs[path] = row
    return row
  }

  /// The id, or the first of `id-2`, `id-3` … that no article has.
  private func uniqueID(_ id: String) throws -> String {
    guard try isUsed(id) else { return id }
    statements.findName.bind(id)
    var count = try statements.findName.step() ? statements.findName.integer(0) : 1
    statements.findName.reset()
    repeat { count += 1 } while try isUsed("\(id)-\(count)")
    statements.name.bind(id).bind(count)
    try statements.name.run()
    return "\(id)-\(count)"
  }

  private func isUsed(_ id: String) throws -> Bool {
    statements.findArticle.bind(id)
    defer { statements.findArticle.reset() }
    return try statements.findArticle.step()
  }

  /// The extents that viewers zoom to.
  private func writeExtents() throws {
    for (layer, box) in extents {
      statements.extent.bind(box.west).bind(box.west).bind(box.south).bind(box.south).bind(box.east).bind(box.east)
        .bind(box.north).bind(box.north).bind(layer)
      try statements.extent.run()
    }
    extents.removeAll(keepingCapacity: true)
  }
}
