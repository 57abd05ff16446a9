/// Why something could not be written.
enum OutputError: Error, CustomStringConvertible {
  /// The reader at the other end of the pipe has gone.
  case closedPipe
  /// The file cannot be created.
  case cannotCreate(path: String, reason: String)
  /// Writing failed half-way.
  case failed(path: String, reason: String)

  var description: String {
    switch self {
    case .closedPipe: "the pipe is closed"
    case .cannotCreate(let path, let reason): "cannot create \(path): \(reason)"
    case .failed(let path, let reason): "cannot write \(path): \(reason)"
    }
  }

  /// The exit code for an error of writing.
  static func status(of error: any Error) -> ExitStatus {
    switch error as? OutputError {
    case .closedPipe: .done
    case .cannotCreate: .cannotCreate
    case .failed: .inputOutput
    case nil: .bug
    }
  }
}
