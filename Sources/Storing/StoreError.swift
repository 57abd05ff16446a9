import GRDB

/// Why a store cannot be used.
public enum StoreError: Error, Sendable, Equatable, CustomStringConvertible {
  /// There is no such file.
  case missing(path: String)
  /// The file is something else.
  case notAStore(path: String)
  /// The store was written by a program of another format.
  case otherFormat(path: String, found: String)
  /// Another process writes to it.
  case busy(path: String)
  /// The store holds what another gazetteer found.
  case otherGazetteer(path: String, found: String)
  /// The store holds what other options made.
  case otherOptions(path: String, found: String)
  /// The file cannot be created.
  case cannotCreate(path: String, reason: String)
  /// There is no room left; what was committed before stays.
  case full(path: String)
  /// Reading or writing failed.
  case failed(path: String, reason: String)

  /// One line that says what and where.
  public var description: String {
    switch self {
    case .missing(let path): "\(path): no such store"
    case .notAStore(let path): "\(path) is no store of yaqut"
    case .otherFormat(let path, let found):
      "\(path) has store format \(found), this program needs \(StoreFormat.version); make a new store"
    case .busy(let path): "\(path): another process is writing to it"
    case .otherGazetteer(let path, let found):
      "\(path) was made with another gazetteer (\(found)); --again analyses its articles anew, --gazetteer takes the old one"
    case .otherOptions(let path, let found):
      "\(path) was made with other options (\(found)); give the same, or --again to analyse its articles anew"
    case .cannotCreate(let path, let reason): "cannot create \(path): \(reason)"
    case .full(let path): "\(path): no room left on the disk; what was committed is kept, and the same command goes on"
    case .failed(let path, let reason): "\(path): \(reason)"
    }
  }

  /// What an error of the database means for a store.
  init(_ error: any Error, path: String) {
    guard let error = error as? DatabaseError else {
      self = error as? StoreError ?? .failed(path: path, reason: "\(error)")
      return
    }
    switch error.resultCode.primaryResultCode {
    case .SQLITE_NOTADB: self = .notAStore(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
    case .SQLITE_FULL: self = .full(path: path)
    case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_WRITE: self = .full(path: path)
    case .SQLITE_CANTOPEN, .SQLITE_READONLY:
      self = .cannotCreate(path: path, reason: error.message ?? "cannot open")
    default: self = .failed(path: path, reason: error.message ?? "error \(error.extendedResultCode.rawValue)")
    }
  }
}
