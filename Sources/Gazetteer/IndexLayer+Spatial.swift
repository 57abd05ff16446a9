extension PackedRecord {
  static let latitudeBits: UInt32 = 1 << 25 - 1
  static let longitudeBits: UInt32 = 1 << 26 - 1
}

extension IndexLayer {
  /// The point of a row alone, in degrees.
  func point(_ row: Int) -> (latitude: Double, longitude: Double) {
    let start = row &* PackedRecord.words
    return (
      Double(Int(records[start] & PackedRecord.latitudeBits) - 9_000_000) / 100_000,
      Double(Int(records[start + 1] & PackedRecord.longitudeBits) - 18_000_000) / 100_000
    )
  }
}
