import Geoparsing

/// A place mention as a map keeps it: without tokens, so that an article's text need not be kept.
public struct MappedMention: Sendable {
  /// Index into the map's articles.
  public var article: Int
  /// Code points of the article's text, end exclusive.
  public var start: Int
  public var end: Int
  /// The mention as written.
  public var text: String
  /// What the name stands for where it is written.
  public var role: PlaceMention.Role
  /// 0 to 1.
  public var confidence: Double
  /// The sentence around it, cut short if it is very long.
  public var sentence: String
  /// The place, or nil with a reason.
  public var location: ResolvedPlace?
  /// Why there is no place; empty where there is one.
  public var reason: String
  /// What spoke for and against, if that was asked for.
  public var evidence: [String]
}
