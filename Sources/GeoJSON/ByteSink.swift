/// Something that takes bytes: a file, a pipe, an HTTP response, an array.
public protocol ByteSink {
  /// Takes some bytes, all of them, or throws.
  mutating func write(_ bytes: [UInt8]) throws
}
