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

  /// Makes a record.
  package init(
    article: Int, start: Int, end: Int, text: String, role: PlaceMention.Role, confidence: Double, sentence: String,
    location: ResolvedPlace?, reason: String, evidence: [String] = []
  ) {
    self.article = article
    self.start = start
    self.end = end
    self.text = text
    self.role = role
    self.confidence = confidence
    self.sentence = sentence
    self.location = location
    self.reason = reason
    self.evidence = evidence
  }
}
