#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension GazetteerIndex {
  /// The name of the index file.
  public static let fileName = "yaqut.index"

  /// Finds the index file.
  ///
  /// A path that the caller or the environment variable `YAQUT_GAZETTEER` gives is taken alone; a folder stands for the
  /// index in it. Else: `../share/yaqut` from the real path of the executable, beside the executable, and the `build`
  /// folder of the package it was built in.
  ///
  /// - Throws: ``GazetteerError/notFound(tried:)`` with every path that was tried.
  public static func locate(explicit: String?) throws(GazetteerError) -> String {
    let given = explicit ?? getenv("YAQUT_GAZETTEER").map { String(cString: $0) }
    if let given, !given.isEmpty {
      let candidates = [given, joined(given, fileName)]
      if let found = candidates.first(where: isFile) { return found }
      throw .notFound(tried: isFolder(given) ? [candidates[1]] : [given])
    }
    let candidates = defaultPaths()
    guard let found = candidates.first(where: isFile) else { throw .notFound(tried: candidates) }
    return found
  }

  private static func defaultPaths() -> [String] {
    guard let executable = executablePath() else { return [fileName] }
    var folder = parent(of: executable)
    var paths = [joined(parent(of: folder), "share/yaqut/" + fileName), joined(folder, fileName)]
    for _ in 0..<6 where folder.utf8.count > 1 {
      folder = parent(of: folder)
      if folder.utf8.count > 1 { paths.append(joined(folder, "build/" + fileName)) }
    }
    return paths
  }

  private static func executablePath() -> String? {
    #if os(Linux)
      let link = "/proc/self/exe"
    #else
      let link = CommandLine.arguments.first ?? ""
    #endif
    guard let resolved = realpath(link, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func joined(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  private static func isFile(_ path: String) -> Bool { mode(path) == S_IFREG }
  private static func isFolder(_ path: String) -> Bool { mode(path) == S_IFDIR }

  private static func mode(_ path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }
}
