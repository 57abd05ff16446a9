import Gazetteer

/// Why a gazetteer could not be compiled.
public enum GazetteerBuildingError: Error, Sendable, CustomStringConvertible {
  /// The folder of tables cannot be read.
  case unreadable(path: String, reason: String)
  /// The folder has no table of places.
  case noPlaces(folder: String)
  /// The tables have errors.
  case faulty([TableProblem])
  /// The gazetteer is larger than the format allows.
  case tooLarge(what: String)
  /// A file of a dump is damaged.
  case damaged(path: String, what: String)
  /// None of the rows of the dumps can be used.
  case noRows(path: String, reason: String)
  /// The index cannot be created.
  case unwritable(path: String, reason: String)
  /// Writing failed half-way, as on a full disk.
  case failed(path: String, reason: String)
  /// The build was asked to end.
  case cancelled

  public var description: String {
    switch self {
    case .unreadable(let path, let reason): "cannot read \(path): \(reason)"
    case .noPlaces(let folder):
      "\(folder) has no places/*.tsv and no territories.tsv; give the folder that holds the gazetteer's tables"
    case .faulty(let problems):
      "the tables have \(problems.count) errors; the first: \(problems.first.map { "\($0)" } ?? "")"
    case .tooLarge(let what): "the gazetteer is too large: \(what)"
    case .damaged(let path, let what): "\(path) is damaged: \(what)"
    case .noRows(let path, let reason): "no row of \(path) can be used: \(reason)"
    case .unwritable(let path, let reason): "cannot create \(path): \(reason)"
    case .failed(let path, let reason): "cannot write \(path): \(reason)"
    case .cancelled: "the build was stopped"
    }
  }
}
