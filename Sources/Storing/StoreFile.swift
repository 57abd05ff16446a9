import GRDB

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Opens the files of stores.
enum StoreFile {
  /// Opens a file for writing: readers are not held up, and nothing that was committed can be lost with the process.
  static func openForWriting(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { database in
      GeoPackagePoint.register(in: database)
      try database.execute(sql: "PRAGMA journal_mode = WAL")
      try database.execute(sql: "PRAGMA synchronous = NORMAL")
      try database.execute(sql: "PRAGMA cache_size = -49152")
    }
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  /// Opens a store for reading.
  ///
  /// - Throws: `StoreError`.
  static func openForReading(_ path: String) throws(StoreError) -> DatabaseQueue {
    guard access(path, F_OK) == 0 else { throw .missing(path: path) }
    try checkHeader(path)
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { database in
      GeoPackagePoint.register(in: database)
      try database.execute(sql: "PRAGMA cache_size = -32768")
      try database.execute(sql: "PRAGMA mmap_size = 67108864")
    }
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.read { try checkFormat($0, path) }
      return queue
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Makes sure that a file is no other kind of file, before anything is written to it.
  static func checkHeader(_ path: String) throws(StoreError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return }
      throw .cannotCreate(path: path, reason: String(cString: strerror(errno)))
    }
    defer { close(descriptor) }
    var header = [UInt8](repeating: 0, count: 16)
    let count = header.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    if count < 0 { throw .failed(path: path, reason: String(cString: strerror(errno))) }
    if count > 0, header != Array("SQLite format 3\0".utf8) { throw .notAStore(path: path) }
  }

  /// Whether there is nothing in a database yet.
  static func isEmpty(_ database: Database) throws -> Bool {
    try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") == 0
  }

  /// Makes sure that a database is a store of the format that this program knows.
  static func checkFormat(_ database: Database, _ path: String) throws {
    guard try database.tableExists("yaqut_store") else { throw StoreError.notAStore(path: path) }
    let found = try String.fetchOne(database, sql: "SELECT value FROM yaqut_store WHERE key = 'format'") ?? "?"
    guard found == String(StoreFormat.version) else { throw StoreError.otherFormat(path: path, found: found) }
  }
}
