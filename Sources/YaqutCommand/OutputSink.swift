import Yaqut

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes bytes to an open descriptor.
struct OutputSink: ByteSink {
  let descriptor: Int32
  let path: String

  /// Standard output.
  static let standard = OutputSink(descriptor: 1, path: "standard output")

  /// Writes all bytes.
  ///
  /// - Throws: `OutputError.closedPipe` or `.failed`.
  mutating func write(_ bytes: [UInt8]) throws {
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Self.systemWrite(descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
      }
      if count < 0 {
        let code = errno
        if code == EINTR { continue }
        if code == EPIPE { throw OutputError.closedPipe }
        throw OutputError.failed(path: path, reason: String(cString: strerror(code)))
      }
      offset += count
    }
  }

  /// Writes lines of text.
  mutating func write(lines: [String]) throws {
    try write(Array(lines.map { $0 + "\n" }.joined().utf8))
  }

  private static func systemWrite(_ descriptor: Int32, _ base: UnsafeRawPointer?, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, base, count)
    #elseif canImport(Musl)
      Musl.write(descriptor, base, count)
    #else
      Darwin.write(descriptor, base, count)
    #endif
  }
}
