/// A sink that keeps the bytes in memory.
public struct ByteBuffer: ByteSink, Sendable {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []

  /// An empty buffer.
  public init() {}

  /// Adds bytes to the end.
  public mutating func write(_ bytes: [UInt8]) { self.bytes += bytes }

  /// What has been written, as a string.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}
