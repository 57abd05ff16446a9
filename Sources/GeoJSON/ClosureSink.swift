/// A sink that hands the bytes to a function.
public struct ClosureSink: ByteSink {
  private let body: ([UInt8]) throws -> Void

  /// Makes a sink of a function.
  public init(_ body: @escaping ([UInt8]) throws -> Void) {
    self.body = body
  }

  /// Hands the bytes on.
  public mutating func write(_ bytes: [UInt8]) throws { try body(bytes) }
}
