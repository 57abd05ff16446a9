#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Bytes that are appended and read back later: in memory as long as they are few, else in a file without a name, which
/// the system removes when the program ends, however it ends.
final class ByteStore: @unchecked Sendable {
  // Safe to share: it is filled by one thread, and read by several only when it is full.
  private var memory: [UInt8] = []
  private var descriptor: Int32 = -1
  /// How many bytes are in the file.
  private var written = 0
  private let spills: SpillPlace

  /// The number of bytes.
  var count: Int { written + memory.count }

  init(_ spills: SpillPlace) { self.spills = spills }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  func append(_ bytes: UnsafeRawBufferPointer) throws(GazetteerBuildingError) {
    memory.append(contentsOf: bytes)
    try spillIfNeeded()
  }

  func append(_ bytes: [UInt8]) throws(GazetteerBuildingError) {
    memory.append(contentsOf: bytes)
    try spillIfNeeded()
  }

  /// Appends numbers in little-endian order.
  func append<Number: FixedWidthInteger & BitwiseCopyable>(_ numbers: [Number]) throws(GazetteerBuildingError) {
    if Number(1).littleEndian == 1 {
      numbers.withUnsafeBytes { memory.append(contentsOf: $0) }
    } else {
      numbers.map(\.littleEndian).withUnsafeBytes { memory.append(contentsOf: $0) }
    }
    try spillIfNeeded()
  }

  /// Writes over bytes that are there.
  func overwrite(at offset: Int, with bytes: [UInt8]) throws(GazetteerBuildingError) {
    if offset >= written {
      memory.replaceSubrange(offset - written..<offset - written + bytes.count, with: bytes)
    } else {
      try flush()
      let count = bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, off_t(offset)) }
      guard count == bytes.count else { throw spills.failure() }
    }
  }

  /// Puts the bytes of a range into a buffer, which is as long as the range then.
  func read(_ range: Range<Int>, into buffer: inout [UInt8]) throws(GazetteerBuildingError) {
    buffer.removeAll(keepingCapacity: true)
    buffer.reserveCapacity(range.count)
    var offset = range.lowerBound
    if offset < written {
      let end = min(range.upperBound, written)
      buffer.append(contentsOf: repeatElement(0, count: end - offset))
      var filled = 0
      while filled < end - offset {
        let position = off_t(offset + filled)
        let count = buffer.withUnsafeMutableBytes { bytes in
          pread(descriptor, bytes.baseAddress.map { $0 + filled }, bytes.count - filled, position)
        }
        guard count > 0 else { throw spills.failure() }
        filled += count
      }
      offset = end
    }
    if offset < range.upperBound {
      buffer.append(contentsOf: memory[offset - written..<range.upperBound - written])
    }
  }

  /// Calls a closure with all bytes, block by block.
  func forEachBlock(
    _ body: (UnsafeRawBufferPointer) throws(GazetteerBuildingError) -> Void
  ) throws(GazetteerBuildingError) {
    var block: [UInt8] = []
    var offset = 0
    while offset < count {
      let end = min(offset + SpillPlace.blockSize, count)
      try read(offset..<end, into: &block)
      var failure: GazetteerBuildingError?
      block.withUnsafeBytes { bytes in
        do throws(GazetteerBuildingError) { try body(bytes) } catch { failure = error }
      }
      if let failure { throw failure }
      offset = end
    }
  }

  private func spillIfNeeded() throws(GazetteerBuildingError) {
    if descriptor >= 0 {
      if memory.count >= SpillPlace.blockSize { try flush() }
    } else if memory.count > spills.limit {
      descriptor = try spills.open()
      try flush()
      memory = []
    }
  }

  private func flush() throws(GazetteerBuildingError) {
    guard descriptor >= 0, !memory.isEmpty else { return }
    guard memory.withUnsafeBytes({ FileSystem.writeAll($0, to: descriptor) }) else { throw spills.failure() }
    written += memory.count
    memory.removeAll(keepingCapacity: true)
  }
}
