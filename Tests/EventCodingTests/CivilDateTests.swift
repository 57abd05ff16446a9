import Testing

@testable import EventCoding

@Suite("Civil dates")
struct CivilDateTests {
  @Test(
    "days and dates convert both ways",
    arguments: [
      ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2017-03-15", 17_240), ("1900-03-01", -25_508),
    ])
  func conversion(text: String, days: Int) throws {
    let date = try #require(CivilDate(text))
    #expect(date.daysSince1970 == days)
    #expect(CivilDate(daysSince1970: days).iso == text)
  }

  @Test("every day of four centuries comes back")
  func roundTrip() {
    for days in stride(from: -80_000, through: 80_000, by: 13) {
      let date = CivilDate(daysSince1970: days)
      #expect(date.daysSince1970 == days)
      #expect((1...CivilDate.daysInMonth(date.year, date.month)).contains(date.day))
    }
  }

  @Test("weekdays", arguments: [("2017-03-15", 3), ("1970-01-01", 4), ("2024-02-29", 4), ("1969-12-28", 7)])
  func weekday(text: String, weekday: Int) throws {
    #expect(try #require(CivilDate(text)).weekday == weekday)
  }

  @Test("wrong dates are refused", arguments: ["2017-02-29", "2017-13-01", "15 March", "", "2017-3-1", "2017-00-10"])
  func refused(text: String) { #expect(CivilDate(text) == nil) }

  @Test("months are added at their ends")
  func months() throws {
    let date = try #require(CivilDate("2017-03-31"))
    #expect(date.adding(months: -1).iso == "2017-02-28")
    #expect(date.adding(months: -3).iso == "2016-12-31")
    #expect(date.adding(months: 11).iso == "2018-02-28")
  }

  @Test("the tabular Islamic calendar", arguments: [(1438, 9, 1, "2017-05-27"), (1400, 1, 1, "1979-11-21")])
  func hijri(year: Int, month: Int, day: Int, expected: String) throws {
    let date = try #require(CivilDate(hijriYear: year, month: month, day: day))
    let exact = try #require(CivilDate(expected))
    #expect(abs(date.daysSince1970 - exact.daysSince1970) <= 1)
  }
}
