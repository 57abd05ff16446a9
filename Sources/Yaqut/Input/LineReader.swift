#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads lines from a file descriptor in blocks, each line once, of any length, without waiting for more than the
/// next one: a program at the other end of a pipe may write a line and wait for the answer.
public struct LineReader {
  private let descriptor: Int32
  private let path: String
  private var buffer: [UInt8] = []
  private var block: [UInt8]
  /// Where the first line not yet given out begins.
  private var start = 0
  /// Up to where the buffer is known to hold no further line end.
  private var searched = 0
  private var isAtEnd = false

  /// Reads from an open descriptor.
  ///
  /// - Parameters:
  ///   - descriptor: 0 for standard input.
  ///   - path: What messages call it.
  public init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
    block = [UInt8](repeating: 0, count: 1 << 18)
  }

  /// Reads from a file, or from standard input for `-`. The file stays open until the program ends.
  ///
  /// - Throws: `InputError.missing` or `.unreadable`.
  public init(path: String) throws(InputError) {
    guard path != "-" else {
      self.init(descriptor: 0, path: "standard input")
      return
    }
    guard try FileReader.kind(of: path) == .file else { throw .unreadable(path: path, reason: "is a folder") }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path: path, reason: String(cString: strerror(errno))) }
    self.init(descriptor: descriptor, path: path)
  }

  /// The lines that can be had without waiting, at least one unless the input is at its end.
  ///
  /// - Parameter limit: The most lines to return.
  /// - Returns: Lines without their line ends; empty at the end.
  /// - Throws: `InputError.unreadable`.
  public mutating func lines(atMost limit: Int) throws(InputError) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    while true {
      while lines.count < limit, let line = bufferedLine() { lines.append(line) }
      if !lines.isEmpty || isAtEnd { break }
      try fill()
    }
    if lines.isEmpty, start < buffer.count {
      lines.append(Array(buffer[start...]))
      start = buffer.count
      searched = start
    }
    return lines
  }

  private mutating func bufferedLine() -> [UInt8]? {
    guard let end = buffer[searched...].firstIndex(of: 0x0A) else {
      searched = buffer.count
      return nil
    }
    defer {
      start = end + 1
      searched = start
    }
    return Array(buffer[start..<end])
  }

  private mutating func fill() throws(InputError) {
    buffer.removeSubrange(0..<start)
    searched -= start
    start = 0
    while true {
      let count = block.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable(path: path, reason: String(cString: strerror(errno))) }
      isAtEnd = count == 0
      buffer += block[0..<count]
      return
    }
  }
}
