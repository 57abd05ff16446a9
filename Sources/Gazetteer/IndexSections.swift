/// The sections of an index file, after the checks that make reading them safe.
struct IndexSections: Sendable {
  struct Entry: Sendable {
    let id: IndexFormat.SectionID
    let offset: Int
    let size: Int
    let checksum: UInt64
  }

  let entries: [Entry]
  let digest: [UInt8]
  let tableEnd: Int
  let checks: BlockChecks

  /// Checks magic, version, size, checksum of the header, that every section lies inside the file, and the table of the
  /// blocks' checksums.
  init(_ storage: IndexStorage) throws(GazetteerError) {
    let bytes = storage.bytes
    let path = storage.path
    guard bytes.count >= IndexFormat.headerSize, bytes.prefix(8).elementsEqual(IndexFormat.magic) else {
      throw .damaged(path: path, what: "it does not begin as a gazetteer index does")
    }
    let version = Int(Self.load(bytes, 8, as: UInt32.self))
    guard version == IndexFormat.version else {
      throw .unsupportedVersion(path: path, found: version, supported: IndexFormat.version)
    }
    let count = Int(Self.load(bytes, 12, as: UInt32.self))
    let stated = Self.load(bytes, 16, as: UInt64.self)
    guard stated == UInt64(bytes.count) else {
      throw .damaged(path: path, what: "it has \(bytes.count) bytes and should have \(stated)")
    }
    tableEnd = IndexFormat.headerSize + count * IndexFormat.entrySize
    guard count <= 1_000, tableEnd <= bytes.count else {
      throw .damaged(path: path, what: "its table of \(count) sections does not fit")
    }
    guard IndexFormat.headerChecksum(bytes, tableEnd: tableEnd) == Self.load(bytes, 24, as: UInt64.self) else {
      throw .damaged(path: path, what: "the checksum of its header is wrong")
    }
    digest = Array(bytes[32..<64])
    entries = try Self.entries(bytes, count: count, path: path)
    checks = try Self.checks(storage, entries, tableEnd: tableEnd)
  }

  private static func checks(
    _ storage: IndexStorage, _ entries: [Entry], tableEnd: Int
  ) throws(GazetteerError) -> BlockChecks {
    guard let entry = entries.first(where: { $0.id == .blockChecks }), entry.offset >= tableEnd else {
      throw .damaged(path: storage.path, what: "its section \(IndexFormat.SectionID.blockChecks) is missing")
    }
    let table = UnsafeRawBufferPointer(rebasing: storage.bytes[entry.offset..<entry.offset + entry.size])
    guard IndexFormat.checksum(table) == entry.checksum else {
      throw .damaged(path: storage.path, what: "the checksum of its section \(entry.id) is wrong")
    }
    return BlockChecks(storage, body: tableEnd..<entry.offset, checksums: table)
  }

  private static func entries(
    _ bytes: UnsafeRawBufferPointer, count: Int, path: String
  ) throws(GazetteerError) -> [Entry] {
    var entries: [Entry] = []
    for index in 0..<count {
      let position = IndexFormat.headerSize + index * IndexFormat.entrySize
      let number = load(bytes, position, as: UInt32.self)
      // A section that this version does not know is passed over, so that later minor additions can be read.
      guard let id = IndexFormat.SectionID(rawValue: number) else { continue }
      let offset = load(bytes, position + 8, as: UInt64.self)
      let size = load(bytes, position + 16, as: UInt64.self)
      let total = UInt64(bytes.count)
      guard offset <= total, size <= total - offset, offset % UInt64(IndexFormat.alignment) == 0,
        size % UInt64(id.elementSize) == 0
      else {
        throw .damaged(path: path, what: "its section \(id) does not lie inside the file")
      }
      let checksum = load(bytes, position + 24, as: UInt64.self)
      entries.append(Entry(id: id, offset: Int(offset), size: Int(size), checksum: checksum))
    }
    return entries
  }

  func section<Element>(
    _ id: IndexFormat.SectionID, of storage: IndexStorage, as type: Element.Type
  ) throws(GazetteerError) -> Section<Element> where Element: FixedWidthInteger & BitwiseCopyable & Sendable {
    guard let entry = entries.first(where: { $0.id == id }) else {
      // Without bounds the searches are slower, not wrong.
      if id == .bounds { return Section(storage, 0..<0, checks) }
      throw .damaged(path: storage.path, what: "its section \(id) is missing")
    }
    return Section(storage, entry.offset..<entry.offset + entry.size, checks)
  }

  private static func load<Element: FixedWidthInteger & BitwiseCopyable>(
    _ bytes: UnsafeRawBufferPointer, _ offset: Int, as type: Element.Type
  ) -> Element {
    Element(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: type))
  }
}
