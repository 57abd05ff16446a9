import Gazetteer

/// Reads the tables of a folder into places.
///
/// A row with an error is left out and reported; a table that is missing is reported as a warning.
struct PlaceLoader {
  private(set) var folder: SourceFolder?
  var drafts = PlaceDrafts()
  var problems: [TableProblem] = []
  /// Class of each feature code.
  var features: [String: Character] = [:]
  private(set) var demonyms: [(place: Int, form: String, language: String)] = []
  private(set) var stopForms: [(form: String, rule: StopRule)] = []
  /// Whether names come of dumps alone, which do not tell their languages.
  var hasUntaggedNames = false
  var information: [String: String] = [:]
  var affixes = NameAffixes(nil)

  /// Names for places that are not in the tables, by GeoNames number, if dumps come after them.
  private(set) var lateNames: [UInt32: [LateName]] = [:]
  /// Whether dumps come after the tables.
  var expectsDumps = false

  /// Whether the folder's tables come on top of others, so that none has to be there.
  private var isOverlay = false

  /// Reads the tables of the gazetteer's folder.
  mutating func load(_ folder: SourceFolder) throws(GazetteerBuildingError) {
    self.folder = folder
    guard !folder.places.isEmpty || folder.has("territories.tsv") else { throw .noPlaces(folder: folder.path) }
    try each("info.tsv") { $0.information[$1["key"]] = $1["value"] }
    try each("features.tsv") { $0.features[$1["code"]] = $1["class"].first }
    affixes = NameAffixes(try table(NameAffixes.path))
    try loadPlaces()
    try loadNames()
  }

  /// Reads the tables of another folder on top: places that are not there yet, and names.
  mutating func load(overlay: SourceFolder) throws(GazetteerBuildingError) {
    let base = folder
    folder = overlay
    isOverlay = true
    try each("features.tsv") { $0.features[$1["code"]] = $1["class"].first }
    if overlay.has(NameAffixes.path) { affixes = NameAffixes(try table(NameAffixes.path)) }
    try loadPlaces()
    try loadNames()
    folder = base
    isOverlay = false
  }

  private mutating func loadPlaces() throws(GazetteerBuildingError) {
    try each("territories.tsv") { loader, row throws(TableProblem) in try loader.addTerritory(row) }
    try each("admin1.tsv") { loader, row throws(TableProblem) in try loader.addUnit(row, kind: .admin1) }
    try each("admin2.tsv") { loader, row throws(TableProblem) in try loader.addUnit(row, kind: .admin2) }
    for path in folder?.places ?? [] { try addTowns(path) }
    try each("regions.tsv") { loader, row throws(TableProblem) in try loader.addFeature(row, kind: .region) }
    try each("water.tsv") { loader, row throws(TableProblem) in try loader.addFeature(row, kind: .water) }
    try each("landmarks.tsv") { loader, row throws(TableProblem) in try loader.addFeature(row, kind: .landmark) }
  }

  private mutating func loadNames() throws(GazetteerBuildingError) {
    try each("labels.tsv") { loader, row throws(TableProblem) in try loader.addLabel(row) }
    try each("aliases.tsv") { loader, row throws(TableProblem) in try loader.addAlias(row) }
    try each("demonyms.tsv") { loader, row throws(TableProblem) in try loader.addDemonym(row) }
    try each("stopnames.tsv") { loader, row throws(TableProblem) in try loader.addStopName(row) }
  }

  // MARK: Tables

  private mutating func table(_ path: String) throws(GazetteerBuildingError) -> SourceTable? {
    guard let folder, folder.has(path) else {
      if isOverlay { return nil }
      problems.append(
        TableProblem(.warning, path: path, message: "the table is missing", suggestion: "the index is made without it"))
      return nil
    }
    let (table, faults) = SourceTable.parse(path: path, bytes: try folder.bytes(path))
    problems += faults.map { TableProblem($0) }
    return table
  }

  private mutating func each(
    _ path: String, _ body: (inout PlaceLoader, SourceTableRow) throws(TableProblem) -> Void
  ) throws(GazetteerBuildingError) {
    guard let table = try table(path) else { return }
    for row in table.rows {
      do throws(TableProblem) { try body(&self, row) } catch { problems.append(error) }
    }
  }

  // MARK: Kinds of rows

  private mutating func addTerritory(_ row: SourceTableRow) throws(TableProblem) {
    var draft = PlaceDraft(kind: .country)
    draft.country = try row.country("code")
    draft.geonames = try row.geonames("id")
    draft.feature = row["feature"].isEmpty ? "PCLI" : row["feature"]
    draft.seat = row["capital"].isEmpty ? 0 : try row.geonames("capital")
    try fillUnit(&draft, row)
    try insert(draft, row)
  }

