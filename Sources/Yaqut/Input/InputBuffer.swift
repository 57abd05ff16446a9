#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The bytes of a file or of standard input, unpacked if they are gzip, as they come. Belongs to one task.
final class InputBuffer {
  /// A line of an input.
  enum Line {
    /// The line without its end.
    case bytes([UInt8])
    /// A line that is longer than allowed was passed over; so many bytes.
    case tooLong(Int)
  }

  /// What messages call the input.
  let path: String
  /// How many bytes have been taken, counted behind the unpacking.
  private(set) var offset = 0
  /// Whether the input is packed.
  private(set) var isPacked = false

  private let descriptor: Int32
  private let isOwner: Bool
  private var block: [UInt8]
  private var buffer: [UInt8] = []
  /// Where the first byte not yet taken stands.
  private var start = 0
  /// Up to where the buffer is known to hold no further line end.
  private var searched = 0
  private var isAtEnd = false
  private var hasBegun = false
  private var unpacker: GzipReader?
  /// What is wrong behind the bytes in the buffer.
  private var failure: InputError?
  /// Bytes of a line that is too long, already let go.
  private var skipped = 0

  /// Reads from an open descriptor, which stays open.
  init(descriptor: Int32, path: String, isOwner: Bool = false) {
    self.descriptor = descriptor
    self.path = path
    self.isOwner = isOwner
    block = [UInt8](repeating: 0, count: 1 << 18)
  }

  /// Reads from memory.
  init(bytes: [UInt8], path: String) {
    descriptor = -1
    isOwner = false
    self.path = path
    block = []
    isAtEnd = true
    hasBegun = true
    isPacked = GzipReader.isGzip(bytes)
    guard isPacked else {
      buffer = bytes
      return
    }
    let unpacker = GzipReader()
    do { try unpacker.unpack(bytes[...], into: &buffer) } catch { fail("the gzip data is damaged") }
    if !unpacker.isComplete { fail("the gzip data is cut short") }
  }

  /// Reads from a file, or from standard input for `-`.
  ///
  /// - Throws: `InputError.missing` or `.unreadable`.
  convenience init(path: String) throws(InputError) {
    guard path != "-" else {
      self.init(descriptor: 0, path: "standard input")
      return
    }
    guard try FileReader.kind(of: path) == .file else { throw .unreadable(path: path, reason: "is a folder") }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path: path, reason: String(cString: strerror(errno))) }
    self.init(descriptor: descriptor, path: path, isOwner: true)
  }

  deinit { if isOwner { close(descriptor) } }

  // MARK: Taking

  /// The bytes that come next, so many of them unless the input ends before; they are not taken.
  func peek(_ count: Int) throws(InputError) -> ArraySlice<UInt8> {
    while buffer.count - start < count, try fill() {}
    return buffer[start..<min(buffer.count, start + count)]
  }

  /// The next line; nil at the end. A line that does not end counts as one.
  func line(atMost limit: Int) throws(InputError) -> Line? {
    while true {
      if let line = bufferedLine(atMost: limit) { return line }
      if skipped > 0 || buffer.count - start > limit {
        skipped += buffer.count - start
        take(buffer.count - start)
      }
      guard try fill() else { break }
    }
    let rest = buffer.count - start
    guard rest + skipped > 0 else { return nil }
    defer { skipped = 0 }
    if skipped + rest > limit {
      take(rest)
      return .tooLong(skipped + rest)
    }
    return .bytes(takeBytes(rest))
  }

  /// The next line if it can be had without reading.
  func bufferedLine(atMost limit: Int) -> Line? {
    let end = buffer.withUnsafeBytes { bytes -> Int? in
      guard let base = bytes.baseAddress, searched < bytes.count,
        let found = memchr(base + searched, 0x0A, bytes.count - searched)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
    guard let end else {
      searched = buffer.count
      return nil
    }
    let length = end - start + skipped
    defer { skipped = 0 }
    guard length <= limit, skipped == 0 else {
      take(end + 1 - start)
      return .tooLong(length)
    }
    let line = takeBytes(length)
    take(1)
    return .bytes(line)
  }

  /// So many bytes; fewer at the end.
  func bytes(_ count: Int) throws(InputError) -> [UInt8] {
    while buffer.count - start < count, try fill() {}
    return takeBytes(min(count, buffer.count - start))
  }

  /// All that is left; nil if that is more than the limit.
  func rest(atMost limit: Int) throws(InputError) -> [UInt8]? {
    while buffer.count - start <= limit, try fill() {}
    return buffer.count - start > limit ? nil : takeBytes(buffer.count - start)
  }

  /// Passes over bytes.
  func skip(_ count: Int) throws(InputError) {
    var left = count
    if offset == 0, start == buffer.count, try peek(1).isEmpty { return }
    if unpacker == nil, left > buffer.count - start, lseek(descriptor, 0, SEEK_CUR) >= 0 {
      left -= buffer.count - start
      offset += count
      buffer.removeAll(keepingCapacity: true)
      start = 0
      searched = 0
      lseek(descriptor, off_t(left), SEEK_CUR)
      return
    }
    while left > 0 {
      if start == buffer.count, try !fill() { return }
      let part = min(left, buffer.count - start)
      take(part)
      left -= part
    }
  }

  /// Whether bytes can be had without waiting for whoever writes them.
  var isReady: Bool {
    if isAtEnd { return true }
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 0) != 0
  }

  private func takeBytes(_ count: Int) -> [UInt8] {
    let bytes = Array(buffer[start..<start + count])
    take(count)
    return bytes
  }

  private func take(_ count: Int) {
    start += count
    offset += count
    searched = max(searched, start)
  }

  // MARK: Reading

  /// Reads what there is, and waits for it if there is nothing.
  ///
  /// - Returns: false at the end.
  func fill() throws(InputError) -> Bool {
    if let failure { throw failure }
    guard !isAtEnd else { return false }
    buffer.removeSubrange(0..<start)
    searched -= start
    start = 0
    let count = try readBlock()
    if !hasBegun, count > 0 {
      hasBegun = true
      if GzipReader.isGzip(block[0..<count]) { unpacker = GzipReader() }
      isPacked = unpacker != nil
    }
    isAtEnd = count == 0
    guard let unpacker else {
      buffer += block[0..<count]
      return count > 0
    }
    let before = buffer.count
    do { try unpacker.unpack(block[0..<count], into: &buffer) } catch { fail("the gzip data is damaged") }
    if isAtEnd, !unpacker.isComplete { fail("the gzip data is cut short") }
    if buffer.count == before, let failure { throw failure }
    return !isAtEnd
  }

  /// Remembers what is wrong, to be told when the bytes before have been taken.
  private func fail(_ message: String) {
    failure = failure ?? .malformed(path: path, line: nil, byte: nil, message: message)
  }

  private func readBlock() throws(InputError) -> Int {
    while true {
      let count = block.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable(path: path, reason: String(cString: strerror(errno))) }
      return count
    }
  }
}
