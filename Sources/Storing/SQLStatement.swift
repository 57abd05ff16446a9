import GRDB
import GRDBSQLite

/// A prepared statement that is bound and read column by column, without a value object for each: what millions of rows
/// are written and read with. Belongs to the thread that has the database.
final class SQLStatement {
  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  private let statement: Statement
  private let handle: OpaquePointer
  private let connection: OpaquePointer?
  private var next: Int32 = 1

  init(_ database: Database, _ sql: String) throws {
    statement = try database.makeStatement(sql: sql)
    handle = statement.sqliteStatement
    connection = database.sqliteConnection
  }

  // MARK: Binding, in the order of the parameters

  @discardableResult
  func bind(_ value: Int64) -> Self {
    sqlite3_bind_int64(handle, next, value)
    next += 1
    return self
  }

  @discardableResult
  func bind(_ value: Int) -> Self { bind(Int64(value)) }

  @discardableResult
  func bind(_ value: Bool) -> Self { bind(value ? 1 : 0) }

  @discardableResult
  func bind(_ value: Double) -> Self {
    sqlite3_bind_double(handle, next, value)
    next += 1
    return self
  }

  @discardableResult
  func bind(_ value: String) -> Self {
    var value = value
    value.withUTF8 { text in
      _ = text.withMemoryRebound(to: CChar.self) {
        // An empty text has no address, and SQLite would take that for NULL.
        sqlite3_bind_text(handle, next, $0.baseAddress ?? Self.nothing, Int32(clamping: $0.count), Self.copied)
      }
    }
    next += 1
    return self
  }

  @discardableResult
  func bind(_ value: [UInt8]) -> Self {
    _ = value.withUnsafeBytes {
      sqlite3_bind_blob(handle, next, $0.baseAddress, Int32(clamping: $0.count), Self.copied)
    }
    next += 1
    return self
  }

  @discardableResult
  func bindNull() -> Self {
    sqlite3_bind_null(handle, next)
    next += 1
    return self
  }

  @discardableResult
  func bind(optional value: Int64?) -> Self { value.map { bind($0) } ?? bindNull() }

  @discardableResult
  func bind(optional value: String?) -> Self { value.map { bind($0) } ?? bindNull() }

  private nonisolated(unsafe) static let nothing: UnsafePointer<CChar> = {
    let byte = UnsafeMutablePointer<CChar>.allocate(capacity: 1)
    byte.initialize(to: 0)
    return UnsafePointer(byte)
  }()

  // MARK: Running

  /// Runs a statement that gives no rows, and makes it ready for the next values.
  func run() throws {
    let code = sqlite3_step(handle)
    defer { reset() }
    if code != SQLITE_DONE && code != SQLITE_ROW { throw failure(code) }
  }

  /// Goes to the next row.
  ///
  /// - Returns: false behind the last one; the statement is then ready for the next values.
  func step() throws -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE:
      reset()
      return false
    case let code:
      let error = failure(code)
      reset()
      throw error
    }
  }

  /// Gives up the rows not read yet.
  func reset() {
    sqlite3_reset(handle)
    next = 1
  }

  private func failure(_ code: Int32) -> DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
      message: sqlite3_errmsg(connection).map { String(cString: $0) })
  }

  // MARK: Reading, columns from 0

  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }
  func int(_ column: Int32) -> Int { Int(sqlite3_column_int64(handle, column)) }
  func double(_ column: Int32) -> Double { sqlite3_column_double(handle, column) }
  func bool(_ column: Int32) -> Bool { sqlite3_column_int(handle, column) != 0 }
  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

  /// Text; empty for NULL.
  func text(_ column: Int32) -> String {
    guard let start = sqlite3_column_text(handle, column) else { return "" }
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// The point of a GeoPackage geometry; nil for NULL.
  func point(_ column: Int32) -> (x: Double, y: Double)? {
    guard let start = sqlite3_column_blob(handle, column) else { return nil }
    return GeoPackagePoint.point(
      UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))))
  }
}
