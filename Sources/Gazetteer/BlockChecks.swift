import Synchronization

/// Checks the blocks of an index file when they are first read, so that opening a large file costs nothing and no answer
/// comes out of a damaged one.
///
/// A block whose bytes do not fit its checksum reads as zeros, and the first such is remembered for
/// ``GazetteerIndex/checkIntact()``.
final class BlockChecks: Sendable {
  /// What is known of a block.
  enum State {
    static let unknown: UInt8 = 0
    static let intact: UInt8 = 1
    static let damaged: UInt8 = 2
  }

  /// A state for each block of ``IndexFormat/blockSize`` bytes of the file.
  nonisolated(unsafe) let states: UnsafeMutablePointer<Atomic<UInt8>>
  // The table is only read; its memory belongs to the storage.
  nonisolated(unsafe) private let checksums: UnsafeRawBufferPointer
  private let storage: IndexStorage
  private let body: Range<Int>
  private let blockCount: Int
  private let firstDamaged = Atomic<Int>(-1)

  /// - Parameters:
  ///   - body: The bytes that the checksums cover.
  ///   - checksums: Eight bytes for each block.
  init(_ storage: IndexStorage, body: Range<Int>, checksums: UnsafeRawBufferPointer) {
    self.storage = storage
    self.body = body
    self.checksums = checksums
    blockCount = (storage.bytes.count + IndexFormat.blockSize - 1) / IndexFormat.blockSize + 1
    states = .allocate(capacity: blockCount)
    for block in 0..<blockCount { (states + block).initialize(to: Atomic(State.unknown)) }
  }

  deinit {
    states.deinitialize(count: blockCount)
    states.deallocate()
  }

  /// The offset of the first damaged block that was read.
  var damagedOffset: Int? {
    let block = firstDamaged.load(ordering: .relaxed)
    return block < 0 ? nil : block * IndexFormat.blockSize
  }

  /// Checks a block whose state is not ``State/intact``.
  @inline(never)
  func isIntact(_ block: Int) -> Bool {
    guard block >= 0, block < blockCount else { return false }
    let known = states[block].load(ordering: .relaxed)
    if known != State.unknown { return known == State.intact }
    let isIntact = checksum(of: block) == stated(block)
    states[block].store(isIntact ? State.intact : State.damaged, ordering: .relaxed)
    if !isIntact { _ = firstDamaged.compareExchange(expected: -1, desired: block, ordering: .relaxed) }
    return isIntact
  }

  /// Checks all blocks that some bytes lie in.
  @inline(__always)
  func areIntact(_ bytes: Range<Int>) -> Bool {
    guard !bytes.isEmpty else { return true }
    for block in bytes.lowerBound / IndexFormat.blockSize...(bytes.upperBound - 1) / IndexFormat.blockSize
    where states[block].load(ordering: .relaxed) != State.intact {
      guard isIntact(block) else { return false }
    }
    return true
  }

  private func checksum(of block: Int) -> UInt64? {
    let start = max(block * IndexFormat.blockSize, body.lowerBound)
    let end = min((block + 1) * IndexFormat.blockSize, body.upperBound)
    guard start < end else { return nil }
    return IndexFormat.checksum(UnsafeRawBufferPointer(rebasing: storage.bytes[start..<end]))
  }

  private func stated(_ block: Int) -> UInt64? {
    guard (block + 1) * 8 <= checksums.count else { return nil }
    return UInt64(littleEndian: checksums.loadUnaligned(fromByteOffset: block * 8, as: UInt64.self))
  }
}
