/// An actor named in a text.
public struct ActorMention: Sendable {
  /// The tokens of the mention.
  public var tokens: Range<Int>
  /// Unicode code points, end exclusive, without proclitics.
  public var start: Int
  /// The code point after the last.
  public var end: Int
  /// The mention as written.
  public var text: String
  /// Who is meant.
  public var actor: Actor

  /// Makes a mention.
  public init(tokens: Range<Int>, start: Int, end: Int, text: String, actor: Actor) {
    self.tokens = tokens
    self.start = start
    self.end = end
    self.text = text
    self.actor = actor
  }
}
