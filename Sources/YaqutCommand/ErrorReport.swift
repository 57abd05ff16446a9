import ArgumentParser
import GazetteerBuilding
import Yaqut

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What an error means for the user: lines on standard error and an exit code.
struct ErrorReport {
  private let status: ExitStatus
  private let message: String?
  private let isHelp: Bool

  init(_ error: any Error) {
    var (status, message, isHelp) = (ExitStatus.bug, String?("\(error)"), false)
    switch error {
    case let failure as CommandFailure: (status, message) = (failure.status, failure.message)
    case let error as OutputError: (status, message) = Self.read(error)
    case let error as InputError: status = Self.status(of: error)
    case let error as StoreError: status = Self.status(of: error)
    case is GazetteerError: status = .unavailable
    case let error as ProjectionError: status = Self.status(of: error)
    case let error as GazetteerBuildingError: status = Self.status(of: error)
    case is JSONWritingError: status = .bug
    default: (status, message, isHelp) = Self.readParsing(error)
    }
    self.status = status
    self.message = message
    self.isHelp = isHelp
  }

  /// Prints and ends the program.
  func exit() -> Never {
    if let message, !message.isEmpty {
      if isHelp {
        var output = OutputSink.standard
        do { try output.write(Array((message + "\n").utf8)) } catch { quit(OutputError.status(of: error)) }
      } else {
        StandardError.print(message)
      }
    }
    quit(status)
  }

  private func quit(_ status: ExitStatus) -> Never {
    #if canImport(Glibc)
      Glibc.exit(status.rawValue)
    #elseif canImport(Musl)
      Musl.exit(status.rawValue)
    #else
      Darwin.exit(status.rawValue)
    #endif
  }

  private static func read(_ error: OutputError) -> (ExitStatus, String?) {
    if case .closedPipe = error { return (.done, nil) }
    return (OutputError.status(of: error), "\(error)")
  }

  private static func status(of error: InputError) -> ExitStatus {
    switch error {
    case .missing: .missingInput
    case .unreadable: .inputOutput
    case .malformed: .badData
    }
  }

  private static func status(of error: StoreError) -> ExitStatus {
    switch error {
    case .missing: .missingInput
    case .notAStore, .otherFormat, .otherGazetteer, .otherOptions: .badData
    case .cannotCreate: .cannotCreate
    case .busy, .full, .failed: .inputOutput
    }
  }

  private static func status(of error: ProjectionError) -> ExitStatus {
    switch error {
    case .unknownSystem, .unsupportedSystem, .noOperation: .usage
    case .databaseUnavailable: .unavailable
    case .untransformable: .badData
    }
  }

  private static func status(of error: GazetteerBuildingError) -> ExitStatus {
    switch error {
    case .unreadable: .missingInput
    case .noPlaces, .faulty, .tooLarge, .damaged, .noRows: .badData
    case .unwritable: .cannotCreate
    case .failed, .cancelled: .inputOutput
    }
  }

  /// Errors of the command line, and the requests for help and version that arrive as errors.
  private static func readParsing(_ error: any Error) -> (ExitStatus, String?, Bool) {
    let code = RootCommand.exitCode(for: error)
    if code == .success { return (.done, RootCommand.fullMessage(for: error), true) }
    guard code == .validationFailure else { return (.bug, "\(error); this is a fault of yaqut", false) }
    let message = RootCommand.message(for: error)
    return (.usage, "\(message)\nSee `yaqut --help` or `yaqut COMMAND --help`.", false)
  }
}
