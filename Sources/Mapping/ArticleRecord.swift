import Gazetteer

/// What a map tells of an article that it was made from.
public struct ArticleRecord: Sendable, Hashable {
  /// The article's id, made unique within the map.
  public var id: String
  /// The headline, or empty.
  public var title: String
  /// The day of publication, `YYYY-MM-DD`, or empty.
  public var date: String
  /// Where the article can be read, or empty.
  public var url: String
  /// Who published it, or empty.
  public var source: String
  /// SHA-256 of the text's UTF-8 in hexadecimal digits.
  public var sha256: String

  /// Makes the record of an article under an id.
  public init(_ article: Article, id: String) {
    self.id = id
    title = article.title ?? ""
    date = article.date ?? ""
    url = article.url ?? ""
    source = article.source ?? ""
    sha256 = SHA256Digest(of: article.text).description
  }

  /// Makes the record of an article whose text is not at hand.
  package init(id: String, title: String, date: String, url: String, source: String, sha256: String) {
    self.id = id
    self.title = title
    self.date = date
    self.url = url
    self.source = source
    self.sha256 = sha256
  }
}
