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

  /// Names of one list that differ in case and hyphens only; one warning for a row.
  ///
  /// Other spellings that fold to one key are left in peace: they are how people write.
  private mutating func checkLists(_ table: SourceTable, _ lines: Set<Int>) {
    let column = table.column("names")
    for row in table.rows where !lines.contains(row.line) {
      var seen: [[UInt8]: String] = [:]
      var spare: [(name: String, first: String)] = []
      for name in row.list(column) {
        let key = Self.looseKey(name)
        if let first = seen[key] {
          // The same spelling twice is untidy, and told as such.
          if !first.utf8.elementsEqual(name.utf8) { spare.append((name, first)) }
        } else {
          seen[key] = name
        }
      }
      guard let pair = spare.first else { continue }
      let more = spare.count > 1 ? " (and \(spare.count - 1) more such names)" : ""
      note(
        table, row.line, "names", "`\(pair.name)` is the same to the search as `\(pair.first)`\(more)",
        "one of them is enough")
    }
  }

  private static func looseKey(_ name: String) -> [UInt8] {
    name.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "-"): 0x20
      case 0x41...0x5A: byte | 0x20
      default: byte
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
          "`\(row["name"])` stands \(Int((distance * 1_000).rounded())) m from its namesake in line \(other.line)",
          "keep one of them if they are the same")
        break
      }
      seen[key, default: []].append((row.line, point))
    }
  }
}
