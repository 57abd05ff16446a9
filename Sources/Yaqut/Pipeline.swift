import EventCoding
import Gazetteer
import Geoparsing
import Mapping
import TextAnalysis

/// The whole analysis of articles: places, actors, events, and what belongs together.
///
///     let gazetteer = try GazetteerIndex.open()
///     let pipeline = try Pipeline(gazetteer: gazetteer)
///     let article = Article(id: "1", text: "Residents of Taiz protested against rising bread prices.")
///     let map = PlaceMap([pipeline.analyze(article)])
///
/// A value that any number of tasks may use at once.
public struct Pipeline: Sendable {
  /// The gazetteer in which places are looked for.
  public let gazetteer: GazetteerIndex

  private let geoparser: Geoparser
  private let recognizer: ActorRecognizer
  private let coder: EventCoder

  /// Reads what the gazetteer carries of cues, actors and triggers.
  ///
  /// The index is checked where it is read; call ``Gazetteer/GazetteerIndex/checkIntact()`` before you rely on an analysis.
  ///
  /// - Throws: ``Gazetteer/GazetteerError/damaged(path:what:)`` if a table in it is missing or malformed.
  public init(gazetteer: GazetteerIndex) throws(GazetteerError) {
    self.gazetteer = gazetteer
    geoparser = try Geoparser(gazetteer: gazetteer)
    recognizer = try ActorRecognizer(gazetteer: gazetteer)
    coder = try EventCoder(gazetteer: gazetteer, sharing: recognizer)
    try gazetteer.checkIntact()
  }

  /// Analyses one article. The same article gives the same result, whatever was analysed before.
  public func analyze(_ article: Article, options: AnalysisOptions = AnalysisOptions()) -> AnalyzedArticle {
    let text = AnalyzedText(article.text, abbreviations: geoparser.abbreviations)
    let words = recognizer.words(of: text)
    let names = recognizer.names(in: text, words: words)
    var places = self.places(of: article, text, claimed: names.map(\.claimed), options)
    Self.dropUncertain(&places, below: options.minimumConfidence)
    guard options.findsEvents else { return AnalyzedArticle(article: article, text: text, places: places) }
    let actors = recognizer.actors(in: text, names: names, places: places, words: words)
    let date = (article.date ?? options.date).flatMap(ISODate.day)
    var events = coder.events(
      in: text, places: places, actors: actors, articleDate: date, words: words,
      explains: options.explains)
    Self.dropUncertain(&events, below: options.minimumEventConfidence)
    return AnalyzedArticle(
      article: article, text: text, places: places, actors: actors, events: events,
      focus: coder.focus(in: text, places: places))
  }

  private func places(
    of article: Article, _ text: AnalyzedText, claimed: [ClaimedName], _ options: AnalysisOptions
  ) -> GeoparsedText {
    guard let spans = article.spans else { return geoparser.parse(text, claimed: claimed, options: options.geoparsing) }
    return geoparser.resolve(spans: spans, in: text, options: options.geoparsing)
  }

  private static func dropUncertain(_ places: inout GeoparsedText, below minimum: Double) {
    guard minimum > 0 else { return }
    for index in places.mentions.indices where places.mentions[index].place != nil {
      let confidence = places.mentions[index].confidence
      guard confidence < minimum else { continue }
      places.mentions[index].place = nil
      places.mentions[index].reason = "confidence \(percent(confidence)) % is below \(percent(minimum)) %"
    }
  }

  private static func dropUncertain(_ events: inout [Event], below minimum: Double) {
    guard minimum > 0 else { return }
    var numbers: [Int: Int] = [:]
    for (index, event) in events.enumerated() where event.confidence >= minimum { numbers[index] = numbers.count }
    events.removeAll { $0.confidence < minimum }
    for index in events.indices { events[index].sameAs = events[index].sameAs.flatMap { numbers[$0] } }
  }

  private static func percent(_ share: Double) -> Int { Int((share * 100).rounded()) }
}
