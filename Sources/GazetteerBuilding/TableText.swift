/// A table as it stands in its file: every line, with nothing lost, so that it can be written again.
struct TableText {
  /// What a line is.
  enum Kind { case note, header, row, blank, unreadable }

  /// A line without its end.
  struct Line {
    let kind: Kind
    /// From 1.
    let number: Int
    let bytes: ArraySlice<UInt8>
  }

  let path: String
  private(set) var lines: [Line] = []
  private(set) var columns: [String] = []
  private(set) var problems: [TableProblem] = []
  private(set) var isUTF8 = true

  init(path: String, bytes: [UInt8]) {
    self.path = path
    read(bytes)
  }

  private mutating func read(_ bytes: [UInt8]) {
    isUTF8 = String(validating: bytes, as: UTF8.self) != nil
    var start = 0
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      start = 3
      note(1, "the file begins with a byte order mark", "save it as UTF-8 without one", isFixable: true)
    }
    var number = 0
    var firstReturn = 0
    var returns = 0
    while start < bytes.count {
      number += 1
      var end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let next = end + 1
      if end == bytes.count { note(number, "the last line has no line end", "add one", isFixable: true) }
      if end > start, bytes[end - 1] == 0x0D {
        end -= 1
        returns += 1
        if firstReturn == 0 { firstReturn = number }
      }
      add(bytes[start..<end], number)
      start = next
    }
    if returns > 0 {
      let count = returns == 1 ? "the line ends" : "\(returns) lines end"
      note(firstReturn, "\(count) with CR LF", "save the file with LF line ends", isFixable: true)
    }
    if columns.isEmpty { note(0, "the table has no header line", "write the names of the columns in the first line") }
  }

  private mutating func add(_ line: ArraySlice<UInt8>, _ number: Int) {
    var kind = Kind.row
    if !isUTF8, String(validating: line, as: UTF8.self) == nil {
      kind = .unreadable
      note(number, "the line is not valid UTF-8", "save the file as UTF-8")
    } else if line.isEmpty {
      kind = .blank
      note(number, "the line is empty", "remove it", isFixable: true)
    } else if line.first == UInt8(ascii: "#") {
      kind = .note
    } else if columns.isEmpty {
      kind = .header
      let names = line.split(separator: 0x09, omittingEmptySubsequences: false)
      columns = names.map { String(decoding: $0, as: UTF8.self) }
    } else {
      var tabs = 0
      for byte in line where byte == 0x09 { tabs += 1 }
      if tabs + 1 != columns.count {
        kind = .unreadable
        note(number, "the row has \(tabs + 1) fields, the header \(columns.count)", "check the tabs")
      }
    }
    lines.append(Line(kind: kind, number: number, bytes: line))
  }

  private mutating func note(_ line: Int, _ message: String, _ suggestion: String, isFixable: Bool = false) {
    problems.append(
      TableProblem(
        .error, .format, path: path, line: line, message: message, suggestion: suggestion,
        isFixable: isFixable && isUTF8))
  }
}
