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
}
