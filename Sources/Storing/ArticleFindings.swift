import Gazetteer
import GeoJSON
import Mapping

/// What was found in one article, ready to be stored: made by any task, written by one.
public struct ArticleFindings: Sendable {
  /// The article's own record; its id is not yet made unique.
  let record: ArticleRecord
  let language: String
  let text: String
  /// The digest of the text.
  public let digest: SHA256Digest
  let spans: [Range<Int>]?
  /// The places, mentions and events of this article alone.
  let map: PlaceMap
  /// The properties of the events' features.
  let events: [JSONObject]
  /// Why events are nowhere; empty for those that are somewhere.
  let reasons: [String]
  /// The description of each place of the map.
  let descriptions: [PlaceDescription]

  /// Gathers what is to be stored of an article.
  ///
  /// - Parameters:
  ///   - analyzed: The article with all that was found in it.
  ///   - gazetteer: The gazetteer in which its places were found.
  ///   - language: The language of labels.
  ///   - digest: The digest of the text, where it is known already.
  public init(
    _ analyzed: AnalyzedArticle, gazetteer: GazetteerIndex, language: String, digest: SHA256Digest? = nil
  ) {
    let map = PlaceMap([analyzed])
    let options = FeatureOptions(grouping: .event, language: language, isLean: true, keepsUnlocated: true)
    let builder = FeatureBuilder(map: map, gazetteer: gazetteer, options: options)
    self.map = map
    record = map.articles[0]
    self.language = analyzed.text.language.rawValue
    text = analyzed.article.text
    self.digest = digest ?? SHA256Digest(of: text)
    spans = analyzed.article.spans
    events = map.events.map { builder.feature(of: $0).properties ?? [:] }
    reasons = map.events.map { builder.location(of: $0) == nil ? builder.reason(of: $0) : "" }
    descriptions = map.places.map { builder.description(of: $0) }
  }
}

extension ArticleFindings {
  /// The size of the text in bytes.
  public var textSize: Int { text.utf8.count }
}
