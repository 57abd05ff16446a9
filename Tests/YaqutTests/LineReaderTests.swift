import Foundation
import Testing
import Yaqut

/// Lines from a descriptor.
@Suite struct LineReaderTests {
  private func lines(_ text: String, atMost limit: Int) throws -> [[String]] {
    let folder = try TemporaryFolder()
    var reader = try LineReader(path: folder.write("lines", text))
    var batches: [[String]] = []
    while true {
      let lines = try reader.lines(atMost: limit)
      if lines.isEmpty { return batches }
      batches.append(lines.map { String(decoding: $0, as: UTF8.self) })
    }
  }

  @Test(arguments: [
    ("", []), ("a", [["a"]]), ("a\n", [["a"]]), ("حلب\n\nAleppo", [["حلب", ""], ["Aleppo"]]), ("\n", [[""]]),
  ])
  func everyLineOnce(text: String, batches: [[String]]) throws {
    #expect(try lines(text, atMost: 2) == batches)
  }

  @Test func linesMayBeLongerThanAnyBlock() throws {
    let long = String(repeating: "حلب ", count: 400_000)
    #expect(try lines(long + "\nshort\n" + long, atMost: 10).flatMap { $0 } == [long, "short", long])
  }
}
