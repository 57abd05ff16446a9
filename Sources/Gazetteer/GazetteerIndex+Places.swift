extension GazetteerIndex {
  /// The facts of a place. A row outside the index gives a record of zeros.
  public func record(_ place: PlaceIndex) -> PlaceRecord {
    let start = place.row &* IndexFormat.recordWords
    let codes = records[start + 7]
    let small = records[start + 8]
    let sizes = records[start + 9]
    let kind = PlaceKind(rawValue: UInt8(truncatingIfNeeded: small)) ?? .landmark
    let isUnit = kind == .country || kind == .admin1 || kind == .admin2
    let unitOrSeat = reference(records[start + 4])
    let featureIndex = Int(codes >> 16)
    let rank = UInt8(truncatingIfNeeded: small >> 16)
    return PlaceRecord(
      index: place, kind: kind,
      latitude: coordinate(records[start]), longitude: coordinate(records[start + 1]),
      country: CountryCode(rawValue: UInt16(truncatingIfNeeded: codes)),
      admin1: reference(records[start + 3]), admin2: isUnit ? nil : unitOrSeat,
      population: Int(records[start + 2]), fame: Int(UInt8(truncatingIfNeeded: small >> 8)),
      rank: rank == 255 ? nil : Int(rank), nameCount: Int(sizes & 0xFFFF),
      radiusKilometers: Double(sizes >> 16) / 10, seat: isUnit ? unitOrSeat : nil, featureIndex: featureIndex,
      pointSource: PointSource(rawValue: UInt8(truncatingIfNeeded: small >> 24)) ?? .other,
      standing: featureIndex < features.count ? features[featureIndex].standing : .none,
      likelihood: Double(records[start + 10] & 0xFFFF) / 1_000)
  }

  @inline(__always)
  private func coordinate(_ word: UInt32) -> Double {
    // Division, not multiplication, so that 36.20124 comes back as the double nearest to it.
    Double(Int32(bitPattern: word)) / 100_000
  }

  @inline(__always)
  private func reference(_ word: UInt32) -> PlaceIndex? {
    word == 0 || Int(word) > placeCount ? nil : PlaceIndex(Int(word) - 1)
  }

  /// The name that stands first in the table, mostly in English.
  public func name(_ place: PlaceIndex) -> String {
    string(at: firstName(place))
  }

  /// The best Arabic name, if there is one.
  public func arabicName(_ place: PlaceIndex) -> String? {
    let distance = Int(records[place.row &* IndexFormat.recordWords + 10] >> 16)
    return distance == 0 ? nil : string(at: firstName(place) + distance - 1)
  }

  /// Where the first name of a place lies in the pool; the others follow it.
  @inline(__always)
  func firstName(_ place: PlaceIndex) -> Int {
    Int(records[place.row &* IndexFormat.recordWords + 6])
  }

  /// The usual name in a language, or the name that stands first in the table.
  ///
  /// - Parameter language: An ISO 639 code: "ar", "en", "fr".
  public func label(_ place: PlaceIndex, language: String) -> String {
    if language == "ar", let arabic = arabicName(place) { return arabic }
    let wanted = IndexFormat.packedLanguage(language)
    var position = lowerBound(placeLabels, width: 3, key: place.row)
    while Int(placeLabels[position]) == place.row, position < placeLabels.count {
      if placeLabels[position + 1] == wanted { return string(at: Int(placeLabels[position + 2])) }
      position += 3
    }
    return name(place)
  }

  /// All names of a place, the first name first.
  public func names(_ place: PlaceIndex) -> [String] {
    var names: [String] = []
    forEachName(place) { _, bytes in names.append(String(decoding: bytes, as: UTF8.self)) }
    return names
  }

  /// Calls a closure with the distance of each name from the first one, and its bytes.
  func forEachName(_ place: PlaceIndex, _ body: (Int, UnsafeBufferPointer<UInt8>) -> Void) {
    let first = firstName(place)
    var offset = first
    for _ in 0..<Int(records[place.row &* IndexFormat.recordWords + 9] & 0xFFFF) {
      guard let range = poolRange(offset) else { break }
      body(offset - first, pool.slice(range.lowerBound, range.upperBound))
      offset = range.upperBound
    }
  }

  /// The place's identifier: "geonames:170063", "yaqut:levant".
  public func identifier(_ place: PlaceIndex) -> String {
    let number = records[place.row &* IndexFormat.recordWords + 5]
    return number == 0 ? "yaqut:" + string(at: Int(ownIdentifiers[place.row])) : "geonames:\(number)"
  }

  /// The GeoNames feature code: "PPLA".
  public func featureCode(_ place: PlaceIndex) -> String {
    feature(place)?.code ?? ""
  }

  /// The GeoNames feature class: "P" populated, "A" administrative, "H" water, "T" relief, "L" areas, "S" spots…
  public func featureClass(_ place: PlaceIndex) -> Character {
    feature(place)?.featureClass ?? "?"
  }

  private func feature(_ place: PlaceIndex) -> FeatureType? {
    let index = Int(records[place.row &* IndexFormat.recordWords + 7] >> 16)
    return place.row >= 0 && place.row < placeCount && index < features.count ? features[index] : nil
  }

  /// The place with an identifier. Own places stand first, sorted by key; the others are sorted by GeoNames number.
  public func place(identifier: String) -> PlaceIndex? {
    let parts = identifier.split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    switch parts[0] {
    case "geonames": return UInt32(parts[1]).flatMap(place(geonames:))
    case "yaqut": return place(own: Array(parts[1].utf8))
    default: return nil
    }
  }

  private func place(geonames number: UInt32) -> PlaceIndex? {
    var low = ownIdentifiers.count
    var high = placeCount
    while low < high {
      let middle = (low + high) / 2
      if records[middle * IndexFormat.recordWords + 5] < number { low = middle + 1 } else { high = middle }
    }
    return low < placeCount && records[low * IndexFormat.recordWords + 5] == number ? PlaceIndex(low) : nil
  }

  private func place(own key: [UInt8]) -> PlaceIndex? {
    var low = 0
    var high = ownIdentifiers.count
    while low < high {
      let middle = (low + high) / 2
      let found = poolBytes(at: Int(ownIdentifiers[middle]))
      if found.lexicographicallyPrecedes(key) { low = middle + 1 } else { high = middle }
    }
    guard low < ownIdentifiers.count else { return nil }
    return poolBytes(at: Int(ownIdentifiers[low])).elementsEqual(key) ? PlaceIndex(low) : nil
  }

  /// The territory's own row.
  public func country(_ code: CountryCode) -> PlaceIndex? {
    let position = lowerBound(countryPairs, width: 2, key: Int(code.rawValue))
    guard position < countryPairs.count, Int(countryPairs[position]) == Int(code.rawValue) else { return nil }
    return reference(countryPairs[position + 1])
  }

  /// The countries that a region, sea or river belongs to, the main one first; a country's own code; else the country
  /// the place lies in.
  public func members(_ region: PlaceIndex) -> [CountryCode] {
    var position = lowerBound(memberPairs, width: 2, key: region.row)
    var codes: [CountryCode] = []
    while position < memberPairs.count, Int(memberPairs[position]) == region.row {
      codes.append(CountryCode(rawValue: UInt16(truncatingIfNeeded: memberPairs[position + 1])))
      position += 2
    }
    if codes.isEmpty {
      let country = record(region).country
      if country != .none { codes = [country] }
    }
    return codes
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

  /// The first position, a multiple of `width`, whose word is not less than a key.
  private func lowerBound(_ section: Section<UInt32>, width: Int, key: Int) -> Int {
    var low = 0
    var high = section.count / width
    while low < high {
      let middle = (low + high) / 2
      if Int(section[middle * width]) < key { low = middle + 1 } else { high = middle }
    }
    return low * width
  }
}
