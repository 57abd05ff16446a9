import Gazetteer

/// Reads GeoNames dumps (`SY.txt`, `allCountries.txt`): 19 tab-separated columns, no header, by GeoNames' `readme.txt`.
struct GeoNamesDumpReader {
  private let path: String
  private let features: [String: Character]
  private(set) var problems: [TableProblem] = []

  private static let columnCount = 19
  private enum Column: Int {
    case id = 0, name, asciiName, alternateNames, latitude, longitude, featureClass, featureCode, country
    case alternateCountries, admin1, admin2, admin3, admin4, population
  }

  init(path: String, features: [String: Character]) {
    self.path = path
    self.features = features
  }

  /// Calls a closure with each place, and the code by which others refer to it if it is a unit.
  mutating func read(_ bytes: [UInt8], _ body: (PlaceDraft, String?) -> Void) {
    var lines = LineReader(bytes)
    while let fields = lines.next() {
      guard fields.count == Self.columnCount else {
        note(lines.line, nil, "the row has \(fields.count) fields, a dump has \(Self.columnCount)")
        continue
      }
      if let draft = draft(fields, line: lines.line) { body(draft, unitCode(draft, fields)) }
    }
  }

  private mutating func draft(_ fields: [ArraySlice<UInt8>], line: Int) -> PlaceDraft? {
    let field = { (column: Column) in fields[column.rawValue] }
    guard let number = NumberParser.integer(field(.id)), number > 0, number <= Int(UInt32.max) else {
      note(line, .id, "`\(text(field(.id)))` is no GeoNames number")
      return nil
    }
    guard let latitude = NumberParser.fixed(field(.latitude), places: 5), abs(latitude) <= 9_000_000,
      let longitude = NumberParser.fixed(field(.longitude), places: 5), abs(longitude) <= 18_000_000
    else {
      note(line, .latitude, "the coordinates are no degrees")
      return nil
    }
    let code = text(field(.featureCode))
    guard let kind = kind(text(field(.featureClass)), code) else { return nil }
    var draft = PlaceDraft(kind: kind)
    draft.geonames = UInt32(number)
    draft.latitude = Int32(latitude)
    draft.longitude = Int32(longitude)
    draft.feature = code
    draft.country = CountryCode(bytes: field(.country)) ?? .none
    draft.population = NumberParser.integer(field(.population)) ?? 0
    if kind != .populated, kind != .landmark { draft.pointSource = .stated }
    fillUnits(&draft, admin1: text(field(.admin1)), admin2: text(field(.admin2)))
    draft.addName(text(field(.name)), .primary)
    draft.addName(text(field(.asciiName)), .alternate)
    for name in field(.alternateNames).split(separator: UInt8(ascii: ",")) where !isLink(name) {
      draft.addName(text(name), .alternate)
    }
    return draft.names.isEmpty ? nil : draft
  }

  private func fillUnits(_ draft: inout PlaceDraft, admin1: String, admin2: String) {
    guard !admin1.isEmpty, admin1 != "00" else { return }
    if draft.kind != .admin1 { draft.admin1Code = "\(draft.country).\(admin1)" }
    if draft.kind != .admin1, draft.kind != .admin2, !admin2.isEmpty {
      draft.admin2Code = "\(draft.country).\(admin1).\(admin2)"
    }
  }

  private func unitCode(_ draft: PlaceDraft, _ fields: [ArraySlice<UInt8>]) -> String? {
    let admin1 = text(fields[Column.admin1.rawValue])
    let admin2 = text(fields[Column.admin2.rawValue])
    switch draft.kind {
    case .admin1: return "\(draft.country).\(admin1)"
    case .admin2: return "\(draft.country).\(admin1).\(admin2)"
    default: return nil
    }
  }

  /// The kind by GeoNames' class and code; `nil` for what is no place of its own (countries come from a table, roads and
  /// former units are left out).
  private func kind(_ featureClass: String, _ code: String) -> PlaceKind? {
    switch featureClass {
    case "P": return .populated
    case "A":
      if code == "ADM1" { return .admin1 }
      if code == "ADM2" { return .admin2 }
      return code.hasPrefix("PCL") || code.hasSuffix("H") ? nil : .region
    case "H": return .water
    case "L": return code.hasPrefix("RGN") || code == "CONT" ? .region : .landmark
    case "S", "T", "U", "V": return .landmark
    default: return nil
    }
  }

  private func isLink(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.starts(with: "http".utf8) }

  private func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  private mutating func note(_ line: Int, _ column: Column?, _ message: String) {
    problems.append(
      TableProblem(
        .warning, path: path, line: line, column: column.map { $0.rawValue + 1 }, columnName: column.map { "\($0)" },
        message: message, suggestion: "the row is left out"))
  }
}
