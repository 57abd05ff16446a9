import Testing
import TextAnalysis

@testable import EventCoding

@Suite("How likely an event is")
struct LikelihoodTests {
  @Test(
    "news is likelier than a topic",
    arguments: [
      (
        "قتل خمسة مدنيين في قصف للجيش الروسي على مدينة إدلب أمس الثلاثاء.", "قصف", "دعا إلى نبذ العنف في سوريا.",
        "العنف"
      ),
      (
        "Russian warplanes bombed Idlib on Tuesday, killing five civilians.", "bombed",
        "The attack on Idlib years ago was a turning point.", "attack"
      ),
    ])
  func newsAndTopics(news: String, trigger: String, topic: String, other: String) throws {
    let told = try #require(try Story(news).event(trigger))
    let mentioned = try Story(topic).event(other)
    #expect(told.confidence > mentioned?.confidence ?? 0)
    #expect(told.modality == .actual)
  }

  @Test("the parts of the likelihood are told")
  func evidence() throws {
    let event = try #require(try Story("Russian warplanes bombed Idlib on Tuesday").event("bombed"))
    #expect(event.evidence.contains { $0.hasPrefix("likelihood: an event ") && $0.contains("reported as news") })
  }

  @Test(
    "weights are told with their sign", arguments: [(0.5, "+0.50"), (-1.234, "-1.23"), (0.05, "+0.05"), (0, "+0.00")])
  func signed(value: Double, text: String) { #expect(LikelihoodModel.signed(value) == text) }

  @Test("names of features are unique")
  func names() {
    #expect(Set(EventFeature.names).count == EventFeature.count)
    #expect(EventFeature.names.count == EventFeature.count)
    #expect(TieFeature.names.count == TieFeature.count)
  }

  @Test(
    "a capital inside a sentence makes a name of a word",
    arguments: ["He worked for the Oxford University Press in Cairo", "results for the year to March in Cairo"])
  func capitals(text: String) throws { #expect(try Story(text).types.isEmpty) }

  @Test(
    "words of reporters and idioms are no events",
    arguments: [
      "The ministry in Cairo declined to comment", "The army took part in the parade in Cairo",
      "The government meets the targets in Cairo", "حل الأزمة في سوريا",
    ])
  func idioms(text: String) throws { #expect(try Story(text).types.isEmpty, "\(text)") }
}
