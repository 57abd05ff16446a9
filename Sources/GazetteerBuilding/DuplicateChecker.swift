import Gazetteer
import TextAnalysis

/// Finds names and places that come twice under different spellings: rows that differ for a reader, not for the search.
struct DuplicateChecker {
  private(set) var problems: [TableProblem] = []
  /// Names of actors: where each was seen first.
  private var actorNames: [[UInt8]: Actor] = [:]
  /// Two places of one name so near to each other, in kilometres, are likely one.
  private static let nearness = 1.0

  private struct Actor {
    let identifier: String
    let place: String
    let from: String
    let until: String

    /// Whether both can be meant at one time; years and ISO dates compare as text.
    func overlaps(_ other: Actor) -> Bool {
      (until.isEmpty || other.from.isEmpty || other.from <= until)
        && (other.until.isEmpty || from.isEmpty || from <= other.until)
    }
  }

  mutating func check(_ table: SourceTable, _ schema: TableSchema, leavingOut lines: Set<Int>) {
    switch schema.pattern {
    case "places/*.tsv": checkNeighbours(table, lines, countries: nil)
    case "landmarks.tsv": checkNeighbours(table, lines, countries: table.column("countries"))
    case "actors/*.tsv": checkActors(table, lines)
    case "aliases.tsv": checkNames(table, "name", with: ["target", "lang", "kind"], lines)
    case "demonyms.tsv": checkNames(table, "form", with: ["target", "lang", "gender", "number"], lines)
    case "stopnames.tsv": checkNames(table, "form", with: ["lang"], lines)
    default: break
    }
    if !schema.isGenerated, table.column("names") != nil { checkLists(table, lines) }
  }

  private mutating func note(_ table: SourceTable, _ line: Int, _ column: String, _ message: String, _ todo: String) {
    problems.append(
      TableProblem(
        .warning, .duplicate, path: table.path, line: line, column: table.column(column).map { $0 + 1 },
        columnName: column, message: message, suggestion: todo))
  }

  // MARK: Names

  /// Names that fold to one key, for one target and kind.
  private mutating func checkNames(
    _ table: SourceTable, _ column: String, with others: [String], _ lines: Set<Int>
  ) {
    var seen: [[UInt8]: (line: Int, name: String)] = [:]
    for row in table.rows where !lines.contains(row.line) {
      let name = row[column]
      // An abbreviation is matched as it is written.
      if row["kind"] == "abbreviation" { continue }
      let key = NameFolding.key(of: name)
      if key.isEmpty { continue }
      let group = key + [0x09] + Array(others.map { row[$0] }.joined(separator: "\t").utf8)
      guard let first = seen[group] else {
        seen[group] = (row.line, name)
        continue
      }
      // The same spelling twice is what the unique columns of the schema find.
      if first.name.utf8.elementsEqual(name.utf8) { continue }
      note(
        table, row.line, column, "`\(name)` is the same to the search as `\(first.name)` of line \(first.line)",
        "keep one of them")
    }
  }

  /// Names of one list that fold to one key.
  private mutating func checkLists(_ table: SourceTable, _ lines: Set<Int>) {
    let column = table.column("names")
    for row in table.rows where !lines.contains(row.line) {
      var seen: [[UInt8]: String] = [:]
      for name in row.list(column) {
        let key = NameFolding.key(of: name)
        if key.isEmpty { continue }
        guard let first = seen[key] else {
          seen[key] = name
          continue
        }
        if first.utf8.elementsEqual(name.utf8) { continue }
        note(table, row.line, "names", "`\(name)` is the same to the search as `\(first)`", "keep one of them")
      }
    }
  }

  // MARK: Actors

  private mutating func checkActors(_ table: SourceTable, _ lines: Set<Int>) {
    for row in table.rows where !lines.contains(row.line) {
      let actor = Actor(
        identifier: row["id"], place: "\(table.path):\(row.line)", from: row["from"], until: row["until"])
      var own: Set<[UInt8]> = []
      for (column, names) in [("name", [row["name"]]), ("name_ar", [row["name_ar"]]), ("names", row.list("names"))] {
        for name in names {
          let key = NameFolding.key(of: name)
          guard !key.isEmpty, own.insert(key).inserted else { continue }
          guard let other = actorNames[key] else {
            actorNames[key] = actor
            continue
          }
          guard other.identifier != actor.identifier, other.overlaps(actor) else { continue }
          note(
            table, row.line, column, "`\(name)` also names \(other.identifier) (\(other.place))",
            "give it to one of them, or tell their times apart in from and until")
        }
      }
    }
  }

  // MARK: Places

  /// Places of one name within a short way of each other.
  private mutating func checkNeighbours(_ table: SourceTable, _ lines: Set<Int>, countries: Int?) {
    guard let latitude = table.column("lat"), let longitude = table.column("lon") else { return }
    let name = table.column("name")
    var seen: [[UInt8]: [(line: Int, point: (Double, Double))]] = [:]
    for row in table.rows where !lines.contains(row.line) {
      guard let lat = NumberParser.fixed(row.bytes(latitude), places: 5),
        let lon = NumberParser.fixed(row.bytes(longitude), places: 5)
      else { continue }
      let point = (Double(lon) / 100_000, Double(lat) / 100_000)
      let key = NameFolding.key(of: String(decoding: row.bytes(name), as: UTF8.self)) + [0x09] + row.bytes(countries)
      for other in seen[key] ?? [] {
        let distance = GreatCircle.kilometres(other.point, point)
        guard distance <= Self.nearness else { continue }
        note(
          table, row.line, "name",
          "`\(row["name"])` stands \(Int((distance * 1_000).rounded())) m from the place of that name in line \(other.line)",
          "keep one of them if they are the same")
        break
      }
      seen[key, default: []].append((row.line, point))
    }
  }
}
