#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the program does about signals.
enum SignalHandling {
  /// Lets writing to a closed pipe fail with an error code, so that files being written can be tidied up.
  static func ignoreBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
  }

  /// Lets writing beyond a limit on the size of files fail with an error code, as a full disk does.
  static func ignoreFileSizeLimits() {
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Lets the first SIGINT or SIGTERM only be noted; a second one ends the program at once.
  static func noteInterruptions() {
    for number in signals {
      var action = sigaction()
      #if canImport(Darwin)
        action.__sigaction_u.__sa_handler = { _ in }
      #else
        action.__sigaction_handler.sa_handler = { _ in }
      #endif
      // The system takes the handler away when it calls it: that it is gone is the note.
      action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
      sigaction(number, &action, nil)
    }
  }

  /// Whether a signal came since.
  static var isInterrupted: Bool {
    signals.contains { number in
      var action = sigaction()
      sigaction(number, nil, &action)
      #if canImport(Darwin)
        return action.__sigaction_u.__sa_handler == nil
      #else
        return action.__sigaction_handler.sa_handler == nil
      #endif
    }
  }

  private static let signals = [SIGINT, SIGTERM]
}
