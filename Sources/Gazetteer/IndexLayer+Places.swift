extension IndexLayer {
  /// The facts of a place. A row outside the index gives a record of zeros.
  func record(_ row: Int) -> PlaceRecord {
    guard row >= 0, row < placeCount else { return .none(PlaceIndex(row, layer: number)) }
    let start = row &* PackedRecord.words
    let (word0, word1, word5) = (records[start], records[start + 1], records[start + 5])
    let (word7, word8) = (records[start + 7], records[start + 8])
    let kind = PlaceKind(rawValue: UInt8(word0 >> 25 & 7)) ?? .landmark
    let isUnit = kind == .country || kind == .admin1 || kind == .admin2
    let unitOrSeat = reference(records[start + 6])
    let featureIndex = Int(word7 & 0x3FF)
    let rank = Int(word1 >> 26 & 15)
    let size = records[start + 2]
    let hasRadius = word0 >> 31 != 0
    return PlaceRecord(
      index: PlaceIndex(row, layer: number), kind: kind,
      // Division, not multiplication, so that 36.20124 comes back as the double nearest to it.
      latitude: Double(Int(word0 & 0x1FF_FFFF) - 9_000_000) / 100_000,
      longitude: Double(Int(word1 & 0x3FF_FFFF) - 18_000_000) / 100_000,
      country: CountryCode(rawValue: UInt16(truncatingIfNeeded: word5 >> 16)),
      admin1: firstLevelUnit(Int(word5 & 0xFFFF)), admin2: isUnit ? nil : unitOrSeat,
      population: hasRadius ? 0 : Int(size), fame: Int(word7 >> 10 & 0xFF),
      rank: rank == PackedRecord.noRank ? nil : rank, nameCount: Int(word7 >> 18),
      radiusKilometers: hasRadius ? Double(size) / 10 : 0, seat: isUnit ? unitOrSeat : nil, featureIndex: featureIndex,
      pointSource: PointSource(rawValue: UInt8(word0 >> 28 & 7)) ?? .other,
      standing: featureIndex < features.count ? features[featureIndex].standing : .none,
      likelihood: Double(word8 & 0xFFFF) / 1_000)
  }

  /// The likelihood of a row's place, without the rest of its facts.
  @inline(__always)
  func likelihood(_ row: Int) -> Double { Double(word(8, of: row) & 0xFFFF) / 1_000 }

  @inline(__always)
  func kind(_ row: Int) -> PlaceKind { PlaceKind(rawValue: UInt8(word(0, of: row) >> 25 & 7)) ?? .landmark }

  @inline(__always)
  func standing(_ row: Int) -> PlaceRecord.Standing {
    let feature = Int(word(7, of: row) & 0x3FF)
    return feature < features.count ? features[feature].standing : .none
  }

  @inline(__always)
  private func reference(_ word: UInt32) -> PlaceIndex? {
    word == 0 || Int(word) > placeCount ? nil : PlaceIndex(Int(word) - 1, layer: number)
  }

  @inline(__always)
  private func firstLevelUnit(_ position: Int) -> PlaceIndex? {
    position == 0 || position > admin1Rows.count ? nil : reference(admin1Rows[position - 1])
  }

  /// The name that stands first in the table, mostly in English.
  func name(_ row: Int) -> String { string(at: firstName(row)) }

  /// The best Arabic name, if there is one.
  func arabicName(_ row: Int) -> String? {
    let distance = Int(word(8, of: row) >> 16)
    return distance == 0 ? nil : string(at: firstName(row) + distance - 1)
  }

  /// Where the first name of a place lies in the pool; the others follow it.
  @inline(__always)
  func firstName(_ row: Int) -> Int { Int(word(4, of: row)) }

  @inline(__always)
  private func word(_ position: Int, of row: Int) -> UInt32 {
    row < 0 ? 0 : records[row &* PackedRecord.words + position]
  }

  /// The usual name in a language other than Arabic, where it is not the first one.
  func ownLabel(_ row: Int, language: String) -> String? {
    let wanted = IndexFormat.packedLanguage(language)
    var position = lowerBound(placeLabels, width: 3, key: row)
    while Int(placeLabels[position]) == row, position < placeLabels.count {
      if placeLabels[position + 1] == wanted { return string(at: Int(placeLabels[position + 2])) }
      position += 3
    }
    return nil
  }

  /// Calls a closure with the distance of each name from the first one, and its bytes.
  func forEachName(_ row: Int, _ body: (Int, UnsafeBufferPointer<UInt8>) -> Void) {
    let first = firstName(row)
    var offset = first
    for _ in 0..<Int(word(7, of: row) >> 18) {
      guard let range = poolRange(offset) else { break }
      body(offset - first, pool.slice(range.lowerBound, range.upperBound))
      offset = range.upperBound
    }
  }

  /// The place's GeoNames number, or 0.
  @inline(__always)
  func geonames(_ row: Int) -> UInt32 { word(3, of: row) }

  func identifier(_ row: Int) -> String {
    let number = geonames(row)
    return number == 0 ? "yaqut:" + string(at: Int(ownIdentifiers[row])) : "geonames:\(number)"
  }

  func feature(_ row: Int) -> FeatureType? {
    let index = Int(word(7, of: row) & 0x3FF)
    return row >= 0 && row < placeCount && index < features.count ? features[index] : nil
  }

  /// The row of a GeoNames number. Own places stand first, sorted by key; the others are sorted by number.
  func row(geonames number: UInt32) -> Int? {
    var low = ownIdentifiers.count
    var high = placeCount
    while low < high {
      let middle = (low + high) / 2
      if geonames(middle) < number { low = middle + 1 } else { high = middle }
    }
    return low < placeCount && geonames(low) == number ? low : nil
  }

  /// The row of a place of our own, by its key behind `yaqut:`.
  func row(own key: some Collection<UInt8>) -> Int? {
    var low = 0
    var high = ownIdentifiers.count
    while low < high {
      let middle = (low + high) / 2
      let found = poolBytes(at: Int(ownIdentifiers[middle]))
      if found.lexicographicallyPrecedes(key) { low = middle + 1 } else { high = middle }
    }
    guard low < ownIdentifiers.count else { return nil }
    return poolBytes(at: Int(ownIdentifiers[low])).elementsEqual(key) ? low : nil
  }

  /// The row of the same place as another layer's row.
  func row(sameAs row: Int, of other: IndexLayer) -> Int? {
    let number = other.geonames(row)
    if number != 0 { return self.row(geonames: number) }
    guard ownIdentifiers.count > 0 else { return nil }
    return self.row(own: Array(other.poolBytes(at: Int(other.ownIdentifiers[row]))))
  }

  /// The territory's own row.
  func country(_ code: CountryCode) -> Int? {
    let position = lowerBound(countryPairs, width: 2, key: Int(code.rawValue))
    guard position < countryPairs.count, Int(countryPairs[position]) == Int(code.rawValue) else { return nil }
    return reference(countryPairs[position + 1])?.row
  }

  /// The row of an administrative unit by its code: "SY.09", "SY.09.170064".
  func unit(code: String) -> Int? {
    let hash = IndexFormat.codeHash(code)
    var position = lowerBound(unitCodes, width: 2, key: Int(hash))
    let kind: PlaceKind = code.utf8.count { $0 == UInt8(ascii: ".") } == 1 ? .admin1 : .admin2
    while position < unitCodes.count, unitCodes[position] == hash {
      // Two codes may share a hash, but hardly within one country and level.
      if let row = reference(unitCodes[position + 1])?.row, record(row).kind == kind,
        code.utf8.starts(with: record(row).country.description.utf8)
      {
        return row
      }
      position += 2
    }
    return nil
  }

  /// The countries that the table of a region's members gives.
  func ownMembers(_ row: Int) -> [CountryCode] {
    var position = lowerBound(memberPairs, width: 2, key: row)
    var codes: [CountryCode] = []
    while position < memberPairs.count, Int(memberPairs[position]) == row {
      codes.append(CountryCode(rawValue: UInt16(truncatingIfNeeded: memberPairs[position + 1])))
      position += 2
    }
    return codes
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
