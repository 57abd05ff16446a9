/// The exit codes of every command, as sysexits.h numbers them.
enum ExitStatus: Int32 {
  case done = 0
  /// A lookup found nothing.
  case nothingFound = 1
  /// The command line cannot be understood.
  case usage = 64
  /// The input cannot be understood.
  case badData = 65
  /// The input is not there.
  case missingInput = 66
  /// The gazetteer is not there, or damaged.
  case unavailable = 69
  /// A fault of the program.
  case bug = 70
  /// The output cannot be created.
  case cannotCreate = 73
  /// Reading or writing failed.
  case inputOutput = 74
  /// Stopped by the user in a tidy way, as shells number SIGINT.
  case interrupted = 130
}
