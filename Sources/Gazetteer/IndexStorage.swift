#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The bytes of an index: a file mapped read-only, or memory.
package final class IndexStorage: @unchecked Sendable {
  // Safe to share: nothing writes to the bytes after init.
  let bytes: UnsafeRawBufferPointer
  let path: String
  private let isMapped: Bool

  /// Maps a file.
  init(path: String) throws(GazetteerError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { throw .notFound(tried: [path]) }
      throw .unreadable(path: path, reason: Self.reason())
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(path: path, reason: Self.reason()) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .unreadable(path: path, reason: "not a regular file") }
    let size = Int(status.st_size)
    guard size >= IndexFormat.headerSize else {
      throw .damaged(path: path, what: "it has only \(size) bytes")
    }
    guard let memory = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), memory != MAP_FAILED else {
      throw .unreadable(path: path, reason: Self.reason())
    }
    bytes = UnsafeRawBufferPointer(start: memory, count: size)
    self.path = path
    isMapped = true
  }

  /// Copies bytes to aligned memory.
  init(copying source: [UInt8], name: String) {
    let memory = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(source.count, 1), alignment: IndexFormat.alignment)
    memory.copyBytes(from: source)
    bytes = UnsafeRawBufferPointer(start: memory.baseAddress, count: source.count)
    path = name
    isMapped = false
  }

  deinit {
    if isMapped {
      munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    } else {
      UnsafeMutableRawPointer(mutating: bytes.baseAddress)?.deallocate()
    }
  }

  private static func reason() -> String { String(cString: strerror(errno)) }
}
