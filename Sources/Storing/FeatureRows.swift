import EventCoding
import GRDB
import GeoJSON
import Geoparsing
import Mapping
import TextAnalysis

/// Makes features of rows.
struct FeatureRows {
  let database: Database
  let options: ExportOptions
  let details: DetailRows
  let featureOptions: FeatureOptions

  init(_ database: Database, language: String, options: ExportOptions) {
    self.database = database
    self.options = options
    details = DetailRows(database)
    featureOptions = FeatureOptions(
      language: language, isLean: options.isLean, keepsUnlocated: options.keepsUnlocated)
  }

  // MARK: Events

  func events(_ body: (Feature) throws -> Void) throws {
    let conditions = FilterConditions.events(options.filter, keepsUnlocated: options.keepsUnlocated)
    let statement = try SQLStatement(
      database,
      """
      SELECT \(StoreStatements.eventColumns), geom, reason, fid, mention_fid, start, "end" FROM events e
      WHERE NOT is_repeat\(conditions.sql) ORDER BY fid
      """)
    conditions.bind(to: statement)
    let keys = PropertyKeys.keys(for: .event)
    let integers = Set(["date_prec", "quad_code", "where_prec", "killed", "injured", "mention_count"])
    let kinds = keys.map { integers.contains($0) ? ColumnKind.integer : $0 == "confidence" ? .double : .text }
    let first = Int32(keys.count)
    while try statement.step() {
      let properties = Self.properties(statement, keys, kinds)
      let point = statement.point(first)
      var members = JSONObject()
      if point == nil { members.appendUnchecked("reason", .string(statement.text(first + 1))) }
      if !options.isLean { members.appendUnchecked("details", .object(try eventDetails(statement, properties, first))) }
      try body(
        Feature(
          id: .string(statement.text(0)), geometry: Self.geometry(point), properties: properties,
          foreignMembers: members))
    }
  }

  private func eventDetails(_ row: SQLStatement, _ properties: JSONObject, _ first: Int32) throws -> JSONObject {
    let event = try details.event(
      fid: row.integer(first + 2), id: row.text(0), type: row.text(3), mode: row.text(4), modality: row.text(6),
      trigger: row.text(18), sentence: row.text(19), date: row.text(1), start: row.int(first + 4),
      end: row.int(first + 5))
    let mention = row.isNull(first + 3) ? nil : try details.mention(fid: row.integer(first + 3))
    let article = ArticleRecord(id: row.text(20), title: "", date: "", url: "", source: "", sha256: "")
    var seen: Set<String> = []
    let actors = (event.actors + event.recipients).filter { seen.insert($0.actor.identifier).inserted }
    return builder([article]).details(mention.map { [$0] } ?? [], actors, [event])
  }

  // MARK: Mentions

  private static let mentionColumns = """
    a.id, m.text, m.start, m."end", m.sentence, m.role, p.id, p.name, p.name_ar, p.label, p.country, p.country_name, \
    p.admin1, p.admin2, p.feature_code, m.precision, m.where_prec, m.radius_km, m.is_centroid, m.confidence
    """

  func mentions(_ body: (Feature) throws -> Void) throws {
    let conditions = FilterConditions.mentions(options.filter, keepsUnlocated: options.keepsUnlocated)
    // CROSS JOIN keeps the order of the loops: rows of mentions one after the other, the others looked up.
    let statement = try SQLStatement(
      database,
      """
      SELECT \(Self.mentionColumns), m.geom, m.reason FROM mentions m CROSS JOIN articles a CROSS JOIN places p
      WHERE a.fid = m.article_fid AND p.fid = m.place_fid\(conditions.sql) ORDER BY m.fid
      """)
    conditions.bind(to: statement)
    let keys = PropertyKeys.keys(for: .mention)
    let kinds = keys.map { Self.mentionKinds[$0] ?? ColumnKind.text }
    let first = Int32(keys.count)
    while try statement.step() {
      var properties = Self.properties(statement, keys, kinds)
      let point = statement.point(first)
      var members = JSONObject()
      if point == nil {
        // Such a place is called as the mention is written.
        let text = statement.text(1)
        for key in ["name", "label"] { properties[key] = .string(text) }
        properties["name_ar"] = .string(FeatureBuilder.isArabic(text) ? text : "")
        members.appendUnchecked("reason", .string(statement.text(first + 1)))
      }
      let article = statement.text(0)
      if !options.isLean {
        let mention = DetailRows.mention(
          text: statement.text(1), start: statement.int(2), end: statement.int(3), sentence: statement.text(4),
          role: statement.text(5), confidence: statement.double(19), location: nil)
        let record = ArticleRecord(id: article, title: "", date: "", url: "", source: "", sha256: "")
        members.appendUnchecked("details", .object(builder([record]).details([mention], [], [])))
      }
      let id = "\(article)#\(statement.int(2))-\(statement.int(3))"
      try body(
        Feature(
          id: .string(id), geometry: Self.geometry(point), properties: properties, foreignMembers: members))
    }
  }

  private static let mentionKinds: [String: ColumnKind] = [
    "start": .integer, "end": .integer, "where_prec": .integer, "radius_km": .double, "is_centroid": .bool,
    "confidence": .double,
  ]

  // MARK: Columns

  enum ColumnKind { case text, integer, double, bool }

  private static func properties(_ row: SQLStatement, _ keys: [String], _ kinds: [ColumnKind]) -> JSONObject {
    var properties = JSONObject()
    properties.reserveCapacity(keys.count)
    for index in keys.indices {
      let column = Int32(index)
      let value: JSONValue =
        switch kinds[index] {
        case .text: .string(row.text(column))
        case .integer: .integer(row.int(column))
        case .double: .double(row.double(column))
        case .bool: .bool(row.bool(column))
        }
      properties.appendUnchecked(keys[index], value)
    }
    return properties
  }

  static func geometry(_ point: (x: Double, y: Double)?) -> Geometry? {
    point.map { .point(Position(longitude: $0.x, latitude: $0.y)) }
  }

  func builder(
    _ articles: [ArticleRecord], describe: @escaping (ResolvedPlace) -> PlaceDescription = { _ in PlaceDescription() }
  ) -> FeatureBuilder {
    FeatureBuilder(map: PlaceMap(articles: articles), options: featureOptions, describe: describe)
  }
}