  private mutating func addUnit(_ row: SourceTableRow, kind: PlaceKind) throws(TableProblem) {
    let code = row["code"]
    let parts = code.split(separator: ".")
    guard parts.count == (kind == .admin1 ? 2 : 3), let country = CountryCode(String(parts[0])) else {
      throw row.error("`\(code)` is no code of this level", column: "code")
    }
    var draft = PlaceDraft(kind: kind)
    draft.country = country
    if kind == .admin2 { draft.admin1Code = "\(parts[0]).\(parts[1])" }
    draft.geonames = row["id"].isEmpty ? 0 : try row.geonames("id")
    if draft.geonames == 0 {
      draft.ownKey = "\(kind)-" + code.lowercased().map { $0 == "." ? "-" : String($0) }.joined()
    }
    draft.feature = kind == .admin1 ? "ADM1" : "ADM2"
    draft.seat = row["seat"].isEmpty ? 0 : try row.geonames("seat")
    try fillUnit(&draft, row)
    try insert(draft, row, adminCode: code)
  }

  private func fillUnit(_ draft: inout PlaceDraft, _ row: SourceTableRow) throws(TableProblem) {
    try fillPoint(&draft, row)
    draft.radius = try row.radius("radius_km")
    draft.pointSource = PointSource.words[row["point_source"]] ?? .other
    draft.addName(row["name"], .primary)
    for entry in row.list("labels") {
      let parts = entry.split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else { throw row.error("`\(entry)` is no language=label", column: "labels") }
      draft.addLabel(String(parts[1]), language: String(parts[0]))
    }
    for name in row.list("names") { draft.addName(name, .alternate) }
  }

  private func fillPoint(_ draft: inout PlaceDraft, _ row: SourceTableRow) throws(TableProblem) {
    draft.latitude = try row.coordinate("lat", limit: 90)
    draft.longitude = try row.coordinate("lon", limit: 180)
  }

  private mutating func insert(
    _ draft: PlaceDraft, _ row: SourceTableRow, adminCode: String? = nil
  ) throws(TableProblem) {
    guard let name = draft.names.first, !name.text.isEmpty else {
      throw row.error("the place has no name", column: "name")
    }
    if isOverlay, drafts.replace(with: draft) { return }
    guard drafts.add(draft, adminCode: adminCode) != nil else {
      throw row.error("\(draft.identifier) is in the tables already", suggestion: "keep one of the rows")
    }
  }

  private mutating func addTowns(_ path: String) throws(GazetteerBuildingError) {
    let stem = path.dropFirst("places/".count).dropLast(".tsv".count)
    guard let country = CountryCode(String(stem)) else {
      problems.append(
        TableProblem(
          .error, path: path, message: "the file is not named for a country", suggestion: "name it like places/SY.tsv"))
      return
    }
    try each(path) { loader, row throws(TableProblem) in try loader.addTown(row, country: country) }
  }

  private mutating func addTown(_ row: SourceTableRow, country: CountryCode) throws(TableProblem) {
    var draft = PlaceDraft(kind: .populated)
    draft.country = country
    draft.geonames = try row.geonames("id")
    try fillPoint(&draft, row)
    let admin1 = row["admin1"]
    let admin2 = row["admin2"]
    if !admin1.isEmpty { draft.admin1Code = "\(country).\(admin1)" }
    if !admin2.isEmpty { draft.admin2Code = "\(country).\(admin1).\(admin2)" }
    draft.population = try row.integer("population")
    draft.feature = row["feature"].isEmpty ? "PPL" : row["feature"]
    draft.fame = try row.integer("fame")
    draft.rank = row["rank"].isEmpty ? nil : try row.integer("rank")
    draft.addName(row["name"], .primary)
    for name in row.list("names") { draft.addName(name, .alternate) }
    try insert(draft, row)
  }

  private mutating func addFeature(_ row: SourceTableRow, kind: PlaceKind) throws(TableProblem) {
    let feature = row["feature"]
    var draft = PlaceDraft(kind: features[feature] == "P" ? .populated : kind)
    try fillKey(&draft, row)
    try fillPoint(&draft, row)
    draft.radius = try row.radius("radius_km")
    draft.pointSource = kind == .landmark || draft.kind == .populated ? .place : .stated
    draft.feature = feature
    for code in row.list("countries") {
      guard let country = CountryCode(code) else {
        throw row.error("`\(code)` is no country code", column: "countries")
      }
      draft.members.append(country)
    }
    draft.country = draft.members.first ?? .none
    draft.admin1Code = row["admin1"]
    draft.addName(row["name"], .primary)
    draft.addLabel(row["name_ar"], language: "ar")
    for name in row.list("names") { draft.addName(name, .alternate) }
    if feature == "ADM1", let unit = drafts.position(adminCode: draft.admin1Code) {
      merge(draft, into: unit)
    } else {
      try insert(draft, row)
    }
  }

