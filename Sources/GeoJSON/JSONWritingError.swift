/// Why a value cannot be written as JSON.
public enum JSONWritingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// A number is infinite or not a number; JSON can spell neither.
  case notFinite

  /// The error in words.
  public var description: String { "an infinite or undefined number cannot be written as JSON" }
}
