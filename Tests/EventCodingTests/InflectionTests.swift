import Testing
import TextAnalysis

@testable import EventCoding

@Suite("Inflection")
struct InflectionTests {
  private func folded(_ word: String) -> [UInt8] { NameFolding.key(of: word) }

  @Test(
    "Arabic verbs",
    arguments: [
      ("قصف", "قصفت"), ("قصف", "يقصفون"), ("قصف", "ستقصف"), ("قصف", "قصفوه"), ("استهدف", "يستهدف"),
      ("استهدف", "استهدفتها"), ("أطلق", "يطلقون"), ("نفى/ينفي", "نفت"), ("نفى/ينفي", "ينفون"),
      ("اغتال/يغتال", "اغتالوا"),
      ("شن/يشن", "شنته"), ("دعا/يدعو", "دعت"),
    ])
  func arabicVerb(listed: String, form: String) {
    #expect(ArabicInflection.forms(ofVerb: listed).contains { $0.form == folded(form) })
  }

  @Test(
    "Arabic nouns",
    arguments: [
      ("غارة/غارات", "غارات"), ("غارة/غارات", "غارته"), ("غارة/غارات", "غارتين"), ("هجوم/هجمات", "هجوماً"),
      ("هجوم/هجمات", "هجماتهم"), ("حصار", "حصارها"),
    ])
  func arabicNoun(listed: String, form: String) {
    #expect(ArabicInflection.forms(ofNoun: listed).contains { $0.form == folded(form) })
  }

  @Test(
    "English verbs",
    arguments: [
      ("bomb", "bombed"), ("stab", "stabbing"), ("seize", "seizing"), ("take control of", "took control of"),
      ("shoot", "shot"), ("flee", "fled"), ("occupy", "occupies"), ("die", "dying"), ("withdraw", "withdrawn"),
    ])
  func englishVerb(lemma: String, form: String) throws {
    let english = EnglishInflection(try Knowledge.tables.table("events/irregular-verbs.tsv"))
    #expect(english.forms(ofVerb: lemma).contains { $0.form == form })
  }

  @Test("a verb's forms are told apart")
  func kinds() throws {
    let english = EnglishInflection(try Knowledge.tables.table("events/irregular-verbs.tsv"))
    let forms = Dictionary(
      english.forms(ofVerb: "take").map { ($0.form, $0.kind) }, uniquingKeysWith: { first, _ in first })
    #expect(forms["took"] == .past)
    #expect(forms["taken"] == .participle)
    #expect(forms["taking"] == .gerund)
  }
}