  /// A unit that stands among the regions for its names' sake is the unit itself.
  private mutating func merge(_ draft: PlaceDraft, into unit: Int) {
    for name in draft.names { drafts[unit].addName(name.text, name.kind == .primary ? .label : name.kind) }
    for label in draft.labels { drafts[unit].addLabel(draft.names[label.name].text, language: label.language) }
    if !draft.ownKey.isEmpty { drafts.alias(ownKey: draft.ownKey, to: unit) }
  }

  private func fillKey(_ draft: inout PlaceDraft, _ row: SourceTableRow) throws(TableProblem) {
    let key = row["key"]
    if key.hasPrefix("geonames:") {
      guard let number = UInt32(key.dropFirst("geonames:".count)), number > 0 else {
        throw row.error("`\(key)` is no GeoNames identifier", column: "key")
      }
      draft.geonames = number
    } else {
      draft.ownKey = key.hasPrefix("yaqut:") ? String(key.dropFirst("yaqut:".count)) : key
      guard !draft.ownKey.isEmpty else { throw row.error("the key is empty", column: "key") }
    }
  }

  private mutating func addLabel(_ row: SourceTableRow) throws(TableProblem) {
    let number = try row.geonames("id")
    guard let position = drafts.position(geonames: number) else {
      if postpone(row, "geonames:\(number)", .label, labelLanguage: row["lang"], text: row["label"], column: "id") {
        return
      }
      throw row.error("no place has the id \(number)", column: "id", severity: .warning)
    }
    drafts[position].addLabel(row["label"], language: row["lang"])
  }

  private mutating func addAlias(_ row: SourceTableRow) throws(TableProblem) {
    if row["kind"] == "label" {
      guard !row["lang"].isEmpty else { throw row.error("a label needs a language", column: "lang") }
      if postpone(row, row["target"], .label, labelLanguage: row["lang"], text: row["name"], column: "target") {
        return
      }
      let position = try target(row)
      drafts[position].addLabel(row["name"], language: row["lang"])
      return
    }
    let kinds: [String: NameKind] = [
      "": .alternate, "alternate": .alternate, "abbreviation": .abbreviation, "historic": .historic,
    ]
    guard let kind = kinds[row["kind"]] else {
      throw row.error("`\(row["kind"])` is no kind of name", column: "kind")
    }
    if postpone(row, row["target"], kind, labelLanguage: "", text: row["name"], column: "target") { return }
    let position = try target(row)
    guard let name = drafts[position].addName(row["name"], kind) else {
      throw row.error("the name is empty", column: "name")
    }
    if row["lang"] == "ar", kind == .alternate { drafts[position].arabicAliases.append(name) }
  }

  /// Keeps a name for a place that may stand in a dump.
  private mutating func postpone(
    _ row: SourceTableRow, _ target: String, _ kind: NameKind, labelLanguage: String, text: String, column: String
  ) -> Bool {
    guard expectsDumps, !text.isEmpty, target.hasPrefix("geonames:"), drafts.position(reference: target) == nil,
      let number = UInt32(target.dropFirst("geonames:".count))
    else { return false }
    lateNames[number, default: []].append(
      LateName(
        text: text, kind: kind, labelLanguage: labelLanguage,
        isArabicAlias: row["lang"] == "ar" && kind == .alternate,
        problem: row.error("no place is called `\(target)`", column: column, severity: .warning)))
    return true
  }

  private mutating func addDemonym(_ row: SourceTableRow) throws(TableProblem) {
    demonyms.append((place: try target(row), form: row["form"], language: row["lang"]))
  }

  private mutating func addStopName(_ row: SourceTableRow) throws(TableProblem) {
    switch row["rule"] {
    case "never": stopForms.append((row["form"], .never))
    case "cue": stopForms.append((row["form"], .cue))
    default: throw row.error("`\(row["rule"])` is no rule", column: "rule", suggestion: "write never or cue")
    }
  }

  private func target(_ row: SourceTableRow) throws(TableProblem) -> Int {
    guard let position = drafts.position(reference: row["target"]) else {
      throw row.error("no place is called `\(row["target"])`", column: "target", severity: .warning)
    }
    return position
  }

  /// Warns of names for places that neither the tables nor the dumps have.
  mutating func reportLateNames(missingFrom identifiers: IdentifierSet) {
    for (number, names) in lateNames.sorted(by: { $0.key < $1.key }) where !identifiers.contains(number) {
      problems += names.map(\.problem)
    }
  }

  /// Sorts the places and makes demonyms point to the new rows.
  mutating func sort() {
    let rows = drafts.sort()
    demonyms = demonyms.map { (place: rows[$0.place], form: $0.form, language: $0.language) }
  }
}
