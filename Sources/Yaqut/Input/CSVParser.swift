/// Reads rows of RFC 4180: fields in quotation marks may hold commas, line ends and doubled quotation marks.
struct CSVParser {
  /// One row with the line it begins on.
  struct Row {
    let line: Int
    let fields: [String]
  }

  private let bytes: [UInt8]
  private let path: String
  private var position = 0
  private var line = 1

  init(_ text: String, path: String) {
    bytes = Array(text.utf8)
    self.path = path
  }

  /// The next row that is not empty.
  ///
  /// - Throws: `InputError.malformed` for a quotation mark that is never closed.
  mutating func next() throws(InputError) -> Row? {
    while position < bytes.count {
      let start = line
      var fields: [String] = []
      repeat { fields.append(try field()) } while takeComma()
      takeLineEnd()
      if fields != [""] { return Row(line: start, fields: fields) }
    }
    return nil
  }

  private mutating func field() throws(InputError) -> String {
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
      let start = position
      while position < bytes.count, ![UInt8(ascii: ","), 0x0A, 0x0D].contains(bytes[position]) { position += 1 }
      return String(decoding: bytes[start..<position], as: UTF8.self)
    }
    return try quotedField()
  }

  private mutating func quotedField() throws(InputError) -> String {
    let start = position
    let startLine = line
    var value: [UInt8] = []
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") {
        guard position < bytes.count, bytes[position] == byte else { return String(decoding: value, as: UTF8.self) }
        position += 1
      }
      if byte == 0x0A { line += 1 }
      value.append(byte)
    }
    throw .malformed(path: path, line: startLine, byte: start, message: "a quotation mark is never closed")
  }

  private mutating func takeComma() -> Bool {
    // What stands between a closing quotation mark and the comma belongs to no field.
    while position < bytes.count, ![UInt8(ascii: ","), 0x0A, 0x0D].contains(bytes[position]) { position += 1 }
    guard position < bytes.count, bytes[position] == UInt8(ascii: ",") else { return false }
    position += 1
    return true
  }

  private mutating func takeLineEnd() {
    if position < bytes.count, bytes[position] == 0x0D { position += 1 }
    if position < bytes.count, bytes[position] == 0x0A { position += 1 }
    line += 1
  }
}
