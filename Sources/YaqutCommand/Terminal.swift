#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What is known of the terminal that the output goes to.
enum Terminal {
  /// Whether standard output is a terminal.
  static var isOutput: Bool { isatty(1) == 1 }

  /// Whether standard error is a terminal, for progress.
  static var isErrorOutput: Bool { isatty(2) == 1 }

  /// Whether to use bold type: on a terminal, unless NO_COLOR is set (no-color.org) or the terminal is dumb.
  static var isStyled: Bool {
    let isRefused = variable("NO_COLOR").map { !$0.isEmpty } ?? false
    return isOutput && !isRefused && variable("TERM") != "dumb"
  }

  /// The columns to fill: the terminal's, or COLUMNS, or 120.
  static var width: Int {
    var size = winsize()
    if isOutput, ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 { return Int(size.ws_col) }
    return variable("COLUMNS").flatMap { Int($0) }.map { max(40, $0) } ?? 120
  }

  /// The number of processors.
  static var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  private static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
