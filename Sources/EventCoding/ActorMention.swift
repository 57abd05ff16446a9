/// An actor named in a text.
public struct ActorMention: Sendable {
  public var tokens: Range<Int>
  /// Unicode code points, end exclusive, without proclitics.
  public var start: Int
  public var end: Int
  public var text: String
  public var actor: Actor

  public init(tokens: Range<Int>, start: Int, end: Int, text: String, actor: Actor) {
    self.tokens = tokens
    self.start = start
    self.end = end
    self.text = text
    self.actor = actor
  }
}
