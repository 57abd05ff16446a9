/// Reads lines of UTF-8 text as they come, and says where one is broken.
public struct TextLines {
  private var reader: LineReader
  private let path: String
  private var count = 0
  private var bytes = 0

  /// Reads from a file, or from standard input for `-`.
  ///
  /// - Throws: `InputError.missing` or `.unreadable`.
  public init(path: String) throws(InputError) {
    reader = try LineReader(path: path)
    self.path = path == "-" ? "standard input" : path
  }

  /// The lines that can be had without waiting, at least one unless the input is at its end: without line ends, white
  /// space around the text and a byte order mark.
  ///
  /// - Parameter limit: The most lines to return.
  /// - Returns: Lines with their numbers, counted from 1; empty at the end. The lines before a broken one are returned
  ///   first.
  /// - Throws: `InputError.unreadable`, or `.malformed` for a line that is not UTF-8.
  public mutating func next(atMost limit: Int) throws(InputError) -> [(number: Int, text: String)] {
    if let failure { throw failure }
    var lines: [(number: Int, text: String)] = []
    for line in try reader.lines(atMost: limit) {
      count += 1
      if let index = UTF8Check.firstInvalidByte(in: line[...]) {
        let error = InputError.malformed(path: path, line: count, byte: bytes + index, message: "is not UTF-8")
        if lines.isEmpty { throw error }
        failure = error
        break
      }
      bytes += line.count + 1
      lines.append((count, Self.trimmed(line)))
    }
    return lines
  }

  /// What stopped the reading after the lines last returned.
  private var failure: InputError?

  private static func trimmed(_ line: [UInt8]) -> String {
    let isEdge = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace || scalar.value == 0xFEFF }
    let scalars = String(decoding: line, as: UTF8.self).unicodeScalars.drop(while: isEdge)
    guard let last = scalars.lastIndex(where: { !isEdge($0) }) else { return "" }
    return String(String.UnicodeScalarView(scalars[...last]))
  }
}
