import Gazetteer

/// Puts nonsense into the sections of an index file and makes its checksums right again.
struct IndexScribbler {
  private var bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Changes about one of `one` bytes of a section, from a position on.
  mutating func scribble(
    _ id: IndexFormat.SectionID, from start: Int, one: Int, _ generator: inout DamagedIndexTests.Generator
  ) {
    guard let section = range(id) else { return }
    for position in section.dropFirst(start) where Int.random(in: 0..<one, using: &generator) == 0 {
      bytes[position] = .random(in: 0...255, using: &generator)
    }
  }

  /// The file with the checksums that it should have.
  func sealed() -> [UInt8] {
    var file = bytes
    guard let checks = range(.blockChecks), let entry = entry(.blockChecks) else { return file }
    for block in stride(from: 0, to: checks.lowerBound, by: IndexFormat.blockSize) {
      let part = max(block, tableEnd)..<min(block + IndexFormat.blockSize, checks.lowerBound)
      put(Self.checksum(file[part]), at: checks.lowerBound + block / IndexFormat.blockSize * 8, in: &file)
    }
    put(Self.checksum(file[checks]), at: entry + 24, in: &file)
    put(file.withUnsafeBytes { IndexFormat.headerChecksum($0, tableEnd: tableEnd) }, at: 24, in: &file)
    return file
  }

  private var tableEnd: Int { IndexFormat.headerSize + Int(number(12, 4)) * IndexFormat.entrySize }

  private func entry(_ id: IndexFormat.SectionID) -> Int? {
    stride(from: IndexFormat.headerSize, to: tableEnd, by: IndexFormat.entrySize).first {
      number($0, 4) == UInt64(id.rawValue)
    }
  }

  private func range(_ id: IndexFormat.SectionID) -> Range<Int>? {
    entry(id).map { Int(number($0 + 8, 8))..<Int(number($0 + 8, 8) + number($0 + 16, 8)) }
  }

  private func number(_ offset: Int, _ size: Int) -> UInt64 {
    bytes[offset..<offset + size].reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  private func put(_ number: UInt64, at offset: Int, in file: inout [UInt8]) {
    for byte in 0..<8 { file[offset + byte] = UInt8(truncatingIfNeeded: number >> UInt64(8 * byte)) }
  }

  private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.withUnsafeBytes { IndexFormat.checksum($0) }
  }
}
