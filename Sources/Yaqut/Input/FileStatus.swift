#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the file system tells of a path.
struct FileStatus {
  let isFolder: Bool
  /// Bytes.
  let size: Int
  /// Nanoseconds since 1970.
  let modified: Int
  /// The same for two paths of one file or folder.
  let identity: [UInt64]

  /// - Throws: `InputError.missing` or `.unreadable`.
  init(_ path: String) throws(InputError) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw FileReader.failure(path) }
    isFolder = status.st_mode & S_IFMT == S_IFDIR
    size = Int(status.st_size)
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    modified = Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
    identity = [UInt64(truncatingIfNeeded: status.st_dev), UInt64(truncatingIfNeeded: status.st_ino)]
  }
}
