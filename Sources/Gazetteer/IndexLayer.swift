/// One compiled index file: the places of a gazetteer by row, their names, and the keys.
///
/// A ``GazetteerIndex`` is made of one or several.
package final class IndexLayer: Sendable {
  let storage: IndexStorage
  let sections: IndexSections
  /// Its number among the layers of the gazetteer, from 0 at the bottom.
  let number: Int
  let placeCount: Int

  let cells: Section<UInt32>
  let labels: Section<UInt8>
  let tails: Section<UInt8>
  let bounds: Section<UInt8>
  let postingWords: Section<UInt16>
  let records: Section<UInt32>
  let pool: Section<UInt8>
  let ownIdentifiers: Section<UInt32>
  let placeLabels: Section<UInt32>
  let memberPairs: Section<UInt32>
  /// Where the places are, by the raw value of their kind.
  let trees: [SpatialTree]
  let countryPairs: Section<UInt32>
  let admin1Rows: Section<UInt32>
  let unitCodes: Section<UInt32>
  let features: [FeatureType]
  let facts: [String: String]
  let articles: [[UInt8]]
  let embeddedTables: [EmbeddedTable]

  var path: String { storage.path }

  init(_ storage: IndexStorage, number: Int) throws(GazetteerError) {
    let sections = try IndexSections(storage)
    self.storage = storage
    self.sections = sections
    self.number = number
    cells = try sections.section(.cells, of: storage, as: UInt32.self)
    labels = try sections.section(.labels, of: storage, as: UInt8.self)
    tails = try sections.section(.tails, of: storage, as: UInt8.self)
    bounds = try sections.section(.bounds, of: storage, as: UInt8.self)
    postingWords = try sections.section(.postings, of: storage, as: UInt16.self)
    records = try sections.section(.records, of: storage, as: UInt32.self)
    pool = try sections.section(.pool, of: storage, as: UInt8.self)
    ownIdentifiers = try sections.section(.ownIdentifiers, of: storage, as: UInt32.self)
    placeLabels = try sections.section(.placeLabels, of: storage, as: UInt32.self)
    memberPairs = try sections.section(.members, of: storage, as: UInt32.self)
    trees = SpatialTree.trees(
      splits: try sections.section(.treeSplits, of: storage, as: UInt32.self),
      rows: try sections.section(.treeRows, of: storage, as: UInt32.self), records: records, layer: number)
    countryPairs = try sections.section(.countries, of: storage, as: UInt32.self)
    admin1Rows = try sections.section(.admin1Rows, of: storage, as: UInt32.self)
    unitCodes = try sections.section(.unitCodes, of: storage, as: UInt32.self)
    placeCount = records.count / PackedRecord.words
    features = FeatureType.list(try sections.section(.features, of: storage, as: UInt8.self))
    facts = Self.facts(try sections.section(.info, of: storage, as: UInt8.self))
    articles = (facts["articles"] ?? "").split(separator: "|").map { Array($0.utf8) }
    embeddedTables = EmbeddedTable.list(try sections.section(.tables, of: storage, as: UInt8.self))
    guard records.count % PackedRecord.words == 0, ownIdentifiers.count <= placeCount,
      placeCount <= PlaceIndex.mostRows
    else {
      throw .damaged(path: storage.path, what: "the number of its places does not come out")
    }
    try checkIntact()
    guard trees.count == PlaceKind.allCases.count, trees.reduce(0, { $0 + $1.count }) == placeCount else {
      throw .damaged(path: storage.path, what: "its trees of places do not come out")
    }
  }

  /// Whether its names came without languages, so that which of them is the Arabic one is a guess.
  var hasUntaggedNames: Bool { facts["untagged"] == "yes" }

  /// Whether the index has what analysis needs beside places: cues, actors, triggers. One that a user makes of a dump
  /// has none and is laid on top of one that has.
  var isComplete: Bool { embeddedTables.contains { $0.path == "cues.tsv" } }

  /// - Throws: ``GazetteerError/damaged(path:what:)`` if a block that was read so far differs from its checksum.
  func checkIntact() throws(GazetteerError) {
    if let offset = sections.checks.damagedOffset { throw Self.damage(path, offset) }
  }

  /// - Throws: ``GazetteerError/damaged(path:what:)`` if the file's SHA-256 is not what it states.
  func verify() throws(GazetteerError) {
    let body = UnsafeRawBufferPointer(rebasing: storage.bytes[sections.tableEnd...])
    guard SHA256Digest(of: body).bytes == sections.digest else {
      throw .damaged(path: path, what: "its SHA-256 checksum is wrong")
    }
  }

  private static func damage(_ path: String, _ offset: Int) -> GazetteerError {
    .damaged(path: path, what: "the checksum of the block at byte \(offset) is wrong")
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
