import Geoparsing
import Testing

@Suite(
  "Which words of a sentence are places", .enabled(if: TestGazetteer.geoparser != nil, "\(TestGazetteer.isMissing)"))
struct RecognitionTests {
  /// A sentence and the places in it, as written and without proclitics.
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var names: [String]
    var claimed: [String] = []
    var testDescription: String { text }
  }

  static let cases: [Case] = [
    // Plain names.
    Case(text: "وصلت قافلة مساعدات إلى منبج قادمة من حلب.", names: ["منبج", "حلب"]),
    Case(text: "An aid convoy arrived in Manbij from Aleppo on Friday.", names: ["Manbij", "Aleppo"]),
    // Proclitics stay outside: و, ب, ل, لل.
    Case(text: "اندلعت اشتباكات بحلب ودمشق أمس.", names: ["حلب", "دمشق"]),
    Case(text: "قدمت الأمم المتحدة مساعدات لسوريا واليمن.", names: ["سوريا", "اليمن"]),
    Case(text: "عاد الوفد من زيارة للولايات المتحدة.", names: ["ولايات المتحدة"]),
    // Possessive endings stay outside.
    Case(text: "Residents of Syria's capital, Damascus, fled.", names: ["Syria", "Damascus"]),
    // Type words stay outside in Arabic.
    Case(text: "سقطت قذائف على مدينة حلب ومحافظة إدلب.", names: ["حلب", "إدلب"]),
    // Names inside names of actors and operations are no places.
    Case(
      text: "دخلت قوات سوريا الديمقراطية إلى منبج.", names: ["منبج"], claimed: ["قوات سوريا الديمقراطية"]),
    Case(
      text: "The Aleppo Revolutionaries Front entered Manbij.", names: ["Manbij"],
      claimed: ["Aleppo Revolutionaries Front"]),
    // People.
    Case(text: "Actress Paris Jackson arrived in London.", names: ["London"]),
    // Abbreviations by their exact letters.
    Case(text: "Troops from the US and the U.K. left for Yemen.", names: ["US", "U.K.", "Yemen"]),
    Case(text: "They asked us to leave Aleppo.", names: ["Aleppo"]),
    // Ordinary words.
    Case(text: "أغلق الباب ثم عاد إلى حلب.", names: ["حلب"]),
    Case(text: "", names: []),
    Case(text: "!!! — …", names: []),
  ]

  @Test("places are found with the right borders", arguments: cases)
  func names(_ item: Case) throws {
    let geoparser = try #require(TestGazetteer.geoparser)
    #expect(geoparser.parse(item.text, claimed: item.claimed).names == item.names)
  }

  @Test("offsets count code points, marks and emoji included")
  func offsets() throws {
    let geoparser = try #require(TestGazetteer.geoparser)
    let text = "🇸🇾 قُصِفَت مدينةُ حَلَب ليلاً، then Aleppo's airport in Syria."
    let scalars = Array(text.unicodeScalars)
    for mention in geoparser.parse(text).mentions {
      var slice = String.UnicodeScalarView()
      slice.append(contentsOf: scalars[mention.start..<mention.end])
      #expect(String(slice) == mention.text)
    }
  }

  @Test("mentions are in order and do not overlap", arguments: cases)
  func order(_ item: Case) throws {
    let geoparser = try #require(TestGazetteer.geoparser)
    let mentions = geoparser.parse(item.text, claimed: item.claimed).mentions
    for (first, second) in zip(mentions, mentions.dropFirst()) { #expect(first.end <= second.start) }
    for mention in mentions { #expect((0...1).contains(mention.confidence)) }
  }
}
