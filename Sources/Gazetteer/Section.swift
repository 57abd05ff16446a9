/// A typed run of numbers in the index file. Reading beyond its end gives 0, so damaged offsets cannot crash.
package struct Section<Element: FixedWidthInteger & BitwiseCopyable & Sendable>: @unchecked Sendable {
  // Safe to share: the memory is read-only and lives as long as the ``IndexStorage`` that every user holds.
  let start: UnsafePointer<Element>?
  package let count: Int

  init(_ bytes: UnsafeRawBufferPointer) {
    start = bytes.baseAddress?.assumingMemoryBound(to: Element.self)
    count = bytes.count / MemoryLayout<Element>.size
  }

  @inline(__always)
  package subscript(index: Int) -> Element {
    guard UInt(bitPattern: index) < UInt(bitPattern: count), let start else { return 0 }
    return Element(littleEndian: start[index])
  }

  /// The part between two positions, cut to what exists.
  func slice(_ lower: Int, _ upper: Int) -> UnsafeBufferPointer<Element> {
    let low = min(max(0, lower), count)
    let high = min(max(low, upper), count)
    guard let start, high > low else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(start: start + low, count: high - low)
  }
}
