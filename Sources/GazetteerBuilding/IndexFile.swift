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
    let tableEnd = IndexFormat.headerSize + sections.count * IndexFormat.entrySize
    var file = [UInt8](repeating: 0, count: tableEnd)
    var entries: [(offset: Int, size: Int)] = []
    file.reserveCapacity(sections.reduce(tableEnd) { $0 + $1.bytes.count + IndexFormat.alignment })
    for section in sections {
      let padding = (IndexFormat.alignment - file.count % IndexFormat.alignment) % IndexFormat.alignment
      file.append(contentsOf: repeatElement(0, count: padding))
      entries.append((file.count, section.bytes.count))
      file.append(contentsOf: section.bytes)
    }
    writeHeader(&file, entries, tableEnd)
    return file
  }

  private func writeHeader(_ file: inout [UInt8], _ entries: [(offset: Int, size: Int)], _ tableEnd: Int) {
    file.replaceSubrange(0..<8, with: IndexFormat.magic)
    put(UInt32(IndexFormat.version), at: 8, in: &file)
    put(UInt32(sections.count), at: 12, in: &file)
    put(UInt64(file.count), at: 16, in: &file)
    for (index, entry) in entries.enumerated() {
      let position = IndexFormat.headerSize + index * IndexFormat.entrySize
      put(sections[index].id.rawValue, at: position, in: &file)
      put(UInt32(sections[index].id.elementSize), at: position + 4, in: &file)
      put(UInt64(entry.offset), at: position + 8, in: &file)
      put(UInt64(entry.size), at: position + 16, in: &file)
      put(sections[index].bytes.withUnsafeBytes { IndexFormat.sectionChecksum($0) }, at: position + 24, in: &file)
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
