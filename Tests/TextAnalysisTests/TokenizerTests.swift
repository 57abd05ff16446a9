import Testing

@testable import TextAnalysis

struct TokenizerTests {
  @Test(
    "Words, numbers and signs keep their code-point offsets",
    arguments: [
      ("Manbij, Syria.", ["Manbij", ",", "Syria", "."]),
      ("U.S. forces in Sana'a", ["U.S.", "forces", "in", "Sana'a"]),
      ("Isis’s base", ["Isis", "’s", "base"]),
      ("وفي مدينة “منبج”، قُتِل ٢٠", ["وفي", "مدينة", "“", "منبج", "”", "،", "قُتِل", "٢٠"]),
      ("Deir-ez-Zor (دير الزور)", ["Deir", "-", "ez", "-", "Zor", "(", "دير", "الزور", ")"]),
      ("1,000.5 km 11th", ["1,000.5", "km", "11th"]),
      ("Côte d'Ivoire", ["Côte", "d", "'", "Ivoire"]),
      ("\u{200F}حلب\u{200F} و\u{0640}\u{0640}دمشق", ["حلب", "و\u{0640}\u{0640}دمشق"]),
      ("北京 Kyiv", ["北", "京", "Kyiv"]),
    ])
  func offsets(text: String, expected: [String]) {
    let analyzed = AnalyzedText(text)
    #expect(analyzed.tokens.indices.map { analyzed.string(tokens: $0..<($0 + 1)) } == expected)
    let scalars = Array(text.unicodeScalars)
    for (token, word) in zip(analyzed.tokens, expected) {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[Int(token.start)..<Int(token.end)])
      #expect(String(view) == word)
    }
  }

  @Test(
    "Names that differ by marks, case, hyphens and Arabic letter forms have one key",
    arguments: [
      ("إدلب", "ادلب"), ("أَنْطَالْيَا", "انطاليا"), ("الرقّة", "الرقه"), ("مصراتة", "مصراته"), ("ﻻذقية", "لاذقيه"),
      ("تل‌أبيض", "تلابيض"), ("Al-Ḥasakah", "al hasakah"), ("Ta'izz", "taizz"), ("Kobanê", "kobane"), ("U.S.", "us"),
      ("İstanbul", "istanbul"), ("Łódź", "lodz"), ("Straße", "strasse"), ("کرمانشاه", "كرمانشاه"), ("١٢", "12"),
    ])
  func folding(name: String, key: String) {
    #expect(NameFolding.string(of: name) == key)
    #expect(NameFolding.string(of: key) == key, "folding again changes nothing")
  }

  @Test(
    "Sentences end at full stops, question marks and line ends, not at initials or decimals",
    arguments: [
      ("Raqqa fell. Manbij held.", 2), ("The U.S. said 2.5 tonnes arrived. It left.", 2),
      ("سقطت الرقة. صمدت منبج.", 2), ("هل سقطت الرقة؟ لا", 2), ("Title\n\nText. More.", 3),
      ("He said “No.” She left.", 2),
    ])
  func sentences(text: String, count: Int) {
    #expect(AnalyzedText(text, abbreviations: [Array("gen".utf8)]).sentences.count == count)
  }

  @Test("A text without full stops is cut into sentences of bounded length", arguments: ["حلب و ", "Aleppo and "])
  func endlessSentence(part: String) {
    let text = AnalyzedText(String(repeating: part, count: 1_000))
    #expect(text.sentences.count == 5)
    #expect(text.sentences.reduce(0) { $0 + $1.count } == text.tokens.count)
  }

  @Test("An abbreviation does not end its sentence")
  func abbreviations() {
    #expect(AnalyzedText("Gen. Smith spoke.", abbreviations: [Array("gen".utf8)]).sentences.count == 1)
  }

  @Test(
    "Arabic proclitics are alternatives, the whole word first",
    arguments: [
      ("بمنبج", ["بمنبج", "منبج"]), ("وبحلب", ["وبحلب", "بحلب", "حلب"]), ("للرقة", ["للرقه", "الرقه", "لرقه"]),
      ("بغداد", ["بغداد", "غداد"]), ("حلب", ["حلب"]),
    ])
  func clitics(word: String, readings: [String]) {
    let text = AnalyzedText(word)
    let key = text.key(0)
    let found = ArabicClitics.readings(of: key).map { reading in
      (reading.restoresArticle ? "ال" : "")
        + String(decoding: key.dropFirst(reading.strippedBytes), as: UTF8.self)
    }
    #expect(found == readings)
  }

  @Test("A proclitic with marks on it is left out of the span")
  func cliticOffset() {
    let text = AnalyzedText("بِمنبج")
    #expect(text.offset(inToken: 0, afterLetters: 1) == 2)
  }
}
