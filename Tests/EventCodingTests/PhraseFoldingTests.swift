import Testing
import TextAnalysis

@testable import EventCoding

@Suite("Folding of listed phrases")
struct PhraseFoldingTests {
  @Test(
    "is that of names",
    arguments: [
      "", " ", "US", "Free Syrian Army", "الجيش السوري الحر", "قوات سوريا الديمقراطية", "أحرار الشام", "لواء", "مؤسسة",
      "هيئة",
      "على", "al-Nusra", "Jabhat al-Nusra Front", "U.S. forces", "داعش ISIS", "F16", "حزب  الله", "قُتل", "ـ",
      "İstanbul", "مسؤول",
      "جزء", "the ", " x", "١٢",
    ])
  func same(phrase: String) { #expect(PhraseFolding.key(of: phrase) == NameFolding.key(of: phrase), "\(phrase)") }

  @Test("is that of names for every listed actor")
  func tables() throws {
    let catalogue = try Knowledge.recognizer.get().catalogue
    for actor in catalogue.actors {
      for name in [actor.name, actor.arabicName ?? ""] where PhraseFolding.key(of: name) != NameFolding.key(of: name) {
        Issue.record("\(name)")
      }
    }
  }
}
