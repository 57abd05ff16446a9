import Mapping
import Testing

/// Tables for people.
@Suite struct TextTableTests {
  @Test(arguments: [("Aleppo", 6), ("حلب", 3), ("مُحَمَّد", 4), ("北京", 4), ("a\u{200F}b", 2), ("", 0)])
  func widthCountsColumns(text: String, width: Int) {
    #expect(DisplayWidth.width(of: text) == width)
  }

  @Test(arguments: [("Aleppo", 4, "Ale…"), ("القامشلي", 4, "الق…"), ("short", 9, "short")])
  func longTextIsCut(text: String, limit: Int, expected: String) {
    #expect(DisplayWidth.trimmed(text, to: limit) == expected)
  }

  @Test func wideTablesGiveWayAndArabicKeepsItsColumn() {
    var table = TextTable(["place", "what happened there"])
    table.append(["حلب", "ASSAULT"])
    table.append(["Aleppo", String(repeating: "PROTEST ", count: 20)])
    let lines = table.lines(width: 40)
    #expect(lines[2] == "حلب\u{200E}     ASSAULT")
    #expect(lines.allSatisfy { DisplayWidth.width(of: $0) <= 40 })
  }
}
