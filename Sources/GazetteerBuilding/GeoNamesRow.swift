/// A row of a dump: 19 tab-separated columns, by GeoNames' `readme.txt`. The byte fields are valid as long as the line is.
struct GeoNamesRow {
  /// The columns of a dump.
  enum Column: Int {
    case id = 0, name, asciiName, alternateNames, latitude, longitude, featureClass, featureCode, country
    case alternateCountries, admin1, admin2, admin3, admin4, population, elevation, model, timeZone, modified
  }

  /// What is wrong with a line.
  struct Fault: Error {
    let column: Column?
    let message: String
  }

  static let columnCount = 19

  let number: UInt32
  /// Hundred-thousandths of a degree.
  let latitude: Int32
  let longitude: Int32
  let population: Int
  private let line: UnsafeBufferPointer<UInt8>
  private let ends: [Int32]

  /// - Parameter ends: Is used for where the fields end, so that no memory is needed for each line.
  init(_ line: UnsafeBufferPointer<UInt8>, ends: inout [Int32]) throws(Fault) {
    ends.removeAll(keepingCapacity: true)
    for position in line.indices where line[position] == 0x09 { ends.append(Int32(truncatingIfNeeded: position)) }
    ends.append(Int32(truncatingIfNeeded: line.count))
    guard ends.count == Self.columnCount else {
      throw Fault(column: nil, message: "the row has \(ends.count) fields, a dump has \(Self.columnCount)")
    }
    guard ScalarReader.isValid(line) else { throw Fault(column: nil, message: "the row is not valid UTF-8") }
    self.line = line
    self.ends = ends
    let field = { (column: Column, ends: [Int32]) in Self.field(column, line, ends) }
    guard let number = NumberParser.integer(field(.id, ends)), number > 0, number <= Int(UInt32.max) else {
      throw Fault(column: .id, message: "`\(Self.text(field(.id, ends)))` is no GeoNames number")
    }
    self.number = UInt32(number)
    latitude = try Self.coordinate(field(.latitude, ends), .latitude, limit: 90)
    longitude = try Self.coordinate(field(.longitude, ends), .longitude, limit: 180)
    population = NumberParser.integer(field(.population, ends)) ?? 0
  }

  /// The bytes of a field.
  subscript(column: Column) -> UnsafeBufferPointer<UInt8> { Self.field(column, line, ends) }

  private static func field(
    _ column: Column, _ line: UnsafeBufferPointer<UInt8>, _ ends: [Int32]
  ) -> UnsafeBufferPointer<UInt8> {
    let start = column.rawValue == 0 ? 0 : Int(ends[column.rawValue - 1]) + 1
    return UnsafeBufferPointer(rebasing: line[start..<Int(ends[column.rawValue])])
  }

  private static func coordinate(
    _ bytes: UnsafeBufferPointer<UInt8>, _ column: Column, limit: Int
  ) throws(Fault) -> Int32 {
    guard let value = NumberParser.fixed(bytes, places: 5) else {
      throw Fault(column: column, message: "`\(text(bytes))` is no decimal degrees")
    }
    guard abs(value) <= limit * 100_000 else {
      throw Fault(column: column, message: "\(text(bytes)) lies outside -\(limit)...\(limit)")
    }
    return Int32(value)
  }

  /// A field for a message, cut if it is long.
  private static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    String(decoding: bytes.prefix(60), as: UTF8.self)
  }
}
