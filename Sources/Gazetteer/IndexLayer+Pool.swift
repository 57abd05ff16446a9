extension IndexLayer {
  /// The string at an offset of the pool; empty if the offset is wrong.
  func string(at offset: Int) -> String {
    String(decoding: poolBytes(at: offset), as: UTF8.self)
  }

  func poolBytes(at offset: Int) -> UnsafeBufferPointer<UInt8> {
    guard let range = poolRange(offset) else { return UnsafeBufferPointer(start: nil, count: 0) }
    return pool.slice(range.lowerBound, range.upperBound)
  }

  /// Where the bytes of a string lie: before them stands their number, in one byte below 128, else in two, low bits
  /// first.
  func poolRange(_ offset: Int) -> Range<Int>? {
    guard offset > 0, offset < pool.count else { return nil }
    var length = Int(pool[offset])
    var start = offset + 1
    if length >= 128 {
      length = length & 127 | Int(pool[start]) << 7
      start += 1
    }
    return start + length <= pool.count ? start..<start + length : nil
  }
}
