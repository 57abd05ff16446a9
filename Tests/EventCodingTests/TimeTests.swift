import Testing
import TextAnalysis

@testable import EventCoding

@Suite("Times")
struct TimeTests {
  /// The first time of a text, seen from Wednesday 15 March 2017.
  private func first(_ string: String, article: String? = "2017-03-15") throws -> TimeExpression? {
    var vocabulary = Vocabulary()
    let lexicon = try TimeLexicon(try Knowledge.tables.table("events/times.tsv"), &vocabulary)
    let text = AnalyzedText(string)
    let reader = TimeReader(
      text: text, readings: TextReadings(text, vocabulary: vocabulary), lexicon: lexicon,
      articleDate: article.flatMap { CivilDate($0) })
    return reader.expressions(in: 0..<text.tokens.count).first
  }

  @Test(
    "dates of the calendar need no article date",
    arguments: [
      ("on 14 March 2017", "2017-03-14", 1), ("on March 14, 2017", "2017-03-14", 1), ("in March 2017", "2017-03-01", 4),
      ("in 2016", "2016-01-01", 5), ("2017-03-14", "2017-03-14", 1), ("في 14 مارس 2017", "2017-03-14", 1),
      ("في 14 آذار/مارس 2017", "2017-03-14", 1), ("في نيسان 2016", "2016-04-01", 4), ("عام 2016", "2016-01-01", 5),
      ("١٤ مارس ٢٠١٧", "2017-03-14", 1), ("في 14 كانون الثاني 2017", "2017-01-14", 1),
    ])
  func absolute(text: String, date: String, precision: Int) throws {
    let found = try #require(try first(text, article: nil))
    #expect(found.date.iso == date)
    #expect(found.precision == precision)
  }

  @Test(
    "words of time count from the article's date",
    arguments: [
      ("yesterday", "2017-03-14", 1), ("today", "2017-03-15", 1), ("on Tuesday", "2017-03-14", 1),
      ("on Wednesday", "2017-03-15", 1), ("last week", "2017-03-08", 3), ("last month", "2017-02-15", 4),
      ("two days ago", "2017-03-13", 1), ("three weeks ago", "2017-02-22", 3), ("on 5 January", "2017-01-05", 1),
      ("أمس", "2017-03-14", 1), ("أمس الثلاثاء", "2017-03-14", 1), ("يوم السبت", "2017-03-11", 1),
      ("الجمعة الماضي", "2017-03-10", 1), ("الأسبوع الماضي", "2017-03-08", 3), ("قبل ثلاثة أيام", "2017-03-12", 2),
      ("منذ أسبوعين", "2017-03-01", 3), ("الشهر الماضي", "2017-02-15", 4), ("في 5 يناير", "2017-01-05", 1),
    ])
  func relative(text: String, date: String, precision: Int) throws {
    let found = try #require(try first(text))
    #expect(found.date.iso == date)
    #expect(found.precision == precision)
  }

  @Test("a weekday lies ahead for what is planned", arguments: ["on Friday", "يوم الجمعة"])
  func planned(text: String) throws {
    let found = try #require(try first(text))
    #expect(found.date.iso == "2017-03-10")
    #expect(found.plannedDate?.iso == "2017-03-17")
  }

  @Test(
    "without the article's date nothing relative is resolved", arguments: ["yesterday", "أمس", "on Tuesday", "السبت"])
  func unresolved(text: String) throws { #expect(try first(text, article: nil) == nil) }

  @Test("months that are words need their capital", arguments: ["they may march", "may 5 people march on"])
  func notMonths(text: String) throws { #expect(try first(text) == nil) }

  @Test("Islamic months are known", arguments: ["في 12 رمضان 1438 هـ", "12 رمضان 1438"])
  func hijri(text: String) throws {
    let found = try #require(try first(text))
    #expect(found.date.year == 2017)
    #expect(found.date.month == 6)
    #expect(found.precision == 2)
  }
}
