import Testing
import TextAnalysis

@testable import EventCoding

@Suite("Phrases in texts")
struct PhraseMatcherTests {
  private func found(_ phrases: [String], in string: String, isName: Bool = true) -> [String] {
    var vocabulary = Vocabulary()
    var matcher = PhraseMatcher()
    for (index, phrase) in phrases.enumerated() {
      let form = PhraseForm(phrase, isName: isName)
      matcher.insert(vocabulary.add(phrase: form.key), form: form.form, value: Int32(index))
    }
    let text = AnalyzedText(string)
    let readings = TextReadings(text, vocabulary: vocabulary)
    var result: [String] = []
    var token = 0
    while token < text.tokens.count {
      if let match = matcher.longest(at: token, in: text, readings).first {
        let start = text.offset(inToken: token, afterLetters: match.letters)
        result.append(text.string(scalars: start..<Int(text.tokens[match.tokens.upperBound - 1].end)))
        token = match.tokens.upperBound
      } else {
        token += 1
      }
    }
    return result
  }

  @Test("the longest phrase wins")
  func longest() {
    #expect(found(["قوات", "قوات سوريا الديمقراطية"], in: "وقوات سوريا الديمقراطية") == ["قوات سوريا الديمقراطية"])
    #expect(
      found(["Islamic State", "Islamic State in Iraq"], in: "the Islamic State in Iraq said") == [
        "Islamic State in Iraq"
      ])
  }

  @Test(
    "proclitics are taken off and articles are optional",
    arguments: [
      ("للجيش الوطني", "لجيش الوطني"), ("والجيش الوطني", "الجيش الوطني"), ("بجيش وطني", "جيش وطني"),
      ("فالجيش الوطني", "الجيش الوطني"),
    ])
  func clitics(text: String, expected: String) { #expect(found(["الجيش الوطني"], in: text) == [expected]) }

  @Test("one Arabic word keeps its article as listed")
  func articles() {
    #expect(found(["النصرة"], in: "نصرة المظلوم").isEmpty)
    #expect(found(["حماس"], in: "بكل الحماس").isEmpty)
    #expect(found(["النصرة"], in: "كتنظيمي داعش والنصرة") == ["النصرة"])
  }

  @Test("sound plurals match in both cases")
  func plurals() { #expect(found(["الحوثيون"], in: "ضد الحوثيين") == ["الحوثيين"]) }

  @Test("capitals are required, abbreviations in full")
  func capitals() {
    #expect(found(["US", "Labour Party"], in: "tell us of the labour party").isEmpty)
    #expect(found(["ISIS"], in: "Isis fled") == ["Isis"])
    #expect(found(["PKK"], in: "Pkk").isEmpty)
  }

  @Test(
    "quotation marks and hyphens inside a name are passed over",
    arguments: [
      ("قوات “سوريا الديمقراطية”", "قوات “سوريا الديمقراطية")
    ])
  func quotes(text: String, expected: String) { #expect(found(["قوات سوريا الديمقراطية"], in: text) == [expected]) }

  @Test("a phrase does not cross a sentence or a comma")
  func boundaries() {
    #expect(found(["Red Cross"], in: "It was Red. Cross it.").isEmpty)
    #expect(found(["Red Cross"], in: "Red, Cross").isEmpty)
  }
}
