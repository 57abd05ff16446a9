#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads whole files and lists folders, by the system's own calls.
public enum FileReader {
  /// What stands at a path.
  public enum Kind: Sendable { case file, folder }

  /// What stands at a path.
  ///
  /// - Throws: `InputError.missing` or `.unreadable`.
  public static func kind(of path: String) throws(InputError) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else { throw failure(path) }
    return status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }

  /// The bytes of a file; `-` is standard input.
  ///
  /// - Throws: `InputError.missing` or `.unreadable`.
  public static func bytes(of path: String) throws(InputError) -> [UInt8] {
    if path == "-" { return try bytes(from: 0, path: "standard input") }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    return try bytes(from: descriptor, path: path)
  }

  /// The names in a folder, sorted by their bytes; hidden ones are left out.
  ///
  /// - Throws: `InputError.missing` or `.unreadable`.
  public static func names(in folder: String) throws(InputError) -> [String] {
    guard let stream = opendir(folder) else { throw failure(folder) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: $0.pointee)) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func bytes(from descriptor: Int32, path: String) throws(InputError) -> [UInt8] {
    var status = stat()
    let size = fstat(descriptor, &status) == 0 ? max(0, Int(status.st_size)) : 0
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + 1)
    var block = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = block.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure(path) }
      if count == 0 { return bytes }
      bytes += block[0..<count]
    }
  }

  /// The error of the system's last call.
  static func failure(_ path: String) -> InputError {
    let code = errno
    if code == ENOENT || code == ENOTDIR { return .missing(path: path) }
    return .unreadable(path: path, reason: String(cString: strerror(code)))
  }
}
