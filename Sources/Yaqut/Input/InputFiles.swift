#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The files that stand for some inputs: files as they are given, folders with all folders in them in the order of the
/// names' bytes. Files of folders come one by one, so that millions of them need no memory.
struct InputFiles {
  /// A file to read.
  struct File {
    /// The path to open and to name in messages.
    let path: String
    /// What its articles without an id are called.
    let name: String
    /// nil for standard input.
    let status: FileStatus?
  }

  /// A folder that is being walked.
  private struct Level {
    let path: String
    let prefix: String
    let identity: [UInt64]
    var names: ArraySlice<String>
  }

  private var inputs: ArraySlice<String>
  private var levels: [Level] = []
  private let pattern: String?

  /// Prepares to walk.
  ///
  /// - Parameters:
  ///   - inputs: Files, folders, or `-`.
  ///   - pattern: Which files of folders to take (`*.jsonl`, `2017/*.txt`), as shells write it; nil for all of kinds
  ///     that articles come in.
  init(_ inputs: [String], pattern: String? = nil) {
    self.inputs = inputs[...]
    self.pattern = pattern
  }

  /// The next file; nil at the end.
  ///
  /// - Throws: `InputError` for one that cannot be looked at; the next call goes on behind it.
  mutating func next() throws(InputError) -> File? {
    while true {
      if levels.isEmpty {
        guard let input = inputs.popFirst() else { return nil }
        if input == "-" { return File(path: "-", name: "stdin", status: nil) }
        let status = try FileStatus(input)
        guard status.isFolder else { return File(path: input, name: ArticleInput.name(of: input), status: status) }
        try enter(input, prefix: "", status)
      } else if let file = try nextOfFolder() {
        return file
      }
    }
  }

  private mutating func nextOfFolder() throws(InputError) -> File? {
    let last = levels.count - 1
    guard let name = levels[last].names.popFirst() else {
      levels.removeLast()
      return nil
    }
    let level = levels[last]
    let path = level.path.hasSuffix("/") ? level.path + name : level.path + "/" + name
    let status = try FileStatus(path)
    if status.isFolder {
      // A link back to a folder that is being walked would never end.
      guard !levels.contains(where: { $0.identity == status.identity }) else { return nil }
      try enter(path, prefix: level.prefix + name + "/", status)
      return nil
    }
    guard isWanted(name, level.prefix + name) else { return nil }
    return File(path: path, name: level.prefix + ArticleInput.stem(name), status: status)
  }

  private mutating func enter(_ path: String, prefix: String, _ status: FileStatus) throws(InputError) {
    let names = try FileReader.names(in: path)
    levels.append(Level(path: path, prefix: prefix, identity: status.identity, names: names[...]))
  }

  private func isWanted(_ name: String, _ relativePath: String) -> Bool {
    guard let pattern else { return ArticleFormat(fileName: name) != nil }
    return fnmatch(pattern, pattern.contains("/") ? relativePath : name, FNM_PATHNAME) == 0
  }
}
