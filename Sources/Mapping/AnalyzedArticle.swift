import EventCoding
import Geoparsing
import TextAnalysis

/// An article with everything that was found in it.
public struct AnalyzedArticle: Sendable {
  /// The article as it came in.
  public var article: Article
  /// Its text with tokens and sentences.
  public var text: AnalyzedText
  /// Its places.
  public var places: GeoparsedText
  /// Everybody who acts or is acted upon.
  public var actors: [ActorMention]
  /// What the text says happened; indices point into `actors` and `places.mentions`.
  public var events: [Event]
  /// What the article is about: indices into `places.mentions`, likeliest first.
  public var focus: [Int]

  /// Puts together what the steps of the analysis found.
  public init(
    article: Article, text: AnalyzedText, places: GeoparsedText, actors: [ActorMention] = [], events: [Event] = [],
    focus: [Int] = []
  ) {
    self.article = article
    self.text = text
    self.places = places
    self.actors = actors
    self.events = events
    self.focus = focus
  }
}
