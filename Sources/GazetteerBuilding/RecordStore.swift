import Gazetteer

/// Reads back the records that were written, as far as ranking needs them.
struct RecordStore {
  let words: ByteStore
  /// Rows of the first-level units.
  let firstLevelUnits: [Int]
  /// By the position in the list of features.
  let standings: [PlaceRecord.Standing]

  func record(_ row: Int) throws(GazetteerBuildingError) -> PlaceRecord {
    let size = PackedRecord.words * 4
    var bytes: [UInt8] = []
    try words.read(row * size..<(row + 1) * size, into: &bytes)
    let fields = ByteFields(bytes)
    let word = { (index: Int) in fields.word(index * 4) }
    let kind = PlaceKind(rawValue: UInt8(word(0) >> 25 & 7)) ?? .landmark
    let isUnit = kind == .country || kind == .admin1 || kind == .admin2
    let unitOrSeat = Int(word(6)) == 0 ? nil : PlaceIndex(Int(word(6)) - 1)
    let admin1 = Int(word(5) & 0xFFFF)
    let feature = Int(word(7) & 0x3FF)
    return PlaceRecord(
      index: PlaceIndex(row), kind: kind, latitude: 0, longitude: 0,
      country: CountryCode(rawValue: UInt16(truncatingIfNeeded: word(5) >> 16)),
      admin1: admin1 == 0 ? nil : PlaceIndex(firstLevelUnits[admin1 - 1]), admin2: isUnit ? nil : unitOrSeat,
      population: 0, fame: 0, rank: nil, nameCount: 0, radiusKilometers: 0, seat: isUnit ? unitOrSeat : nil,
      featureIndex: feature, pointSource: .other, standing: feature < standings.count ? standings[feature] : .none,
      likelihood: 0)
  }
}
