import CZlib

/// Decompresses a deflate stream piece by piece (RFC 1951), through zlib.
final class Inflater {
  /// What a call did.
  struct Step {
    var consumed = 0
    var produced = 0
    var isAtEnd = false
  }

  private let stream: UnsafeMutablePointer<z_stream>
  private let isReady: Bool

  init() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // Negative: no zlib or gzip header, as zip archives store it.
    isReady = inflateInit2_(stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
  }

  deinit {
    if isReady { inflateEnd(stream) }
    stream.deallocate()
  }

  /// Decompresses as much as both buffers allow.
  ///
  /// - Returns: `nil` if the bytes are no deflate stream.
  func inflate(_ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer) -> Step? {
    guard isReady else { return nil }
    stream.pointee.next_in = UnsafeMutablePointer(
      mutating: input.baseAddress?.assumingMemoryBound(to: UInt8.self))
    stream.pointee.avail_in = UInt32(clamping: input.count)
    stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_out = UInt32(clamping: output.count)
    let status = CZlib.inflate(stream, Z_NO_FLUSH)
    guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else { return nil }
    return Step(
      consumed: input.count - Int(stream.pointee.avail_in), produced: output.count - Int(stream.pointee.avail_out),
      isAtEnd: status == Z_STREAM_END)
  }

  /// The CRC-32 of bytes that follow others with a certain CRC-32, as zip archives use it; 0 is that of no bytes.
  static func checksum(_ bytes: UnsafeRawBufferPointer, after checksum: UInt32) -> UInt32 {
    UInt32(
      truncatingIfNeeded: crc32(
        UInt(checksum), bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), UInt32(clamping: bytes.count)))
  }
}
