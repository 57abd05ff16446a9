import Gazetteer
import Testing

@Suite("Reading source tables")
struct SourceTableTests {
  @Test("Comments are passed over, columns are found by name, lists are split")
  func reading() throws {
    let table = try SourceTable(
      path: "t.tsv", text: "# a comment\nkey\tname\tnames\n# another\naleppo\tحلب\tAlep||Halab\nhoms\t\t\n")
    #expect(table.columns == ["key", "name", "names"])
    #expect(table.rows.count == 2)
    #expect(table.rows[0].line == 4)
    #expect(table.rows[0]["name"] == "حلب")
    #expect(table.rows[0].list("names") == ["Alep", "Halab"])
    #expect(table.rows[1]["name"].isEmpty)
    #expect(table.rows[1].list("names").isEmpty)
    #expect(table.rows[1]["no such column"].isEmpty)
    #expect(table.rows[1][7].isEmpty)
  }

  @Test(
    "Faults are named by file and line",
    arguments: [
      ("a\tb\n1\n", 2), ("a\tb\n1\t2\t3\n", 2), ("a\tb\r\n1\t2\r\n", 1), ("", 0), ("# only a comment\n", 0),
      ("a\n\nb\n", 2),
      ("a\n1", 2),
    ])
  func faults(text: String, line: Int) {
    #expect {
      try SourceTable(path: "t.tsv", text: text)
    } throws: { error in
      let error = error as? SourceTableError
      return error?.path == "t.tsv" && error?.line == line && "\(error as Any)".contains("t.tsv")
    }
  }

  @Test("Bytes that are no UTF-8 are refused")
  func badBytes() {
    #expect(throws: SourceTableError.self) { try SourceTable(path: "t", bytes: [0x61, 0x0A, 0xC3, 0x0A]) }
  }

  @Test("A row describes its own problem")
  func problem() throws {
    let table = try SourceTable(path: "t.tsv", text: "a\tb\n1\tx\n")
    let problem = table.rows[0].problem("`x` is no number", column: "b")
    #expect("\(problem)" == "t.tsv:2: column 2 (b): `x` is no number")
  }
}
