import GeoJSON

/// A filter as conditions of SQL, with the values that belong to their question marks.
struct FilterConditions {
  private(set) var values: [Value] = []
  private var conditions: [String] = []

  enum Value {
    case text(String)
    case number(Double)
  }

  /// " AND …", or nothing.
  var sql: String { conditions.map { " AND (\($0))" }.joined() }

  /// Gives a statement the values.
  func bind(to statement: SQLStatement) {
    for value in values {
      switch value {
      case .text(let text): statement.bind(text)
      case .number(let number): statement.bind(number)
      }
    }
  }

  /// Conditions on events `e`.
  static func events(_ filter: ExportFilter, keepsUnlocated: Bool) -> FilterConditions {
    var conditions = FilterConditions()
    if !keepsUnlocated { conditions.add("e.geom IS NOT NULL") }
    let date = "coalesce(e.event_date, (SELECT substr(d.date, 1, 10) FROM articles d WHERE d.fid = e.article_fid))"
    conditions.addDates(filter, date)
    conditions.addOne(of: filter.countries, "e.country")
    conditions.addBox(filter.box, layer: "events", row: "e")
    conditions.addOne(of: filter.sources, "e.source")
    conditions.addEvents(filter)
    if filter.minimumConfidence > 0 { conditions.add("e.confidence >= ?", .number(filter.minimumConfidence)) }
    return conditions
  }

  /// Conditions on mentions `m` of articles `a` and places `p`.
  static func mentions(_ filter: ExportFilter, keepsUnlocated: Bool) -> FilterConditions {
    var conditions = FilterConditions()
    if !keepsUnlocated { conditions.add("m.geom IS NOT NULL") }
    conditions.addArticle(filter)
    conditions.addOne(of: filter.countries, "p.country")
    conditions.addBox(filter.box, layer: "mentions", row: "m")
    if filter.minimumConfidence > 0 { conditions.add("m.confidence >= ?", .number(filter.minimumConfidence)) }
    if filter.namesEvents {
      var inner = FilterConditions()
      inner.addEvents(filter)
      conditions.add("m.fid IN (SELECT e.mention_fid FROM events e WHERE e.mention_fid IS NOT NULL\(inner.sql))")
      conditions.values += inner.values
    }
    return conditions
  }

  /// Conditions on articles `a`.
  static func articles(_ filter: ExportFilter) -> FilterConditions {
    var conditions = FilterConditions()
    conditions.addArticle(filter)
    return conditions
  }

  private mutating func add(_ condition: String, _ values: Value...) {
    conditions.append(condition)
    self.values += values
  }

  private mutating func addArticle(_ filter: ExportFilter) {
    addDates(filter, "substr(a.date, 1, 10)")
    addOne(of: filter.sources, "a.source")
  }

  private mutating func addDates(_ filter: ExportFilter, _ date: String) {
    if let from = filter.from { add("\(date) >= ?", .text(from)) }
    if let to = filter.to { add("\(date) <= ? AND \(date) != ''", .text(to)) }
  }

  private mutating func addOne(of values: [String], _ column: String) {
    guard !values.isEmpty else { return }
    add("\(column) IN (\(Self.marks(values.count)))")
    self.values += values.map { .text($0) }
  }

  private mutating func addEvents(_ filter: ExportFilter) {
    addOne(of: filter.eventTypes, "e.event_type")
    guard !filter.actors.isEmpty else { return }
    let marks = Self.marks(filter.actors.count)
    add(
      """
      e.fid IN (SELECT l.event_fid FROM event_actors l JOIN actors t ON t.fid = l.actor_fid
        WHERE t.id IN (\(marks)) OR lower(t.name) IN (\(marks)) OR t.name_ar IN (\(marks)))
      """)
    values += filter.actors.map { .text($0) } + filter.actors.map { .text($0.lowercased()) }
    values += filter.actors.map { .text($0) }
  }

  /// The tree finds the candidates; its numbers are rounded, so that the points themselves decide.
  private mutating func addBox(_ box: BoundingBox?, layer: String, row: String) {
    guard let box else { return }
    let ranges: [(Double, Double)] =
      box.west <= box.east ? [(box.west, box.east)] : [(box.west, 180), (-180, box.east)]
    let inner = ranges.map { _ in
      """
      \(row).fid IN (SELECT id FROM rtree_\(layer)_geom WHERE maxx >= ? AND minx <= ? AND maxy >= ? AND miny <= ?)
        AND ST_MinX(\(row).geom) BETWEEN ? AND ? AND ST_MinY(\(row).geom) BETWEEN ? AND ?
      """
    }
    conditions.append(inner.joined(separator: " OR "))
    for (west, east) in ranges {
      let numbers = [west, east, box.south, box.north]
      values += (numbers + numbers).map { .number($0) }
    }
  }

  private static func marks(_ count: Int) -> String { Array(repeating: "?", count: count).joined(separator: ", ") }
}
