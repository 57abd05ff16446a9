/// Why a gazetteer could not be used. Each description says what, where and what to do.
public enum GazetteerError: Error, Sendable, Equatable, CustomStringConvertible {
  /// No index file at any of the places tried.
  case notFound(tried: [String])
  /// The file cannot be opened or mapped; `reason` is the system's.
  case unreadable(path: String, reason: String)
  /// The file is no whole gazetteer index.
  case damaged(path: String, what: String)
  /// More index files than can be open as one.
  case tooMany(count: Int, limit: Int)
  /// The file was made by another version of Yaqut.
  case unsupportedVersion(path: String, found: Int, supported: Int)

  /// What is wrong, where, and what to do.
  public var description: String {
    switch self {
    case .notFound(let tried):
      "no gazetteer found; tried \(tried.joined(separator: ", ")). Give one with --gazetteer or YAQUT_GAZETTEER, "
        + "or make one with `make build` in the source folder"
    case .unreadable(let path, let reason):
      "cannot read the gazetteer \(path): \(reason)"
    case .damaged(let path, let what):
      "the gazetteer \(path) is damaged: \(what). Build or install it again"
    case .tooMany(let count, let limit):
      "\(count) gazetteers are given, at most \(limit) can be open at once; build one of them with "
        + "`yaqut gazetteer build`"
    case .unsupportedVersion(let path, let found, let supported):
      "the gazetteer \(path) has format \(found), this program reads format \(supported). "
        + "Build it again with this version"
    }
  }
}
