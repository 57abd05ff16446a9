#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A regular file that is open for reading at any offset.
final class InputFile {
  let path: String
  let size: Int
  private let descriptor: Int32

  init(_ path: String) throws(GazetteerBuildingError) {
    self.path = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path: path, reason: FileSystem.reason()) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let reason = FileSystem.reason()
      close(descriptor)
      throw .unreadable(path: path, reason: reason)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw .unreadable(path: path, reason: "not a regular file")
    }
    size = Int(status.st_size)
  }

  deinit { close(descriptor) }

  /// Reads as many bytes as there are from an offset on.
  ///
  /// - Returns: Their number; 0 at the end.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(GazetteerBuildingError) -> Int {
    var filled = 0
    while filled < buffer.count {
      let count = pread(
        descriptor, buffer.baseAddress.map { $0 + filled }, buffer.count - filled, off_t(offset + filled))
      if count < 0 {
        if errno == EINTR { continue }
        throw .unreadable(path: path, reason: FileSystem.reason())
      }
      if count == 0 { break }
      filled += count
    }
    return filled
  }

  /// The bytes of a range, fewer if the file ends.
  func bytes(_ range: Range<Int>) throws(GazetteerBuildingError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: range.count)
    var failure: GazetteerBuildingError?
    let count = bytes.withUnsafeMutableBytes { buffer in
      do throws(GazetteerBuildingError) { return try read(at: range.lowerBound, into: buffer) } catch {
        failure = error
        return 0
      }
    }
    if let failure { throw failure }
    bytes.removeLast(bytes.count - count)
    return bytes
  }
}
