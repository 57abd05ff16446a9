import Testing
import TextAnalysis

@testable import EventCoding

@Suite("Killed and injured")
struct CasualtyTests {
  @Test(
    "the numbers of a sentence",
    arguments: [
      ("قتل خمسة مدنيين وأصيب عشرة في قصف على إدلب", 5, 10), ("مقتل 5 جنود وإصابة 12 آخرين في هجوم على حمص", 5, 12),
      ("غارة على إدلب أسفرت عن 7 قتلى و20 جريحا", 7, 20),
      ("An air strike on Idlib killed 5 people and wounded 12", 5, 12),
      ("Five civilians were killed and ten injured in shelling in Homs", 5, 10),
      ("At least 1,200 people were killed in the attack on Homs", 1200, nil),
    ] as [(String, Int?, Int?)])
  func numbers(text: String, killed: Int?, injured: Int?) throws {
    let events = try Story(text).events
    #expect(events.compactMap(\.killed).max() == killed, "\(text)")
    #expect(events.compactMap(\.injured).max() == injured, "\(text)")
  }

  @Test(
    "years and other numbers count nobody",
    arguments: [
      "The army killed rebels in Homs in 2016", "قصف الجيش حمص بعشر قذائف", "The army shelled Homs with 30 rockets",
    ])
  func others(text: String) throws {
    #expect(try Story(text).events.allSatisfy { $0.killed == nil && $0.injured == nil })
  }
}
