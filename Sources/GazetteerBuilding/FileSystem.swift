#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The few file operations that compiling needs.
enum FileSystem {
  /// The relative paths of all files under a folder that end in `.tsv`, sorted by bytes.
  static func tables(in folder: String) throws(GazetteerBuildingError) -> [String] {
    var found: [String] = []
    try collect(folder, "", &found)
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  static func isFile(_ path: String) -> Bool { mode(path) == S_IFREG }
  static func isFolder(_ path: String) -> Bool { mode(path) == S_IFDIR }

  private static func mode(_ path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// The names of the files in a folder that are not hidden, sorted by bytes.
  static func files(in folder: String) throws(GazetteerBuildingError) -> [String] {
    try allFiles(in: folder).filter { !$0.hasPrefix(".") }
  }

  /// The names of the files in a folder, sorted by bytes.
  static func allFiles(in folder: String) throws(GazetteerBuildingError) -> [String] {
    guard let directory = opendir(folder) else { throw .unreadable(path: folder, reason: reason()) }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if isFile(folder + "/" + name) { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func collect(
    _ folder: String, _ prefix: String, _ found: inout [String]
  ) throws(GazetteerBuildingError) {
    let path = prefix.isEmpty ? folder : folder + "/" + prefix
    guard let directory = opendir(path) else { throw .unreadable(path: path, reason: reason()) }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasPrefix(".") { continue }
      let relative = prefix.isEmpty ? name : prefix + "/" + name
      var status = stat()
      guard stat(folder + "/" + relative, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        try collect(folder, relative, &found)
      } else if name.hasSuffix(".tsv") {
        found.append(relative)
      }
    }
  }

  /// The bytes of a file.
  static func read(_ path: String) throws(GazetteerBuildingError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path: path, reason: reason()) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(path: path, reason: reason()) }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeMutableBytes { buffer in
        Self.readSome(descriptor, UnsafeMutableRawBufferPointer(rebasing: buffer[offset...]))
      }
      guard count >= 0 else { throw .unreadable(path: path, reason: reason()) }
      if count == 0 { break }
      offset += count
    }
    bytes.removeLast(bytes.count - offset)
    return bytes
  }

  private static func readSome(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    #elseif canImport(Musl)
      Musl.read(descriptor, buffer.baseAddress, buffer.count)
    #else
      Darwin.read(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }

  /// Writes a file so that readers see the old or the new one, never half of one: to a temporary file beside it,
  /// flushed to disk, then renamed.
  ///
  /// - Parameter mode: The permissions of the new file, of which the process's mask takes its share if `nil`.
  static func writeAtomically(
    _ bytes: [UInt8], to path: String, mode: mode_t? = nil
  ) throws(GazetteerBuildingError) {
    let temporary = "\(path).\(getpid()).tmp"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .unwritable(path: path, reason: reason()) }
    if let mode { fchmod(descriptor, mode) }
    let isWritten = bytes.withUnsafeBytes { writeAll($0, to: descriptor) } && fsync(descriptor) == 0
    let failure = reason()
    close(descriptor)
    guard isWritten else {
      unlink(temporary)
      throw .unwritable(path: path, reason: failure)
    }
    guard rename(temporary, path) == 0 else {
      let failure = reason()
      unlink(temporary)
      throw .unwritable(path: path, reason: failure)
    }
  }

  static func writeAll(_ buffer: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
    var offset = 0
    while offset < buffer.count {
      let count = write(descriptor, buffer.baseAddress.map { $0 + offset }, buffer.count - offset)
      if count < 0 {
        if errno == EINTR { continue }
        return false
      }
      offset += count
    }
    return true
  }

  static func reason() -> String { String(cString: strerror(errno)) }
}
