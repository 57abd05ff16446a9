import Gazetteer

/// A row of a dump between reading and joining, as bytes: its length, the facts, and the names as the row has them.
struct SpilledPlace {
  var number: UInt32
  var latitude: Int32
  var longitude: Int32
  var population: UInt32
  var country: UInt16
  var feature: UInt16
  /// Numbers of the units' codes plus one; 0 for none.
  var admin1: UInt32
  var admin2: UInt32
  var kind: UInt8

  static let headSize = 33

  /// Appends the row.
  func append(_ names: [UnsafeBufferPointer<UInt8>], to bytes: inout [UInt8]) {
    let length = Self.headSize + names.reduce(0) { $0 + 4 + $1.count }
    ByteCoding.append(UInt32(length), to: &bytes)
    ByteCoding.append(number, to: &bytes)
    ByteCoding.append(UInt32(bitPattern: latitude), to: &bytes)
    ByteCoding.append(UInt32(bitPattern: longitude), to: &bytes)
    ByteCoding.append(population, to: &bytes)
    ByteCoding.append(UInt32(country) | UInt32(feature) << 16, to: &bytes)
    ByteCoding.append(admin1, to: &bytes)
    ByteCoding.append(admin2, to: &bytes)
    bytes.append(kind)
    for name in names {
      ByteCoding.append(UInt32(name.count), to: &bytes)
      bytes.append(contentsOf: name)
    }
  }

  /// The length of the row at an offset, and the number of its place.
  static func peek(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> (length: Int, number: UInt32) {
    (Int(ByteCoding.word(bytes, offset)), ByteCoding.word(bytes, offset + 4))
  }

  /// Reads the row at an offset: the facts, and its first name, its ASCII name, and its other names with commas between.
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int
  ) -> (place: SpilledPlace, names: [UnsafeBufferPointer<UInt8>]) {
    let codes = ByteCoding.word(bytes, offset + 20)
    let place = SpilledPlace(
      number: ByteCoding.word(bytes, offset + 4), latitude: Int32(bitPattern: ByteCoding.word(bytes, offset + 8)),
      longitude: Int32(bitPattern: ByteCoding.word(bytes, offset + 12)),
      population: ByteCoding.word(bytes, offset + 16),
      country: UInt16(codes & 0xFFFF), feature: UInt16(codes >> 16), admin1: ByteCoding.word(bytes, offset + 24),
      admin2: ByteCoding.word(bytes, offset + 28), kind: bytes[offset + 32])
    var names: [UnsafeBufferPointer<UInt8>] = []
    var position = offset + headSize
    let end = offset + Int(ByteCoding.word(bytes, offset))
    while position < end {
      let count = Int(ByteCoding.word(bytes, position))
      names.append(UnsafeBufferPointer(rebasing: bytes[position + 4..<position + 4 + count]))
      position += 4 + count
    }
    return (place, names)
  }
}
