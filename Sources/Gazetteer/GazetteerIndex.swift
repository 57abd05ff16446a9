/// A compiled gazetteer: places, their names, and every way to search them.
///
/// The file is mapped read-only: opening costs about nothing, and processes share its pages. Nothing in it changes, so
/// an index may be used from any number of threads.
public final class GazetteerIndex: Sendable {
  /// The file the index was read from.
  public let path: String
  /// The number of places.
  public let placeCount: Int

  let storage: IndexStorage
  let sections: IndexSections
  let cells: Section<UInt32>
  let labels: Section<UInt8>
  let tails: Section<UInt8>
  let postingWords: Section<UInt16>
  let records: Section<UInt32>
  let pool: Section<UInt8>
  let ownIdentifiers: Section<UInt32>
  let placeLabels: Section<UInt32>
  let memberPairs: Section<UInt32>
  let gridStarts: Section<UInt32>
  let gridPlaces: Section<UInt32>
  let countryPairs: Section<UInt32>
  let features: [FeatureType]
  let facts: [String: String]
  let articles: [[UInt8]]
  let embeddedTables: [EmbeddedTable]

  /// Opens an index file.
  ///
  /// Magic, version, size, section table and the header's checksum are checked; ``checkSections()`` and
  /// ``verify()`` check the rest.
  ///
  /// - Throws: ``GazetteerError`` if there is no such file, or it cannot be read, or it is no whole index.
  public convenience init(path: String) throws(GazetteerError) {
    try self.init(IndexStorage(path: path))
  }

  /// Opens an index held in memory.
  ///
  /// - Parameters:
  ///   - bytes: The content of an index file.
  ///   - name: What error messages call it.
  public convenience init(bytes: [UInt8], name: String = "in memory") throws(GazetteerError) {
    try self.init(IndexStorage(copying: bytes, name: name))
  }

  private init(_ storage: IndexStorage) throws(GazetteerError) {
    let sections = try IndexSections(storage)
    self.storage = storage
    self.sections = sections
    path = storage.path
    cells = try sections.section(.cells, of: storage, as: UInt32.self)
    labels = try sections.section(.labels, of: storage, as: UInt8.self)
    tails = try sections.section(.tails, of: storage, as: UInt8.self)
    postingWords = try sections.section(.postings, of: storage, as: UInt16.self)
    records = try sections.section(.records, of: storage, as: UInt32.self)
    pool = try sections.section(.pool, of: storage, as: UInt8.self)
    ownIdentifiers = try sections.section(.ownIdentifiers, of: storage, as: UInt32.self)
    placeLabels = try sections.section(.placeLabels, of: storage, as: UInt32.self)
    memberPairs = try sections.section(.members, of: storage, as: UInt32.self)
    gridStarts = try sections.section(.gridStarts, of: storage, as: UInt32.self)
    gridPlaces = try sections.section(.gridPlaces, of: storage, as: UInt32.self)
    countryPairs = try sections.section(.countries, of: storage, as: UInt32.self)
    placeCount = records.count / IndexFormat.recordWords
    features = FeatureType.list(try sections.section(.features, of: storage, as: UInt8.self))
    facts = Self.facts(try sections.section(.info, of: storage, as: UInt8.self))
    articles = (facts["articles"] ?? "").split(separator: "|").map { Array($0.utf8) }
    embeddedTables = EmbeddedTable.list(try sections.section(.tables, of: storage, as: UInt8.self))
    guard records.count % IndexFormat.recordWords == 0, ownIdentifiers.count <= placeCount else {
      throw .damaged(path: path, what: "the number of its places does not come out")
    }
  }

  /// Reads every byte and compares the quick checksum of each section, so that nothing is answered out of a damaged file.
  ///
  /// - Throws: ``GazetteerError/damaged(path:what:)`` with the first section that differs.
  public func checkSections() throws(GazetteerError) {
    for entry in sections.entries {
      let bytes = UnsafeRawBufferPointer(rebasing: storage.bytes[entry.offset..<entry.offset + entry.size])
      guard IndexFormat.sectionChecksum(bytes) == entry.checksum else {
        throw .damaged(path: path, what: "the checksum of its section \(entry.id) is wrong")
      }
    }
  }

  /// Reads every byte and compares the SHA-256 digest that the file states.
  ///
  /// - Throws: ``GazetteerError/damaged(path:what:)`` if they differ.
  public func verify() throws(GazetteerError) {
    let body = UnsafeRawBufferPointer(rebasing: storage.bytes[sections.tableEnd...])
    guard SHA256Digest(of: body).bytes == sections.digest else {
      throw .damaged(path: path, what: "its SHA-256 checksum is wrong")
    }
  }

  /// What the index holds.
  public var info: GazetteerInfo {
    var byKind: [PlaceKind: Int] = [:]
    for kind in PlaceKind.allCases { byKind[kind] = Int(facts["places.\(kind)"] ?? "") ?? 0 }
    let names = sections.entries.map { GazetteerInfo.SectionSize(name: "\($0.id)", bytes: $0.size) }
    return GazetteerInfo(
      name: facts["name"] ?? "", version: facts["version"] ?? "", attribution: facts["attribution"] ?? "",
      formatVersion: IndexFormat.version, sha256: SHA256Digest.hexadecimal(sections.digest), placeCount: placeCount,
      placesByKind: byKind, keyCount: Int(facts["keys"] ?? "") ?? 0, nameCount: Int(facts["names"] ?? "") ?? 0,
      postingCount: Int(facts["postings"] ?? "") ?? 0, sections: names, fileSize: storage.bytes.count)
  }

  private static func facts(_ section: Section<UInt8>) -> [String: String] {
    let text = String(decoding: section.slice(0, section.count), as: UTF8.self)
    var facts: [String: String] = [:]
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 { facts[String(parts[0])] = String(parts[1]) }
    }
    return facts
  }
}
