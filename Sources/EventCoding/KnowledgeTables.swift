import Gazetteer

/// Where the tables of actors and events come from: the index that carries them, or files of a test.
struct KnowledgeTables: Sendable {
  let paths: [String]
  private let read: @Sendable (String) -> [UInt8]?

  init(paths: [String], read: @escaping @Sendable (String) -> [UInt8]?) {
    self.paths = paths
    self.read = read
  }

  init(_ gazetteer: GazetteerIndex) {
    self.init(paths: gazetteer.tablePaths) { gazetteer.tableBytes($0) }
  }

  /// A table, or nil if there is none of that path.
  func table(_ path: String) throws(GazetteerError) -> SourceTable? {
    guard let bytes = read(path) else { return nil }
    do throws(SourceTableError) {
      return try SourceTable(path: path, bytes: bytes)
    } catch {
      throw GazetteerError.damaged(path: error.path, what: error.description)
    }
  }
}
