#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where a build puts what does not fit in memory.
struct SpillPlace: Sendable {
  /// The folder of the temporary files; `nil` if everything stays in memory.
  var folder: String?
  /// Bytes that one store keeps in memory.
  var limit = 64 << 20

  /// Bytes that are read or written at once.
  static let blockSize = 1 << 20

  /// A place that never writes a file.
  static let memory = SpillPlace(folder: nil, limit: .max)

  /// Opens a file that has no name any more.
  func open() throws(GazetteerBuildingError) -> Int32 {
    // mkstemp(3) puts letters of its own for the six X.
    var template = Array(((folder ?? ".") + "/.yaqut-build-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else {
      throw .unwritable(path: folder ?? ".", reason: FileSystem.reason())
    }
    unlink(template)
    return descriptor
  }

  /// The error of the last call of the system.
  func failure() -> GazetteerBuildingError {
    .failed(path: "a temporary file in \(folder ?? ".")", reason: FileSystem.reason())
  }
}
