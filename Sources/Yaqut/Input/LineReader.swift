/// Reads lines from a file descriptor in blocks, each line once, of any length, without waiting for more than the
/// next one: a program at the other end of a pipe may write a line and wait for the answer. Gzip is unpacked.
///
/// Belongs to one task.
public struct LineReader {
  /// A line of an input.
  public enum Line: Sendable, Equatable {
    /// The line without its end.
    case bytes([UInt8])
    /// A line longer than allowed, of so many bytes, of which none was kept.
    case tooLong(Int)
  }

  private let input: InputBuffer

  /// Reads from an open descriptor.
  ///
  /// - Parameters:
  ///   - descriptor: 0 for standard input.
  ///   - path: What messages call it.
  public init(descriptor: Int32, path: String) { input = InputBuffer(descriptor: descriptor, path: path) }

  /// Reads from a file, or from standard input for `-`.
  ///
  /// - Throws: `InputError.missing` or `.unreadable`.
  public init(path: String) throws(InputError) { input = try InputBuffer(path: path) }

  /// The lines that can be had without waiting, at least one unless the input is at its end.
  ///
  /// - Parameter limit: The most lines to return.
  /// - Returns: Lines without their line ends; empty at the end.
  /// - Throws: `InputError.unreadable`, or `.malformed` for gzip that is damaged.
  public mutating func lines(atMost limit: Int) throws(InputError) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    guard case .bytes(let first)? = try input.line(atMost: .max) else { return [] }
    lines.append(first)
    while lines.count < limit, case .bytes(let line)? = input.bufferedLine(atMost: .max) { lines.append(line) }
    return lines
  }

  /// The lines that can be had without waiting, in bounded memory.
  ///
  /// - Parameters:
  ///   - limit: The most lines to return.
  ///   - maximum: The longest line to keep, in bytes.
  ///   - mayWait: Whether to wait for the next line; if not, there may be none yet.
  /// - Returns: Lines, of a megabyte together unless one line is longer; nil at the end.
  /// - Throws: `InputError.unreadable`, or `.malformed` for gzip that is damaged.
  public mutating func lines(atMost limit: Int, longest maximum: Int, mayWait: Bool) throws(InputError) -> [Line]? {
    var lines: [Line] = []
    var size = 0
    while lines.count < limit, size < Self.batchSize {
      let line: InputBuffer.Line?
      if lines.isEmpty, mayWait {
        line = try input.line(atMost: maximum)
        if line == nil { return nil }
      } else {
        line = input.bufferedLine(atMost: maximum)
        if line == nil, lines.isEmpty, input.isReady {
          guard let next = try input.line(atMost: maximum) else { return nil }
          lines.append(Self.line(next, &size))
          continue
        }
      }
      guard let line else { break }
      lines.append(Self.line(line, &size))
    }
    return lines
  }

  private static let batchSize = 1 << 18

  private static func line(_ line: InputBuffer.Line, _ size: inout Int) -> Line {
    switch line {
    case .bytes(let bytes):
      size += bytes.count
      return .bytes(bytes)
    case .tooLong(let count): return .tooLong(count)
    }
  }
}
