import EventCoding
import GRDB
import Gazetteer
import GeoJSON
import Geoparsing
import Mapping

extension FeatureRows {
  /// One feature for each place, in the order in which the articles first name them.
  func places(_ body: (Feature) throws -> Void) throws {
    let order = try placeOrder()
    let rows = try PlaceRows(database, options)
    for place in order { try body(try feature(ofPlace: place, rows)) }
  }

  /// Some hundred thousand numbers at most are held: a gazetteer has no more places.
  private func placeOrder() throws -> [Int64] {
    let conditions = FilterConditions.mentions(options.filter, keepsUnlocated: options.keepsUnlocated)
    let joins = "JOIN articles a ON a.fid = m.article_fid JOIN places p ON p.fid = m.place_fid"
    let isPlain = options.filter == ExportFilter() && options.keepsUnlocated
    let statement = try SQLStatement(
      database,
      """
      SELECT m.place_fid, min(m.fid) FROM mentions m \(isPlain ? "" : joins) WHERE 1\(conditions.sql)
      GROUP BY m.place_fid ORDER BY 2
      """)
    conditions.bind(to: statement)
    var order: [Int64] = []
    while try statement.step() { order.append(statement.integer(0)) }
    return order
  }

  private func feature(ofPlace place: Int64, _ rows: PlaceRows) throws -> Feature {
    var digest = PlaceDigest()
    var articles: [ArticleRecord] = []
    var mentions: [MappedMention] = []
    var events: [MappedEvent] = []
    var articleIndex: [Int64: Int] = [:]
    var lastArticle: Int64?
    var articleCount = 0
    try rows.forEachMention(of: place) { row in
      if lastArticle != row.article {
        lastArticle = row.article
        articleCount += 1
      }
      var mention = row.mention
      mention.article = articleCount
      digest.add(mention, articleDate: row.date)
      guard !options.isLean, mentions.count < ExportOptions.mostDetails else { return }
      mention.article = index(row.article, row.articleID, &articleIndex, &articles)
      mentions.append(mention)
    }
    try rows.forEachEvent(of: place) { row in
      var event = row.event
      digest.add(event)
      guard !options.isLean, events.count < ExportOptions.mostDetails else { return }
      (event.actors, event.recipients) = try details.actors(ofEvent: row.fid)
      event.article = index(StoreFormat.article(ofRow: row.fid), row.articleID, &articleIndex, &articles)
      events.append(event)
    }
    try rows.forEachActor(of: place) { row in
      var actor = row.actor
      if !options.isLean { actor.article = index(row.article, row.articleID, &articleIndex, &articles) }
      digest.add(actor)
    }
    let (id, description) = try rows.description(of: place)
    return builder(articles) { _ in description }.feature(of: digest, id: id, mentions, events)
  }

  private func index(
    _ article: Int64, _ id: String, _ known: inout [Int64: Int], _ articles: inout [ArticleRecord]
  ) -> Int {
    if let index = known[article] { return index }
    known[article] = articles.count
    articles.append(ArticleRecord(id: id, title: "", date: "", url: "", source: "", sha256: ""))
    return articles.count - 1
  }

  // MARK: Grid

  /// One feature for each cell in which something lies, from south to north, then from west to east.
  func grid(_ body: (Feature) throws -> Void) throws {
    var cells: [GridCell.Place: GridCell] = [:]
    let size = options.cellSize
    let chosen = FilterConditions.mentions(options.filter, keepsUnlocated: false)
    let mentions = try SQLStatement(
      database,
      """
      SELECT m.geom, m.article_fid, m.place_fid FROM mentions m CROSS JOIN articles a CROSS JOIN places p
      WHERE a.fid = m.article_fid AND p.fid = m.place_fid\(chosen.sql) ORDER BY m.fid
      """)
    chosen.bind(to: mentions)
    while try mentions.step() {
      guard let point = mentions.point(0) else { continue }
      let place = GridCell.Place(longitude: point.x, latitude: point.y, size: size)
      cells[place, default: GridCell()].addMention(ofArticle: mentions.integer(1), place: mentions.integer(2))
    }
    let conditions = FilterConditions.events(options.filter, keepsUnlocated: false)
    let events = try SQLStatement(database, "SELECT e.geom FROM events e WHERE NOT e.is_repeat\(conditions.sql)")
    conditions.bind(to: events)
    while try events.step() {
      guard let point = events.point(0) else { continue }
      cells[GridCell.Place(longitude: point.x, latitude: point.y, size: size), default: GridCell()].events += 1
    }
    for place in cells.keys.sorted() {
      if let cell = cells[place] { try body(cell.feature(at: place, size: size)) }
    }
  }
}
