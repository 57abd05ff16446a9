/// A news article as it came in.
public struct Article: Sendable {
  /// What the article is called in every record made of it.
  public var id: String
  /// The headline, if it stands apart from the text.
  public var title: String?
  /// The text; all offsets count its Unicode code points.
  public var text: String
  /// The day of publication, `YYYY-MM-DD`.
  public var date: String?
  /// Where the article can be read.
  public var url: String?
  /// Who published it.
  public var source: String?
  /// The language that the input states ("ar"); the analysis looks for itself.
  public var language: String?
  /// Spans of toponyms that the input gives, in code points, end exclusive; nil if places are to be recognised.
  public var spans: [Range<Int>]?

  /// Makes an article.
  public init(
    id: String, title: String? = nil, text: String, date: String? = nil, url: String? = nil, source: String? = nil,
    language: String? = nil, spans: [Range<Int>]? = nil
  ) {
    self.id = id
    self.title = title
    self.text = text
    self.date = date
    self.url = url
    self.source = source
    self.language = language
    self.spans = spans
  }
}
