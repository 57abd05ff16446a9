import GRDB
import GRDBSQLite

/// Points as GeoPackage keeps them: a header, then well-known binary (OGC 12-128r18, §2.1.3). WGS 84, longitude first.
enum GeoPackagePoint {
  /// "GP", version 0, flags: little-endian, no envelope; spatial reference system 4326; then little-endian point.
  private static let header: [UInt8] = [0x47, 0x50, 0, 1, 0xE6, 0x10, 0, 0, 1, 1, 0, 0, 0]
  private static let length = 29

  /// The bytes of a point.
  static func bytes(longitude: Double, latitude: Double) -> [UInt8] {
    var bytes = header
    bytes.reserveCapacity(length)
    for value in [longitude, latitude] {
      withUnsafeBytes(of: value.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
    }
    return bytes
  }

  /// The point in bytes that `bytes(longitude:latitude:)` made; nil for anything else.
  static func point(_ bytes: UnsafeRawBufferPointer) -> (x: Double, y: Double)? {
    guard bytes.count == length, bytes.starts(with: header) else { return nil }
    func value(_ offset: Int) -> Double {
      Double(bitPattern: UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
    }
    return (value(13), value(21))
  }

  /// Gives a connection the functions that the triggers of the R-tree call (§ F.3 of the standard).
  static func register(in database: Database) {
    let connection = database.sqliteConnection
    let flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | Int32(0x20_0000)  // SQLITE_INNOCUOUS
    sqlite3_create_function_v2(
      connection, "ST_IsEmpty", 1, flags, nil,
      { context, _, values in
        sqlite3_result_int(context, GeoPackagePoint.argument(values) == nil ? 1 : 0)
      }, nil, nil, nil)
    for name in ["ST_MinX", "ST_MaxX"] {
      sqlite3_create_function_v2(
        connection, name, 1, flags, nil,
        { context, _, values in
          guard let point = GeoPackagePoint.argument(values) else { return sqlite3_result_null(context) }
          sqlite3_result_double(context, point.x)
        }, nil, nil, nil)
    }
    for name in ["ST_MinY", "ST_MaxY"] {
      sqlite3_create_function_v2(
        connection, name, 1, flags, nil,
        { context, _, values in
          guard let point = GeoPackagePoint.argument(values) else { return sqlite3_result_null(context) }
          sqlite3_result_double(context, point.y)
        }, nil, nil, nil)
    }
  }

  private static func argument(_ values: UnsafeMutablePointer<OpaquePointer?>?) -> (x: Double, y: Double)? {
    guard let value = values?[0], let start = sqlite3_value_blob(value) else { return nil }
    return point(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_value_bytes(value))))
  }
}
