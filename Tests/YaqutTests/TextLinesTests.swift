import Testing
import Yaqut

/// Lines of text as they come.
@Suite struct TextLinesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func all(_ data: [UInt8], atMost limit: Int = 2) throws -> [String] {
    var lines = try TextLines(path: folder.write("lines.txt", data))
    var texts: [String] = []
    while true {
      let batch = try lines.next(atMost: limit)
      if batch.isEmpty { return texts }
      #expect(batch[0].number == texts.count + 1)
      texts += batch.map(\.text)
    }
  }

  @Test func lineEndsAndMarksAreTakenOff() throws {
    #expect(try all(Array("\u{FEFF}حلب\r\n\n  Aleppo \t\nend".utf8)) == ["حلب", "", "Aleppo", "end"])
    #expect(try all([]).isEmpty)
  }

  @Test func theLinesBeforeABrokenOneAreRead() throws {
    let bytes = Array("حلب\nA".utf8) + [0xC0, 0x0A] + Array("B\n".utf8)
    var lines = try TextLines(path: folder.write("lines.txt", bytes))
    #expect(try lines.next(atMost: 10).map(\.text) == ["حلب"])
    #expect(throws: InputError.self) { try lines.next(atMost: 10) }
    do { _ = try lines.next(atMost: 10) } catch {
      #expect("\(error)".contains(":2: is not UTF-8 (byte 8)"))
    }
  }
}
