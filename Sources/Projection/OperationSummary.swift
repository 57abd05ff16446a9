/// What PROJ did to a point: which of the candidate operations it chose, and how exact that one is.
public struct OperationSummary: Sendable, Hashable {
  /// The name of the operation, for example "Inverse of Deir ez Zor to WGS 84 (1) + Syria Lambert".
  public let name: String

  /// Expected accuracy in metres; 0 for a mere conversion, nil if unknown.
  public let accuracy: Double?

  /// Whether the operation ignores the shift between the two datums ("ballpark"), which can cost hundreds of metres.
  public let isBallpark: Bool

  /// The operation as a PROJ pipeline, or nil if it cannot be written as one.
  public let pipeline: String?
}
