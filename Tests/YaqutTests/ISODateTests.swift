import Testing
import Yaqut

@Suite struct ISODateTests {
  @Test(arguments: [
    ("2017-03-16", "2017-03-16"), ("2017-03-16T08:30:00Z", "2017-03-16"), ("2024-02-29", "2024-02-29"),
    ("2023-02-29", nil), ("16/03/2017", nil), ("2017-13-01", nil), ("", nil), ("١٦ مارس", nil),
  ])
  func daysThatExist(text: String, day: String?) {
    #expect(ISODate.day(text) == day)
  }
}
