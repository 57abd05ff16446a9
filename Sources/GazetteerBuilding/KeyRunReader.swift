import Gazetteer

/// Reads a sorted run of keys, as ``KeyCollector/sortedRun()`` writes it, entry by entry.
final class KeyRunReader {
  /// Bytes before the key.
  static let headSize = 8
  private static let bufferSize = 128 << 10

  private let store: ByteStore
  private var rest: Range<Int>
  private var buffer: [UInt8] = []
  private var position = 0

  /// The first eight bytes of the key, big-endian: enough to tell most keys apart.
  private(set) var head: UInt64 = 0
  private(set) var keyLength = 0
  private(set) var entry = KeyEntry(start: 0, length: 0, kind: .alternate, isForeign: false, row: 0, nameDistance: 0)

  init(_ store: ByteStore, _ range: Range<Int>) {
    self.store = store
    rest = range
  }

  /// Goes to the next entry.
  ///
  /// - Returns: `false` at the end.
  func next() throws(GazetteerBuildingError) -> Bool {
    position += keyLength
    keyLength = 0
    if buffer.count - position < Self.headSize + IndexFormat.longestKey, !rest.isEmpty { try refill() }
    guard position < buffer.count else { return false }
    buffer.withUnsafeBufferPointer { bytes in
      keyLength = Int(bytes[position])
      let kind = bytes[position + 1]
      var row: UInt32 = 0
      for offset in 0..<4 { row |= UInt32(bytes[position + 2 + offset]) << UInt32(8 * offset) }
      entry = KeyEntry(
        start: 0, length: UInt8(keyLength), kind: NameKind(rawValue: kind & 15) ?? .alternate,
        isForeign: kind & 16 != 0, row: row,
        nameDistance: UInt16(bytes[position + 6]) | UInt16(bytes[position + 7]) << 8)
      position += Self.headSize
      head = 0
      for offset in 0..<8 {
        head = head << 8 | (offset < keyLength ? UInt64(bytes[position + offset]) : 0)
      }
    }
    return true
  }

  private func refill() throws(GazetteerBuildingError) {
    let held = Array(buffer[position...])
    let range = rest.lowerBound..<min(rest.lowerBound + Self.bufferSize, rest.upperBound)
    try store.read(range, into: &buffer)
    buffer.insert(contentsOf: held, at: 0)
    rest = range.upperBound..<rest.upperBound
    position = 0
  }

  /// Calls a closure with the bytes of the key.
  @inline(__always)
  func withKey<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    buffer.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[position..<position + keyLength])) }
  }

  /// Whether the key comes before another's; of equal keys, neither does.
  static func precedes(_ left: KeyRunReader, _ right: KeyRunReader) -> Bool {
    if left.head != right.head { return left.head < right.head }
    return left.withKey { a in right.withKey { b in a.lexicographicallyPrecedes(b) } }
  }
}
