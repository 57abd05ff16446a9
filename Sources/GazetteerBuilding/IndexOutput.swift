#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where an index is written: to memory, or to a file that appears whole or not at all.
final class IndexOutput {
  private(set) var bytes: [UInt8] = []
  private let path: String?
  private var descriptor: Int32 = -1
  /// The name of the unfinished file; `nil` if it has none, so that nothing is left however the program ends.
  private var temporary: String?
  private var written = 0

  /// Writes to memory.
  init() { path = nil }

  /// Writes to a file.
  ///
  /// - Throws: ``GazetteerBuildingError/unwritable(path:reason:)`` if it cannot be created.
  init(path: String) throws(GazetteerBuildingError) {
    self.path = path
    guard !FileSystem.isFolder(path) else { throw .unwritable(path: path, reason: "it is a folder") }
    #if os(Linux)
      // O_TMPFILE, which is not imported: its own bit and O_DIRECTORY.
      descriptor = open(Self.folder(of: path), O_RDWR | O_CLOEXEC | 0o20_000_000 | O_DIRECTORY, 0o644)
    #endif
    if descriptor < 0 {
      let name = "\(path).\(getpid()).tmp"
      descriptor = open(name, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else { throw .unwritable(path: path, reason: FileSystem.reason()) }
      temporary = name
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    if let temporary { unlink(temporary) }
  }

  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  func append(_ buffer: UnsafeRawBufferPointer) throws(GazetteerBuildingError) {
    bytes.append(contentsOf: buffer)
    if path != nil, bytes.count >= SpillPlace.blockSize { try flush() }
  }

  func append(_ more: [UInt8]) throws(GazetteerBuildingError) {
    bytes.append(contentsOf: more)
    if path != nil, bytes.count >= SpillPlace.blockSize { try flush() }
  }

  func overwrite(at offset: Int, with part: [UInt8]) throws(GazetteerBuildingError) {
    guard path != nil else {
      bytes.replaceSubrange(offset..<offset + part.count, with: part)
      return
    }
    try flush()
    let count = part.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, off_t(offset)) }
    guard count == part.count else { throw failure() }
  }

  /// Flushes the file to the disk and puts it in its place.
  func commit() throws(GazetteerBuildingError) {
    guard let path else { return }
    try flush()
    guard fsync(descriptor) == 0 else { throw failure() }
    #if os(Linux)
      if temporary == nil {
        let name = "\(path).\(getpid()).tmp"
        guard linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0 else {
          throw .unwritable(path: path, reason: FileSystem.reason())
        }
        temporary = name
      }
    #endif
    guard let temporary, rename(temporary, path) == 0 else {
      throw .unwritable(path: path, reason: FileSystem.reason())
    }
    self.temporary = nil
  }

  private func flush() throws(GazetteerBuildingError) {
    guard bytes.withUnsafeBytes({ FileSystem.writeAll($0, to: descriptor) }) else { throw failure() }
    written += bytes.count
    bytes.removeAll(keepingCapacity: true)
  }

  private func failure() -> GazetteerBuildingError { .failed(path: path ?? "", reason: FileSystem.reason()) }
}
