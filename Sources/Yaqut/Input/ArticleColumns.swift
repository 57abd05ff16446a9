/// What the fields of articles are called in tables and JSON records.
public struct ArticleColumns: Sendable, Hashable {
  /// The names of the fields.
  public var id: String
  public var title: String
  public var text: String
  public var date: String
  public var url: String
  public var source: String
  public var language: String

  /// Makes names; the defaults are those of the line contract.
  public init(
    id: String = "id", title: String = "title", text: String = "text", date: String = "date", url: String = "url",
    source: String = "source", language: String = "lang"
  ) {
    self.id = id
    self.title = title
    self.text = text
    self.date = date
    self.url = url
    self.source = source
    self.language = language
  }
}
