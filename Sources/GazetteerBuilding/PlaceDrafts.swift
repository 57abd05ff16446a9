import Gazetteer

/// All places read so far, and how the tables refer to them.
struct PlaceDrafts {
  private(set) var all: [PlaceDraft] = []
  private var byGeonames: [UInt32: Int] = [:]
  private var byOwnKey: [String: Int] = [:]
  private var byCountry: [CountryCode: Int] = [:]
  private var byAdminCode: [String: Int] = [:]

  subscript(position: Int) -> PlaceDraft {
    get { all[position] }
    _modify { yield &all[position] }
  }

  /// Adds a place.
  ///
  /// - Returns: `nil` if a place with its identifier is there already.
  mutating func add(_ draft: PlaceDraft, adminCode: String? = nil) -> Int? {
    let position = all.count
    if draft.geonames != 0 {
      guard byGeonames.updateIfAbsent(draft.geonames, position) else { return nil }
    } else {
      guard byOwnKey.updateIfAbsent(draft.ownKey, position) else { return nil }
    }
    if draft.kind == .country { byCountry[draft.country] = position }
    if let adminCode { byAdminCode[adminCode] = position }
    all.append(draft)
    return position
  }

  /// Puts a place of a user's table in the stead of one with its identifier, whose names it takes over.
  ///
  /// - Returns: Whether there was one.
  mutating func replace(with draft: PlaceDraft) -> Bool {
    let known = draft.geonames != 0 ? byGeonames[draft.geonames] : byOwnKey[draft.ownKey]
    guard let known else { return false }
    var merged = draft
    let old = all[known]
    for name in old.names {
      merged.addName(name.text, name.kind == .primary ? .alternate : name.kind, isForeign: name.isForeign)
    }
    for label in old.labels where !merged.labels.contains(where: { $0.language == label.language }) {
      merged.addLabel(old.names[label.name].text, language: label.language)
    }
    for alias in old.arabicAliases {
      if let name = merged.addName(old.names[alias].text, .alternate) { merged.arabicAliases.append(name) }
    }
    all[known] = merged
    return true
  }

  /// Makes a key of our own stand for a place that has another identifier.
  mutating func alias(ownKey: String, to position: Int) { byOwnKey[ownKey] = position }

  func position(geonames number: UInt32) -> Int? { byGeonames[number] }
  func position(adminCode: String) -> Int? { adminCode.isEmpty ? nil : byAdminCode[adminCode] }
  func position(country: CountryCode) -> Int? { byCountry[country] }

  /// The place of a reference: `geonames:170063`, `yaqut:levant`, or an ISO country code.
  func position(reference: String) -> Int? {
    if let code = CountryCode(reference) { return byCountry[code] }
    let parts = reference.split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    switch parts[0] {
    case "geonames": return UInt32(parts[1]).flatMap { byGeonames[$0] }
    case "yaqut": return byOwnKey[String(parts[1])]
    default: return nil
    }
  }

  /// Puts the places in the order of the index: our own by key, then the others by GeoNames number.
  ///
  /// - Returns: The new row of each old position.
  mutating func sort() -> [Int] {
    let order = all.indices.sorted { left, right in
      let (a, b) = (all[left], all[right])
      if a.geonames != b.geonames { return a.geonames < b.geonames }
      return a.ownKey.utf8.lexicographicallyPrecedes(b.ownKey.utf8)
    }
    var rows = [Int](repeating: 0, count: all.count)
    for (row, old) in order.enumerated() { rows[old] = row }
    all = order.map { all[$0] }
    byGeonames = byGeonames.mapValues { rows[$0] }
    byOwnKey = byOwnKey.mapValues { rows[$0] }
    byCountry = byCountry.mapValues { rows[$0] }
    byAdminCode = byAdminCode.mapValues { rows[$0] }
    return rows
  }

  /// The rows of a kind of places, in order.
  func rows(of kind: PlaceKind) -> [Int] { all.indices.filter { all[$0].kind == kind } }

  /// The codes of administrative units with their rows, by the hash of the code.
  var unitCodes: [(code: String, row: Int)] {
    byAdminCode.map { (code: $0.key, row: $0.value) }.sorted {
      (IndexFormat.codeHash($0.code), $0.row) < (IndexFormat.codeHash($1.code), $1.row)
    }
  }

  /// The countries with their rows, by code.
  var countries: [(code: CountryCode, row: Int)] {
    byCountry.map { (code: $0.key, row: $0.value) }.sorted { $0.code < $1.code }
  }
}

extension Dictionary {
  /// Sets a value for a new key.
  ///
  /// - Returns: `false` if the key is there already.
  fileprivate mutating func updateIfAbsent(_ key: Key, _ value: Value) -> Bool {
    guard self[key] == nil else { return false }
    self[key] = value
    return true
  }
}
