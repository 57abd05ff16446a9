import Geoparsing
import Testing
import TextAnalysis

@Suite(
  "Spans that were found by someone else", .enabled(if: TestGazetteer.geoparser != nil, "\(TestGazetteer.isMissing)"))
struct SpanTests {
  @Test(
    "a span is resolved with type words, proclitics and articles on it",
    arguments: [
      ("قصفوا مدينة منبج ليلا", "مدينة منبج", "geonames:167357"), ("عادوا لحلب أمس", "لحلب", "geonames:170063"),
      ("they left the city of Aleppo", "the city of Aleppo", "geonames:170063"),
    ])
  func resolves(_ sentence: String, _ phrase: String, _ identifier: String) throws {
    let geoparser = try #require(TestGazetteer.geoparser)
    let text = AnalyzedText(sentence)
    let start = try #require(sentence.range(of: phrase)).lowerBound
    let offset = sentence.unicodeScalars.distance(from: sentence.startIndex, to: start)
    let span = offset..<offset + phrase.unicodeScalars.count
    let mention = try #require(geoparser.resolve(spans: [span], in: text).mentions.first)
    #expect(mention.start == span.lowerBound)
    #expect(mention.end == span.upperBound)
    #expect(mention.place?.identifier == identifier)
  }

  @Test("a span without a known name keeps a reason, one outside the text is left out")
  func unresolved() throws {
    let geoparser = try #require(TestGazetteer.geoparser)
    let text = AnalyzedText("ذهبوا إلى زنجبيلستان، to Nowhereshire")
    let result = geoparser.resolve(spans: [10..<20, 500..<510, 25..<37], in: text)
    #expect(result.mentions.count == 2)
    for mention in result.mentions {
      #expect(mention.place == nil)
      #expect(mention.reason != nil)
    }
  }
}
