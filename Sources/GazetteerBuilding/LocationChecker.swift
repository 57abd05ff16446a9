import Gazetteer
import GeoJSON

/// Holds the points of tables against the outlines of their countries.
struct LocationChecker {
  /// The outlines, from Natural Earth, inside the gazetteer's folder.
  static let outlinesPath = "basemap/countries.geojson"
  /// Where outlines and tables may differ.
  static let disputedPath = "basemap/disputed.tsv"

  private let outlines: CountryOutlines
  private let disputed: DisputedBorders
  /// Points of the units of each country, by which islands are known that the map leaves out.
  private var anchors: [CountryCode: [(Double, Double)]] = [:]
  /// How far from all of them an island may lie, in kilometres.
  private static let islandReach = 400.0
  /// Tables whose points may lie at sea: units, which are known before their towns, and waters.
  private static let maritime: Set<String> = ["territories.tsv", "admin1.tsv", "admin2.tsv", "water.tsv"]

  init(outlines: CountryOutlines, disputed: DisputedBorders) {
    self.outlines = outlines
    self.disputed = disputed
  }

  /// Takes note of the points of units.
  mutating func addAnchors(_ table: SourceTable) {
    guard ["territories.tsv", "admin1.tsv", "admin2.tsv"].contains(table.path) else { return }
    let code = table.column("code")
    let (latitude, longitude) = (table.column("lat"), table.column("lon"))
    for row in table.rows {
      if let country = CountryCode(bytes: row.bytes(code).prefix(2)), let point = point(row, latitude, longitude) {
        anchors[country, default: []].append(point)
      }
    }
  }

  private func point(_ row: SourceTableRow, _ latitude: Int?, _ longitude: Int?) -> (Double, Double)? {
    guard let lat = NumberParser.fixed(row.bytes(latitude), places: 5), abs(lat) <= 9_000_000,
      let lon = NumberParser.fixed(row.bytes(longitude), places: 5), abs(lon) <= 18_000_000
    else { return nil }
    return (Double(lon) / 100_000, Double(lat) / 100_000)
  }

  /// The points of a table that lie elsewhere, as warnings.
  ///
  /// - Parameter country: The country of places/XX.tsv; for other tables it is read from the rows.
  func problems(_ table: SourceTable, country: CountryCode?, leavingOut lines: Set<Int>) -> [TableProblem] {
    guard let latitude = table.column("lat"), let longitude = table.column("lon") else { return [] }
    let columns = (code: table.column("code"), countries: table.column("countries"), radius: table.column("radius_km"))
    var problems: [TableProblem] = []
    for row in table.rows where !lines.contains(row.line) {
      guard let point = point(row, latitude, longitude) else { continue }
      let countries = country.map { [$0] } ?? self.countries(row, columns.code, columns.countries)
      guard !countries.isEmpty, countries.allSatisfy(outlines.has) else { continue }
      let radius = NumberParser.fixed(row.bytes(columns.radius), places: 5).map { Double($0) / 100_000 } ?? 0
      let reach = max(CountryOutlines.tolerance, radius)
      guard let message = message(point, countries, reach: reach, mayBeAtSea: Self.maritime.contains(table.path)) else {
        continue
      }
      problems.append(
        TableProblem(
          .warning, .location, path: table.path, line: row.line, column: latitude + 1, columnName: "lat",
          message: message.trouble, suggestion: message.suggestion))
    }
    return problems
  }

  private func countries(_ row: SourceTableRow, _ code: Int?, _ countries: Int?) -> [CountryCode] {
    if let countries { return row.list(countries).compactMap { CountryCode($0) } }
    return code.flatMap { CountryCode(bytes: row.bytes($0).prefix(2)) }.map { [$0] } ?? []
  }

  private func message(
    _ point: (Double, Double), _ countries: [CountryCode], reach: Double, mayBeAtSea: Bool
  ) -> (trouble: String, suggestion: String)? {
    let (longitude, latitude) = point
    let place: String
    switch outlines.find(longitude: longitude, latitude: latitude, of: countries, tolerance: reach) {
    case .inside: return nil
    case .within(let other, let distance):
      if countries.contains(where: { disputed.contains($0, other) }) { return nil }
      place = "lies in \(other), \(distance) km outside"
    case .nowhere(let distance):
      if mayBeAtSea || isNearAnchor(point, countries) { return nil }
      place = "lies in no country, \(distance) km outside"
    }
    let shown = countries.map(\.description).joined(separator: "|")
    return (
      "the point \(Self.degrees(latitude)), \(Self.degrees(longitude)) \(place) \(shown)",
      repair(point, countries) ?? "check the point and the country"
    )
  }

  /// What would bring the point into the country.
  private func repair(_ point: (Double, Double), _ countries: [CountryCode]) -> String? {
    let (longitude, latitude) = point
    func isInside(_ longitude: Double, _ latitude: Double) -> Bool {
      abs(latitude) <= 90 && countries.contains { outlines.contains($0, longitude: longitude, latitude: latitude) }
    }
    if isInside(latitude, longitude) { return "lat and lon look swapped: the other way round it is inside" }
    if isInside(-longitude, latitude) { return "the sign of lon looks wrong: with the other it is inside" }
    if isInside(longitude, -latitude) { return "the sign of lat looks wrong: with the other it is inside" }
    return nil
  }

  private func isNearAnchor(_ point: (Double, Double), _ countries: [CountryCode]) -> Bool {
    countries.contains { country in
      (anchors[country] ?? []).contains { GreatCircle.kilometres($0, point) <= Self.islandReach }
    }
  }

  private static func degrees(_ value: Double) -> String {
    let fixed = Int((value * 100_000).rounded())
    return String(Double(fixed) / 100_000)
  }
}
