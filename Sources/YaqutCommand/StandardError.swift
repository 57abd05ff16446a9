#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Messages for people, on standard error.
enum StandardError {
  /// Prints a message, each of its lines after the program's name; nothing can be done if that fails.
  static func print(_ message: String) {
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
    let text = lines.map { "yaqut: \($0)\n" }.joined()
    write(text)
  }

  /// Writes text as it is.
  static func write(_ text: String) {
    let bytes = Array(text.utf8)
    #if canImport(Glibc)
      _ = bytes.withUnsafeBytes { Glibc.write(2, $0.baseAddress, $0.count) }
    #elseif canImport(Musl)
      _ = bytes.withUnsafeBytes { Musl.write(2, $0.baseAddress, $0.count) }
    #else
      _ = bytes.withUnsafeBytes { Darwin.write(2, $0.baseAddress, $0.count) }
    #endif
  }
}
