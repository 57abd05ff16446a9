/// A walk through the keys of one layer, byte by byte.
///
/// The keys lie in a double array: the child of a cell by a byte is at `base ^ byte`, and its label is that byte. Every
/// base belongs to one cell only, so the label alone tells whether the child is one's own. Where only one key is left,
/// its remaining bytes are a tail.
struct LayerCursor: Sendable {
  let layer: IndexLayer
  /// The cell, or -1 when the walk has left the keys.
  var cell = 0
  /// The next byte of the tail, and its end; -1 while the walk is among the cells.
  var tailPosition = -1
  var tailEnd = -1
  var tailNumber: UInt32 = 0

  init(_ layer: IndexLayer) {
    self.layer = layer
    if layer.cells.count == 0 { cell = -1 } else { enterTailIfNeeded() }
  }

  /// Goes on by one byte.
  ///
  /// - Returns: `false` if no key continues so; the cursor then stays dead.
  @inline(__always)
  mutating func advance(_ byte: UInt8) -> Bool {
    if tailPosition >= 0 {
      if tailPosition < tailEnd, layer.tails[tailPosition] == byte {
        tailPosition += 1
        return true
      }
      kill()
      return false
    }
    guard cell >= 0, byte != 0, byte != IndexFormat.emptyLabel else { return false }
    let next = Int(layer.cells[cell] ^ UInt32(byte))
    guard layer.labels[next] == byte else {
      kill()
      return false
    }
    cell = next
    enterTailIfNeeded()
    return true
  }

  /// Goes on by several bytes.
  ///
  /// - Returns: `false` if no key continues so.
  @inline(__always)
  mutating func advance(over bytes: some Sequence<UInt8>) -> Bool {
    for byte in bytes where !advance(byte) { return false }
    return true
  }

  /// Whether the walk has left the keys.
  var isDead: Bool { cell < 0 }

  /// The places of the key that ends here, if one does.
  var postings: LayerPostings? {
    number.map { LayerPostings(layer, number: $0) }
  }

  /// Whether a key ends here: cheaper than ``postings``.
  var isKey: Bool { number != nil }

  /// The number of the key that ends here, by which its postings are found.
  @inline(__always)
  var number: UInt32? {
    guard cell >= 0 else { return nil }
    if tailPosition >= 0 { return tailPosition == tailEnd ? tailNumber : nil }
    let terminal = Int(layer.cells[cell])
    guard layer.labels[terminal] == 0, terminal != 0 else { return nil }
    return layer.cells[terminal]
  }

  @inline(__always)
  private mutating func kill() {
    cell = -1
    tailPosition = -1
  }

  /// A tail is: its length (1 byte), the number of its key (3 bytes), its bytes. A length or number too large for that
  /// has 255 in front, and 4 bytes for the number.
  @inline(__always)
  private mutating func enterTailIfNeeded() {
    let value = layer.cells[cell]
    guard value & IndexFormat.tailFlag != 0 else { return }
    var start = Int(value & ~IndexFormat.tailFlag)
    let tails = layer.tails
    let isWide = tails[start] == 255
    if isWide { start += 1 }
    var number = UInt32(tails[start + 1]) | UInt32(tails[start + 2]) << 8 | UInt32(tails[start + 3]) << 16
    // Bit 23 of a narrow number is the flag that wide numbers have in bit 30.
    if isWide {
      number |= UInt32(tails[start + 4]) << 24
    } else if number & IndexFormat.narrowSingleFlag != 0 {
      number = number ^ IndexFormat.narrowSingleFlag | IndexFormat.singleFlag
    }
    tailNumber = number
    tailPosition = start + (isWide ? 5 : 4)
    tailEnd = tailPosition + Int(tails[start])
  }
}
