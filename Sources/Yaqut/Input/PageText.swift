/// Text of a page as it is gathered: white space runs together, blocks stand on lines of their own.
struct PageText {
  private(set) var bytes: [UInt8] = []
  private var pendingBreak = 0
  private var pendingSpace = false

  /// Begins a new line, or leaves an empty one between for 2, before the next letter.
  mutating func breakLine(_ count: Int) { pendingBreak = max(pendingBreak, count) }

  /// Adds text.
  mutating func append(_ text: [UInt8]) {
    for byte in text {
      if byte <= 0x20 {
        pendingSpace = true
        continue
      }
      if pendingBreak > 0, !bytes.isEmpty {
        bytes += repeatElement(0x0A, count: pendingBreak)
      } else if pendingSpace, !bytes.isEmpty {
        bytes.append(0x20)
      }
      pendingBreak = 0
      pendingSpace = false
      bytes.append(byte)
    }
  }
}
