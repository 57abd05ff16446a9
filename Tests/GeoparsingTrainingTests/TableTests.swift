import Testing

@testable import GeoparsingTraining

@Suite("What the trainer reads and writes")
struct TableTests {
  static let corpus = Corpus.all[0]

  @Test("records of a corpus become texts with marks")
  func reading() throws {
    let line = #"{"id":"a","text":"وصل إلى حلب","toponyms":[{"start":8,"end":11,"lat":36.2,"lon":37.16}]}"#
    let documents = try CorpusDocument.read(Array(line.utf8), corpus: Self.corpus)
    #expect(documents.count == 1)
    #expect(documents.first?.marks == [GoldMark(start: 8, end: 11, latitude: 36.2, longitude: 37.16)])
  }

  @Test("a text is always of the same fold")
  func folds() {
    let document = CorpusDocument(id: "lgl-1", text: "", marks: [])
    #expect(document.fold(of: 5) == document.fold(of: 5))
    #expect((0..<5).contains(document.fold(of: 5)))
  }

  @Test(
    "weights have two decimals",
    arguments: [(125, "1.25"), (-7, "-0.07"), (0, "0.00"), (-230, "-2.30")] as [(Int, String)])
  func weights(_ hundredths: Int, _ text: String) {
    #expect(WeightRow(model: "m", feature: "f", hundredths: hundredths).weight == text)
  }

  @Test("rows are sorted by model and feature")
  func order() {
    let rows = [
      WeightRow(model: "b", feature: "x", hundredths: 1), WeightRow(model: "a", feature: "y", hundredths: 1),
      WeightRow(model: "a", feature: "ب", hundredths: 1), WeightRow(model: "a", feature: "x", hundredths: 1),
    ]
    let lines = WeightRow.table(rows).split(separator: "\n").suffix(4)
    #expect(lines.map(String.init) == ["a\tx\t0.01", "a\ty\t0.01", "a\tب\t0.01", "b\tx\t0.01"])
  }

  @Test("words that stand alike are counted in a table that is the same every time")
  func words() {
    var first = WordStatistics()
    first.leastCount = 2
    var second = first
    for text in ["The town fell. A town fell again.", "سقطت بلدة. سقطت مدينة."] {
      first.add(text)
      second.add(text)
    }
    #expect(first.table() == second.table())
    #expect(first.table().contains("\ntown\t10\t"))
    #expect(first.table().contains("\nسقطت\t\t"))
  }
}
