import Gazetteer

/// Lays sections out as an index file, block by block, so that no more than a block is in memory.
struct IndexFileWriter {
  private let output: IndexOutput
  private let tableEnd: Int
  private var entries: [Entry] = []
  private var count: Int
  private var hasher = SHA256Digest.Hasher()
  /// The part of the current block that is written, of what lies behind the section table.
  private var block: [UInt8] = []
  private var checksums: [UInt8] = []

  private struct Entry {
    let id: IndexFormat.SectionID
    let offset: Int
    let size: Int
    var checksum: UInt64 = 0
  }

  /// - Parameter sectionCount: The number of sections that will be added; that of the blocks' checksums comes by itself.
  init(_ output: IndexOutput, sectionCount: Int) throws(GazetteerBuildingError) {
    self.output = output
    tableEnd = IndexFormat.headerSize + (sectionCount + 1) * IndexFormat.entrySize
    count = tableEnd
    try output.append([UInt8](repeating: 0, count: tableEnd))
  }

  mutating func add(_ id: IndexFormat.SectionID, _ store: ByteStore) throws(GazetteerBuildingError) {
    try begin(id, size: store.count)
    try store.forEachBlock { bytes throws(GazetteerBuildingError) in try write(bytes) }
  }

  mutating func add(_ id: IndexFormat.SectionID, _ bytes: [UInt8]) throws(GazetteerBuildingError) {
    try begin(id, size: bytes.count)
    try write(bytes)
  }

  mutating func add<Number: FixedWidthInteger>(
    _ id: IndexFormat.SectionID, _ numbers: [Number]
  ) throws(GazetteerBuildingError) {
    try begin(id, size: numbers.count * MemoryLayout<Number>.size)
    // In pieces, because the numbers may be many.
    for start in stride(from: 0, to: numbers.count, by: 1 << 16) {
      let piece = numbers[start..<min(start + 1 << 16, numbers.count)].map(\.littleEndian)
      try write(piece.withUnsafeBytes { Array($0) })
    }
  }

  /// Writes the blocks' checksums and the header.
  mutating func finish() throws(GazetteerBuildingError) {
    try pad()
    closeBlock()
    let table = checksums
    entries.append(
      Entry(
        id: .blockChecks, offset: count, size: table.count,
        checksum: table.withUnsafeBytes { IndexFormat.checksum($0) }))
    try write(table)
    try output.overwrite(at: 0, with: header())
  }

  private mutating func begin(_ id: IndexFormat.SectionID, size: Int) throws(GazetteerBuildingError) {
    try pad()
    entries.append(Entry(id: id, offset: count, size: size))
  }

  private mutating func pad() throws(GazetteerBuildingError) {
    let padding = (IndexFormat.alignment - count % IndexFormat.alignment) % IndexFormat.alignment
    if padding > 0 { try write([UInt8](repeating: 0, count: padding)) }
  }

  private mutating func write(_ bytes: [UInt8]) throws(GazetteerBuildingError) {
    var failure: GazetteerBuildingError?
    bytes.withUnsafeBytes { buffer in
      do throws(GazetteerBuildingError) { try write(buffer) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  private mutating func write(_ bytes: UnsafeRawBufferPointer) throws(GazetteerBuildingError) {
    hasher.update(bytes)
    var start = 0
    while start < bytes.count {
      let room = IndexFormat.blockSize - count % IndexFormat.blockSize
      let end = min(start + room, bytes.count)
      block.append(contentsOf: bytes[start..<end])
      count += end - start
      if end - start == room { closeBlock() }
      start = end
    }
    try output.append(bytes)
  }

  private mutating func closeBlock() {
    guard !block.isEmpty else { return }
    let checksum = block.withUnsafeBytes { IndexFormat.checksum($0) }
    withUnsafeBytes(of: checksum.littleEndian) { checksums.append(contentsOf: $0) }
    block.removeAll(keepingCapacity: true)
  }

  private mutating func header() -> [UInt8] {
    var header = [UInt8](repeating: 0, count: tableEnd)
    header.replaceSubrange(0..<8, with: IndexFormat.magic)
    put(UInt32(IndexFormat.version), at: 8, in: &header)
    put(UInt32(entries.count), at: 12, in: &header)
    put(UInt64(count), at: 16, in: &header)
    for (index, entry) in entries.enumerated() {
      let position = IndexFormat.headerSize + index * IndexFormat.entrySize
      put(entry.id.rawValue, at: position, in: &header)
      put(UInt32(entry.id.elementSize), at: position + 4, in: &header)
      put(UInt64(entry.offset), at: position + 8, in: &header)
      put(UInt64(entry.size), at: position + 16, in: &header)
      put(entry.checksum, at: position + 24, in: &header)
    }
    header.replaceSubrange(32..<64, with: hasher.finish())
    let checksum = header.withUnsafeBytes { IndexFormat.headerChecksum($0, tableEnd: tableEnd) }
    put(checksum, at: 24, in: &header)
    return header
  }

  private func put<Number: FixedWidthInteger>(_ number: Number, at offset: Int, in bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.littleEndian) { bytes.replaceSubrange(offset..<offset + $0.count, with: $0) }
  }
}
