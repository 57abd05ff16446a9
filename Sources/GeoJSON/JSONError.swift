/// What is wrong with a JSON text, and where.
public struct JSONError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong, in words: "expected “,” or “}” after a member".
  public let message: String

  /// Offset of the offending byte, from 0.
  public let offset: Int

  /// Its line, from 1; lines end at LF.
  public let line: Int

  /// Its column, from 1, counted in Unicode code points.
  public let column: Int

  /// "line 3, column 14 (byte 52): …".
  public var description: String { "line \(line), column \(column) (byte \(offset)): \(message)" }

  /// Makes an error at a byte offset of a text, counting its line and column.
  public init(_ message: String, at offset: Int, of bytes: [UInt8]) {
    let before = bytes.prefix(offset)
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let hasMark = lineStart == 0 && bytes.starts(with: JSONParser.byteOrderMark)
    self.message = message
    self.offset = offset
    self.line = 1 + before.count { $0 == 0x0A }
    // Continuation bytes of UTF-8 are 10xxxxxx; every other byte begins a code point.
    self.column = 1 + before[lineStart...].count { $0 & 0xC0 != 0x80 } - (hasMark && offset >= 3 ? 1 : 0)
  }
}
