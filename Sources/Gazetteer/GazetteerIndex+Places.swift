extension GazetteerIndex {
  /// The facts of a place. One outside the index gives a record of zeros.
  public func record(_ place: PlaceIndex) -> PlaceRecord {
    let (layer, row) = position(of: place)
    let record = layer.record(row)
    guard !isSingle else { return record }
    // An index of villages alone has no units; what a lower one says of the same place still holds.
    var (admin1, admin2, seat) = (record.admin1, record.admin2, record.seat)
    if admin1 == nil || admin2 == nil || seat == nil {
      for (lower, lowerRow) in positions(of: place).dropFirst() {
        let known = lower.record(lowerRow)
        (admin1, admin2, seat) = (admin1 ?? known.admin1, admin2 ?? known.admin2, seat ?? known.seat)
      }
    }
    return record.with(admin1: admin1.map(uppermost), admin2: admin2.map(uppermost), seat: seat.map(uppermost))
  }

  /// The name that stands first in the table, mostly in English.
  public func name(_ place: PlaceIndex) -> String {
    let (layer, row) = position(of: place)
    return layer.name(row)
  }

  /// The best Arabic name, if there is one.
  public func arabicName(_ place: PlaceIndex) -> String? {
    let positions = positions(of: place)
    // What a layer only guesses gives way to what another one knows.
    let known = positions.filter { !$0.layer.hasUntaggedNames } + positions.filter { $0.layer.hasUntaggedNames }
    return known.lazy.compactMap { $0.layer.arabicName($0.row) }.first
  }

  /// The usual name in a language, or the name that stands first in the table.
  ///
  /// - Parameters:
  ///   - place: A place of this gazetteer; one outside it has an empty name.
  ///   - language: An ISO 639 code: "ar", "en", "fr".
  public func label(_ place: PlaceIndex, language: String) -> String {
    if language == "ar", let arabic = arabicName(place) { return arabic }
    for (layer, row) in positions(of: place) {
      if let label = layer.ownLabel(row, language: language) { return label }
    }
    return name(place)
  }

  /// All names of a place, the first name first.
  public func names(_ place: PlaceIndex) -> [String] {
    var names: [String] = []
    for (layer, row) in positions(of: place) {
      layer.forEachName(row) { _, bytes in
        // Bytes, because String holds canonically equivalent spellings for equal.
        if isSingle || !names.contains(where: { $0.utf8.elementsEqual(bytes) }) {
          names.append(String(decoding: bytes, as: UTF8.self))
        }
      }
    }
    return names
  }

  /// The place's identifier: "geonames:170063", "yaqut:levant".
  public func identifier(_ place: PlaceIndex) -> String {
    let (layer, row) = position(of: place)
    return layer.identifier(row)
  }

  /// The GeoNames feature code: "PPLA".
  public func featureCode(_ place: PlaceIndex) -> String {
    let (layer, row) = position(of: place)
    return layer.feature(row)?.code ?? ""
  }

  /// The GeoNames feature class: "P" populated, "A" administrative, "H" water, "T" relief, "L" areas, "S" spots…
  public func featureClass(_ place: PlaceIndex) -> Character {
    let (layer, row) = position(of: place)
    return layer.feature(row)?.featureClass ?? "?"
  }

  /// The place with an identifier, "geonames:170063" or "yaqut:levant"; `nil` if the gazetteer has none such.
  public func place(identifier: String) -> PlaceIndex? {
    let parts = identifier.split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    switch parts[0] {
    case "geonames":
      guard let number = UInt32(parts[1]) else { return nil }
      return first { layer in layer.row(geonames: number).map { PlaceIndex($0, layer: layer.number) } }
    case "yaqut":
      let key = Array(parts[1].utf8)
      return first { layer in layer.row(own: key).map { PlaceIndex($0, layer: layer.number) } }
    default: return nil
    }
  }

  /// The place that is a country or territory itself; `nil` if the gazetteer has none of that code.
  public func country(_ code: CountryCode) -> PlaceIndex? {
    first { layer in layer.country(code).map { PlaceIndex($0, layer: layer.number) } }
  }

  /// The administrative unit with a code as GeoNames writes it: "SY.09" of the first level, "SY.09.170064" of the second.
  /// `nil` if the gazetteer has none such.
  public func unit(code: String) -> PlaceIndex? {
    first { layer in layer.unit(code: code).map { PlaceIndex($0, layer: layer.number) } }
  }

  /// The countries that a region, sea or river belongs to, the main one first; a country's own code; else the country
  /// the place lies in.
  public func members(_ region: PlaceIndex) -> [CountryCode] {
    for (layer, row) in positions(of: region) {
      let codes = layer.ownMembers(row)
      if !codes.isEmpty { return codes }
    }
    let country = record(region).country
    return country == .none ? [] : [country]
  }

  /// Whether one place holds another: by the administrative units of the inner place, and for regions by their member
  /// countries. A place does not contain itself.
  public func contains(_ outer: PlaceIndex, _ inner: PlaceIndex) -> Bool {
    guard outer != inner else { return false }
    let inside = record(inner)
    if inside.admin1 == outer || inside.admin2 == outer { return true }
    let container = record(outer)
    switch container.kind {
    case .country:
      return inside.country == container.country && inside.kind != .country && container.country != .none
    case .region:
      return containsAsRegion(outer, inner, inside)
    case .admin1, .admin2, .populated, .water, .landmark:
      return false
    }
  }

  private func containsAsRegion(_ outer: PlaceIndex, _ inner: PlaceIndex, _ inside: PlaceRecord) -> Bool {
    let countries = members(outer)
    guard !countries.isEmpty else { return false }
    // A region within one province or one country only is smaller than they are.
    if inside.kind == .country && countries.count == 1 { return false }
    let own = inside.kind == .region ? members(inner) : [inside.country]
    if inside.kind == .region, own.count >= countries.count { return false }
    return !own.isEmpty && own.allSatisfy(countries.contains)
  }
}
