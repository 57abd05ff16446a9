#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that is written in large blocks.
final class OutputBuffer {
  private static let capacity = 1 << 20
  private let file: UnsafeMutablePointer<FILE>
  private var bytes: [UInt8] = []

  init?(path: String) {
    guard let file = fopen(path, "wb") else { return nil }
    self.file = file
    bytes.reserveCapacity(Self.capacity + 8_192)
  }

  func append(_ more: [UInt8]) {
    bytes.append(contentsOf: more)
    if bytes.count >= Self.capacity { flush() }
  }

  func close() {
    flush()
    fclose(file)
  }

  private func flush() {
    _ = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
    bytes.removeAll(keepingCapacity: true)
  }
}
