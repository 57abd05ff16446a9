import EventCoding

/// An actor as a map keeps it, with the first mention that tied it to the place or event.
public struct MappedActor: Sendable {
  /// Who it is.
  public var actor: Actor
  /// Index into the map's articles.
  public var article: Int
  /// Code points of the article's text, end exclusive.
  public var start: Int
  public var end: Int
  /// The mention as written.
  public var text: String

  /// Makes a record.
  package init(actor: Actor, article: Int, start: Int, end: Int, text: String) {
    self.actor = actor
    self.article = article
    self.start = start
    self.end = end
    self.text = text
  }

  /// The actor's name in a language: Arabic for "ar" where there is one, else English.
  package func name(in language: String) -> String {
    language == "ar" ? actor.arabicName ?? actor.name : actor.name
  }
}
