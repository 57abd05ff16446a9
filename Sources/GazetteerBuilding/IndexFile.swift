import Gazetteer

/// Lays sections out as an index file.
struct IndexFile {
  private var sections: [(id: IndexFormat.SectionID, bytes: [UInt8])] = []

  mutating func add(_ id: IndexFormat.SectionID, _ bytes: [UInt8]) { sections.append((id, bytes)) }

  mutating func add<Number: FixedWidthInteger>(_ id: IndexFormat.SectionID, _ numbers: [Number]) {
    let littleEndian = numbers.map(\.littleEndian)
    sections.append((id, littleEndian.withUnsafeBytes { Array($0) }))
  }

  func bytes() -> [UInt8] {
    let tableEnd = IndexFormat.headerSize + (sections.count + 1) * IndexFormat.entrySize
    var file = [UInt8](repeating: 0, count: tableEnd)
    var entries: [Entry] = []
    file.reserveCapacity(sections.reduce(tableEnd) { $0 + $1.bytes.count + IndexFormat.alignment } + (1 << 20))
    for section in sections { entries.append(append(section.bytes, section.id, to: &file)) }
    Self.pad(&file)
    var checks = append(Self.blockChecks(file, from: tableEnd), .blockChecks, to: &file)
    checks.checksum = file[checks.offset...].withUnsafeBytes { IndexFormat.checksum($0) }
    writeHeader(&file, entries + [checks], tableEnd)
    return file
  }

  private struct Entry {
    let id: IndexFormat.SectionID
    let offset: Int
    let size: Int
    var checksum: UInt64 = 0
  }

  private func append(_ bytes: [UInt8], _ id: IndexFormat.SectionID, to file: inout [UInt8]) -> Entry {
    Self.pad(&file)
    let entry = Entry(id: id, offset: file.count, size: bytes.count)
    file.append(contentsOf: bytes)
    return entry
  }

  private static func pad(_ file: inout [UInt8]) {
    let padding = (IndexFormat.alignment - file.count % IndexFormat.alignment) % IndexFormat.alignment
    file.append(contentsOf: repeatElement(0, count: padding))
  }

  /// The checksums of the file's blocks, of what lies behind the section table.
  private static func blockChecks(_ file: [UInt8], from start: Int) -> [UInt8] {
    var checksums: [UInt8] = []
    file.withUnsafeBytes { bytes in
      for block in stride(from: 0, to: bytes.count, by: IndexFormat.blockSize) {
        let part = max(block, start)..<min(block + IndexFormat.blockSize, bytes.count)
        let checksum = IndexFormat.checksum(UnsafeRawBufferPointer(rebasing: bytes[part]))
        withUnsafeBytes(of: checksum.littleEndian) { checksums.append(contentsOf: $0) }
      }
    }
    return checksums
  }

  private func writeHeader(_ file: inout [UInt8], _ entries: [Entry], _ tableEnd: Int) {
    file.replaceSubrange(0..<8, with: IndexFormat.magic)
    put(UInt32(IndexFormat.version), at: 8, in: &file)
    put(UInt32(entries.count), at: 12, in: &file)
    put(UInt64(file.count), at: 16, in: &file)
    for (index, entry) in entries.enumerated() {
      let position = IndexFormat.headerSize + index * IndexFormat.entrySize
      put(entry.id.rawValue, at: position, in: &file)
      put(UInt32(entry.id.elementSize), at: position + 4, in: &file)
      put(UInt64(entry.offset), at: position + 8, in: &file)
      put(UInt64(entry.size), at: position + 16, in: &file)
      put(entry.checksum, at: position + 24, in: &file)
    }
    let digest = SHA256Digest(of: file[tableEnd...])
    file.replaceSubrange(32..<64, with: digest.bytes)
    let checksum = file.withUnsafeBytes { IndexFormat.headerChecksum($0, tableEnd: tableEnd) }
    put(checksum, at: 24, in: &file)
  }

  private func put<Number: FixedWidthInteger>(_ number: Number, at offset: Int, in file: inout [UInt8]) {
    withUnsafeBytes(of: number.littleEndian) { file.replaceSubrange(offset..<offset + $0.count, with: $0) }
  }
}
