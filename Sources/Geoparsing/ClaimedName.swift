/// A stretch of text that is the name of something else, so that no place is looked for in it.
public struct ClaimedName: Sendable {
  /// The tokens of the name.
  public var tokens: Range<Int>
  /// Claims tokens.
  public init(tokens: Range<Int>) { self.tokens = tokens }
}
