/// Splits bytes into lines and lines into fields between tabs.
struct LineReader {
  private let bytes: [UInt8]
  private var position = 0
  /// The number of the line last read, from 1.
  private(set) var line = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // Some of GeoNames' files begin with a byte order mark.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The fields of the next line that is neither empty nor a comment; `nil` at the end.
  mutating func next() -> [ArraySlice<UInt8>]? {
    while position < bytes.count {
      line += 1
      var end = position
      var fields: [ArraySlice<UInt8>] = []
      var start = position
      while end < bytes.count, bytes[end] != 0x0A {
        if bytes[end] == 0x09 {
          fields.append(bytes[start..<end])
          start = end + 1
        }
        end += 1
      }
      let isComment = bytes[position] == UInt8(ascii: "#")
      let isEmpty = end == position
      position = end + 1
      if isComment || isEmpty { continue }
      let hasReturn = end > start && bytes[end - 1] == 0x0D
      fields.append(bytes[start..<(hasReturn ? end - 1 : end)])
      return fields
    }
    return nil
  }
}
