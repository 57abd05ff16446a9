import Synchronization

/// A typed run of numbers in the index file. Reading beyond its end gives 0, and so does reading in a damaged block, so
/// that damaged offsets cannot crash.
package struct Section<Element: FixedWidthInteger & BitwiseCopyable & Sendable>: @unchecked Sendable {
  // Safe to share: the memory is read-only, the states are atomic, and both live as long as the ``IndexLayer`` that
  // every user holds.
  private let start: UnsafePointer<Element>?
  package let count: Int
  /// Where the section begins in the file.
  private let offset: Int
  private let states: UnsafeMutablePointer<Atomic<UInt8>>
  private unowned(unsafe) let checks: BlockChecks

  init(_ storage: IndexStorage, _ range: Range<Int>, _ checks: BlockChecks) {
    start = storage.bytes.baseAddress.map { ($0 + range.lowerBound).assumingMemoryBound(to: Element.self) }
    count = range.count / MemoryLayout<Element>.size
    offset = range.lowerBound
    states = checks.states
    self.checks = checks
  }

  @inline(__always)
  package subscript(index: Int) -> Element {
    guard UInt(bitPattern: index) < UInt(bitPattern: count), let start else { return 0 }
    // Sections begin on multiples of 64 bytes, so no number lies across two blocks.
    let block = (offset &+ index &* MemoryLayout<Element>.size) >> IndexFormat.blockShift
    if states[block].load(ordering: .relaxed) != BlockChecks.State.intact {
      guard checks.isIntact(block) else { return 0 }
    }
    return Element(littleEndian: start[index])
  }

  /// The part between two positions, cut to what exists; empty if it is damaged.
  func slice(_ lower: Int, _ upper: Int) -> UnsafeBufferPointer<Element> {
    let low = min(max(0, lower), count)
    let high = min(max(low, upper), count)
    let size = MemoryLayout<Element>.size
    guard let start, high > low, checks.areIntact(offset + low * size..<offset + high * size) else {
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    return UnsafeBufferPointer(start: start + low, count: high - low)
  }
}
