/// A zip archive's list of files, with the extensions for large files (PKWARE, APPNOTE.TXT 6.3, sections 4.3.12 to
/// 4.3.16 and 4.5.3).
struct ZipArchive {
  let file: InputFile
  private(set) var entries: [ZipEntry] = []

  private static let endSignature: UInt32 = 0x0605_4b50
  private static let endSize = 22
  private static let locatorSignature: UInt32 = 0x0706_4b50
  private static let locatorSize = 20
  private static let largeEndSignature: UInt32 = 0x0606_4b50
  private static let largeEndSize = 56
  private static let entrySignature: UInt32 = 0x0201_4b50
  private static let entrySize = 46
  private static let localSignature: UInt32 = 0x0403_4b50
  private static let localSize = 30

  /// Reads the central directory.
  ///
  /// - Throws: ``GazetteerBuildingError/damaged(path:what:)`` if it is no archive or has been cut.
  init(_ file: InputFile) throws(GazetteerBuildingError) {
    self.file = file
    let (directory, count) = try Self.directory(file)
    var position = 0
    for _ in 0..<count {
      guard let (entry, length) = Self.entry(directory, position) else {
        throw .damaged(path: file.path, what: "the list of its files is damaged")
      }
      entries.append(entry)
      position += length
    }
  }

  /// Whether a file begins as zip archives do.
  static func isArchive(_ file: InputFile) throws(GazetteerBuildingError) -> Bool {
    let start = ByteFields(try file.bytes(0..<4))
    return start.count == 4 && [localSignature, endSignature].contains(start.word(0))
  }

  /// Where the bytes of an entry begin.
  func start(of entry: ZipEntry) throws(GazetteerBuildingError) -> Int {
    let header = ByteFields(try file.bytes(entry.offset..<entry.offset + Self.localSize))
    guard header.count == Self.localSize, header.word(0) == Self.localSignature else {
      throw .damaged(path: file.path, what: "`\(entry.name)` does not begin where the archive says")
    }
    return entry.offset + Self.localSize + header.half(26) + header.half(28)
  }

  private static func directory(
    _ file: InputFile
  ) throws(GazetteerBuildingError) -> (bytes: ByteFields, count: Int) {
    // The end record may be followed by a remark of up to 65,535 bytes.
    let start = max(0, file.size - endSize - 0xFFFF)
    let tail = ByteFields(try file.bytes(start..<file.size))
    guard tail.count >= endSize,
      let end = (0...tail.count - endSize).last(where: { tail.word($0) == endSignature })
    else {
      throw .damaged(path: file.path, what: "it is no whole zip archive; its end is missing")
    }
    var count = tail.half(end + 10)
    var size = Int(tail.word(end + 12))
    var offset = Int(tail.word(end + 16))
    if end >= locatorSize, tail.word(end - locatorSize) == locatorSignature {
      let position = Int(clamping: tail.double(end - locatorSize + 8))
      guard position <= file.size - largeEndSize else {
        throw .damaged(path: file.path, what: "its end is damaged")
      }
      let large = ByteFields(try file.bytes(position..<position + largeEndSize))
      guard large.word(0) == largeEndSignature else { throw .damaged(path: file.path, what: "its end is damaged") }
      count = Int(clamping: large.double(32))
      size = Int(clamping: large.double(40))
      offset = Int(clamping: large.double(48))
    }
    guard offset <= file.size, size <= file.size - offset, count <= size / entrySize else {
      throw .damaged(path: file.path, what: "the list of its files lies outside it")
    }
    return (ByteFields(try file.bytes(offset..<offset + size)), count)
  }

  private static func entry(_ bytes: ByteFields, _ start: Int) -> (entry: ZipEntry, length: Int)? {
    guard start + entrySize <= bytes.count, bytes.word(start) == entrySignature else { return nil }
    let nameLength = bytes.half(start + 28)
    let extraLength = bytes.half(start + 30)
    let length = entrySize + nameLength + extraLength + bytes.half(start + 32)
    let nameStart = start + entrySize
    guard start + length <= bytes.count else { return nil }
    var entry = ZipEntry(
      name: String(decoding: bytes.bytes[nameStart..<nameStart + nameLength], as: UTF8.self),
      method: bytes.half(start + 10), flags: bytes.half(start + 8), checksum: bytes.word(start + 16),
      compressedSize: Int(bytes.word(start + 20)), size: Int(bytes.word(start + 24)),
      offset: Int(bytes.word(start + 42)))
    readLargeSizes(&entry, bytes, nameStart + nameLength, extraLength)
    return (entry, length)
  }

  /// Takes the sizes that do not fit in four bytes from the extra field 1.
  private static func readLargeSizes(_ entry: inout ZipEntry, _ bytes: ByteFields, _ start: Int, _ length: Int) {
    var position = start
    while position + 4 <= start + length {
      let end = position + 4 + bytes.half(position + 2)
      guard end <= start + length else { return }
      if bytes.half(position) == 1 {
        var next = position + 4
        for path in [\ZipEntry.size, \ZipEntry.compressedSize, \ZipEntry.offset]
        where entry[keyPath: path] == 0xFFFF_FFFF && next + 8 <= end {
          entry[keyPath: path] = Int(clamping: bytes.double(next))
          next += 8
        }
      }
      position = end
    }
  }
}
