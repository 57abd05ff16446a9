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
    try locate(all: explicit.map { [$0] } ?? [])[0]
  }

  /// Finds index files.
  ///
  /// - Parameter explicit: The paths that the caller gives. If there are none, those of `YAQUT_GAZETTEER` are taken, with
  ///   colons between them; if there are none either, the gazetteer that Yaqut was installed with.
  /// - Throws: ``GazetteerError/notFound(tried:)`` with every path that was tried.
  public static func locate(all explicit: [String]) throws(GazetteerError) -> [String] {
    var given = explicit
    if given.isEmpty, let variable = getenv("YAQUT_GAZETTEER") {
      given = String(cString: variable).split(separator: ":").map(String.init)
    }
    if given.isEmpty { return [try installed()] }
    var found: [String] = []
    for path in given {
      let candidates = [path, joined(path, fileName)]
      guard let file = candidates.first(where: isFile) else {
        throw .notFound(tried: isFolder(path) ? [candidates[1]] : [path])
      }
      found.append(file)
    }
    return found
  }

  /// Opens index files as one gazetteer. If none of them has the tables that analysis needs, as an index of a GeoNames
  /// dump has not, they are laid on the gazetteer that Yaqut was installed with, if it is there.
  ///
  /// - Parameter explicit: As of ``locate(all:)``.
  /// - Throws: ``GazetteerError``.
  public static func open(_ explicit: [String] = []) throws(GazetteerError) -> GazetteerIndex {
    let paths = try locate(all: explicit)
    let index = try GazetteerIndex(paths: paths)
    guard !index.isComplete, let base = try? installed() else { return index }
    return try GazetteerIndex(paths: [base] + paths)
  }

  private static func installed() throws(GazetteerError) -> String {
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
