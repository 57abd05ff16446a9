import CZlib

/// Unpacks gzip (RFC 1952), also several members behind each other, block by block.
final class GzipReader {
  /// Why unpacking stopped.
  enum Failure: Error { case damaged }

  /// Whether bytes begin as gzip does.
  static func isGzip(_ bytes: some Collection<UInt8>) -> Bool { bytes.starts(with: [0x1F, 0x8B, 0x08]) }

  private let stream: UnsafeMutablePointer<z_stream>
  private var block = [UInt8](repeating: 0, count: 1 << 17)
  private var isInMember = false

  init() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Whether the data may end here: between members.
  var isComplete: Bool { !isInMember }

  /// Unpacks bytes and adds what they hold to a buffer. What could be unpacked before a damaged place is added too.
  func unpack(_ packed: ArraySlice<UInt8>, into buffer: inout [UInt8]) throws(Failure) {
    var isDamaged = false
    packed.withUnsafeBytes { input in
      guard let start = input.bindMemory(to: UInt8.self).baseAddress else { return }
      stream.pointee.next_in = UnsafeMutablePointer(mutating: start)
      stream.pointee.avail_in = UInt32(input.count)
      isDamaged = !inflateAll(into: &buffer)
    }
    if isDamaged { throw .damaged }
  }

  private func inflateAll(into buffer: inout [UInt8]) -> Bool {
    while stream.pointee.avail_in > 0 {
      // Zeros behind the last member are padding, as tar leaves it.
      if !isInMember, stream.pointee.next_in.pointee == 0 { return true }
      isInMember = true
      var code = Z_OK
      repeat {
        let room = block.count
        let left = block.withUnsafeMutableBufferPointer { output in
          stream.pointee.next_out = output.baseAddress
          stream.pointee.avail_out = UInt32(room)
          code = inflate(stream, Z_NO_FLUSH)
          return Int(stream.pointee.avail_out)
        }
        buffer += block[0..<(room - left)]
        if code == Z_OK, left > 0 { break }
      } while code == Z_OK
      switch code {
      case Z_STREAM_END:
        isInMember = false
        inflateReset(stream)
      case Z_OK, Z_BUF_ERROR: break
      default: return false
      }
    }
    return true
  }
}
