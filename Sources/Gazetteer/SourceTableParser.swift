/// Splits the bytes of a table into lines and fields, and notes what is malformed.
struct SourceTableParser {
  let path: String
  let bytes: [UInt8]
  var columns: [String] = []
  var fields: [Int32] = []
  var lines: [Int32] = []
  var problems: [SourceTableError] = []
  private var line: Int32 = 0

  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  mutating func parse() {
    guard bytes.count < Int(Int32.max) else {
      note(0, "the table is larger than 2 GiB; split it")
      return
    }
    var start = 0
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      note(1, "the file begins with a byte order mark; save it as UTF-8 without one")
      start = 3
    }
    // One pass over the whole file is fast; only a faulty file is searched line by line.
    let isValid = String(validating: bytes, as: UTF8.self) != nil
    while start < bytes.count {
      line += 1
      var end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let next = end + 1
      if end == bytes.count { note(Int(line), "the last line has no line end; add one") }
      if end > start, bytes[end - 1] == 0x0D {
        note(Int(line), "the line ends with CR LF; save the file with LF line ends")
        end -= 1
      }
      if !isValid, String(validating: bytes[start..<end], as: UTF8.self) == nil {
        note(Int(line), "the line is not valid UTF-8")
      } else if end == start {
        if line > 0, next < bytes.count || columns.isEmpty { note(Int(line), "the line is empty; remove it") }
      } else if bytes[start] != UInt8(ascii: "#") {
        parseLine(start, end)
      }
      start = next
    }
    if columns.isEmpty { note(0, "the table has no header line") }
  }

  private mutating func parseLine(_ start: Int, _ end: Int) {
    if columns.isEmpty {
      let header = bytes[start..<end].split(separator: 0x09, omittingEmptySubsequences: false)
      columns = header.map { String(decoding: $0, as: UTF8.self) }
      return
    }
    lines.append(line)
    var count = 0
    var position = start
    while true {
      var stop = position
      while stop < end, bytes[stop] != 0x09 { stop += 1 }
      if count < columns.count {
        fields.append(Int32(position))
        fields.append(Int32(stop))
      }
      count += 1
      if stop >= end { break }
      position = stop + 1
    }
    guard count != columns.count else { return }
    note(Int(line), "the row has \(count) fields, the header \(columns.count); check the tabs")
    for _ in count..<max(count, columns.count) {
      fields.append(Int32(end))
      fields.append(Int32(end))
    }
  }

  private mutating func note(_ line: Int, _ message: String) {
    problems.append(SourceTableError(path: path, line: line, message: message))
  }
}
