/// Splits a text into lines, holding a block of it at a time.
struct TextLines {
  /// A line longer than this is no row of a dump.
  static let longest = 4 << 20

  /// Calls a closure with the number of each line, from 1, and its bytes without the line end.
  ///
  /// A byte order mark at the start is passed over. A line that is longer than ``longest`` comes as `nil`.
  ///
  /// - Parameter pause: Is called after each block; it may throw to end the reading.
  static func forEach(
    of input: TextInput, pause: () throws(GazetteerBuildingError) -> Void = {},
    _ body: (Int, UnsafeBufferPointer<UInt8>?) throws(GazetteerBuildingError) -> Bool
  ) throws(GazetteerBuildingError) {
    let capacity = longest + SpillPlace.blockSize
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: capacity, alignment: 16)
    defer { buffer.deallocate() }
    let bytes = buffer.bindMemory(to: UInt8.self)
    var (held, line, isTooLong) = (0, 0, false)
    while true {
      let room = UnsafeMutableRawBufferPointer(rebasing: buffer[held..<min(held + SpillPlace.blockSize, capacity)])
      let count = try input.read(into: room)
      let end = held + count
      var start = 0
      if line == 0, end >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { start = 3 }
      var search = max(start, held)
      while let feed = Self.lineFeed(bytes, search, end) {
        line += 1
        let goesOn = try body(line, isTooLong ? nil : Self.line(bytes, start, feed))
        guard goesOn else { return }
        isTooLong = false
        start = feed + 1
        search = start
      }
      if count == 0 {
        if start < end || isTooLong { _ = try body(line + 1, isTooLong ? nil : Self.line(bytes, start, end)) }
        return
      }
      held = end - start
      if held > longest {
        isTooLong = true
        held = 0
      } else if start > 0, held > 0, let base = buffer.baseAddress {
        base.copyMemory(from: base + start, byteCount: held)
      }
      try pause()
    }
  }

  private static func lineFeed(_ bytes: UnsafeMutableBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
    var position = start
    while position < end {
      if bytes[position] == 0x0A { return position }
      position += 1
    }
    return nil
  }

  private static func line(
    _ bytes: UnsafeMutableBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> UnsafeBufferPointer<UInt8> {
    let hasReturn = end > start && bytes[end - 1] == 0x0D
    return UnsafeBufferPointer(rebasing: bytes[start..<(hasReturn ? end - 1 : end)])
  }
}
