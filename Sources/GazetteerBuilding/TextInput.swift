/// A text file of a dump: on its own or in a zip archive, read from front to back.
final class TextInput {
  /// What messages call it: "SY.txt", "SY.zip/SY.txt".
  let name: String
  /// How many bytes of the file on disk have been read, and how many there are.
  private(set) var position = 0
  let size: Int

  private let file: InputFile
  private let start: Int
  private let entry: ZipEntry?
  private var inflater: Inflater?
  /// Compressed bytes that are not decompressed yet.
  private var pending: [UInt8] = []
  private var pendingStart = 0
  private var checksum: UInt32 = 0
  private var produced = 0
  private var isAtEnd = false

  /// Opens a file of its own.
  init(_ file: InputFile) {
    self.file = file
    name = file.path
    size = file.size
    start = 0
    entry = nil
  }

  /// Opens a file of an archive.
  init(_ archive: ZipArchive, _ entry: ZipEntry) throws(GazetteerBuildingError) {
    file = archive.file
    name = archive.file.path + "/" + entry.name
    size = entry.compressedSize
    start = try archive.start(of: entry)
    self.entry = entry
    guard !entry.isEncrypted else { throw .damaged(path: name, what: "it is encrypted") }
    guard entry.method == 0 || entry.method == 8 else {
      throw .damaged(path: name, what: "its compression method \(entry.method) is not supported; zip it with deflate")
    }
    if entry.method == 8 { inflater = Inflater() }
  }

  /// Fills a buffer.
  ///
  /// - Returns: The number of bytes; 0 at the end.
  /// - Throws: ``GazetteerBuildingError/damaged(path:what:)`` if an archive is cut or its CRC-32 is wrong.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(GazetteerBuildingError) -> Int {
    let count = inflater == nil ? try copy(into: buffer) : try inflate(into: buffer)
    guard let entry else { return count }
    checksum = Inflater.checksum(UnsafeRawBufferPointer(rebasing: buffer[..<count]), after: checksum)
    produced += count
    if count == 0, produced != entry.size {
      throw .damaged(path: name, what: "it has \(produced) bytes, the archive says \(entry.size)")
    }
    if count == 0, checksum != entry.checksum { throw .damaged(path: name, what: "its CRC-32 is wrong") }
    return count
  }

  private func copy(into buffer: UnsafeMutableRawBufferPointer) throws(GazetteerBuildingError) -> Int {
    let wanted = min(buffer.count, size - position)
    let count = try file.read(
      at: start + position, into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<max(0, wanted)]))
    position += count
    return count
  }

  private func inflate(into buffer: UnsafeMutableRawBufferPointer) throws(GazetteerBuildingError) -> Int {
    var filled = 0
    while filled < buffer.count, !isAtEnd, let inflater {
      if pendingStart == pending.count {
        pending = try file.bytes(start + position..<start + position + min(SpillPlace.blockSize, size - position))
        pendingStart = 0
        position += pending.count
        if pending.isEmpty { throw .damaged(path: name, what: "the archive has been cut") }
      }
      let room = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      let step = pending.withUnsafeBytes { bytes in
        inflater.inflate(UnsafeRawBufferPointer(rebasing: bytes[pendingStart...]), into: room)
      }
      guard let step, step.consumed + step.produced > 0 || step.isAtEnd else {
        throw .damaged(path: name, what: "its compressed bytes are damaged")
      }
      pendingStart += step.consumed
      filled += step.produced
      isAtEnd = step.isAtEnd
    }
    return filled
  }
}
