/// The form that a table should have: tidy values, rows in order, none twice, plain line ends.
///
/// What the checker calls fixable and what `--fix` writes both come from here, so that they cannot differ. Notes and
/// rows that cannot be read stay where they are; rows are sorted between them. A file that is not UTF-8 is left alone.
struct TableNormalizer {
  /// The bytes of the table in its proper form; the bytes given if nothing is wrong.
  private(set) var bytes: [UInt8]
  /// What differs from that form, as warnings; what is wrong with the lines themselves is in ``TableText``.
  private(set) var problems: [TableProblem] = []
  /// What was done, with the number of values, rows or faults.
  private(set) var deeds: [String: Int] = [:]
  /// Lines of rows that say the same as an earlier one.
  private(set) var repeatedLines: Set<Int> = []

  private let text: TableText
  private let rules: [ColumnRule]
  private let schema: TableSchema?
  private var hashes: [UInt64] = []

  init(_ text: TableText, schema: TableSchema?, original: [UInt8]) {
    self.text = text
    self.schema = schema
    bytes = original
    rules = text.columns.map { name in schema?.columns.first { $0.name == name }?.rule ?? .text }
    guard text.isUTF8 else { return }
    normalize(original)
  }

  /// A row with its tidy bytes.
  private struct Row {
    let line: Int
    let key: RowOrder.Key
  }

  private mutating func normalize(_ original: [UInt8]) {
    var result: [ArraySlice<UInt8>] = []
    result.reserveCapacity(text.lines.count)
    var rows: [Row] = []
    for line in text.lines {
      switch line.kind {
      case .blank: continue
      case .row where schema != nil: rows.append(Row(line: line.number, key: RowOrder.Key(tidy(line))))
      default:
        flush(&rows, into: &result)
        result.append(line.bytes)
      }
    }
    flush(&rows, into: &result)
    if let unsorted { noteOrder(unsorted) }
    let form = text.problems.count { $0.isFixable }
    if form > 0 { deeds["faults of form mended", default: 0] += form }
    guard !problems.isEmpty || text.problems.contains(where: \.isFixable) else { return }
    bytes.removeAll(keepingCapacity: true)
    for line in result {
      bytes.append(contentsOf: line)
      bytes.append(0x0A)
    }
  }

  // MARK: Rows

  private var unsorted: (line: Int, count: Int)?

  /// Writes the rows gathered so far in order, each once.
  private mutating func flush(_ rows: inout [Row], into result: inout [ArraySlice<UInt8>]) {
    defer { rows.removeAll(keepingCapacity: true) }
    var isSorted = true
    for (previous, row) in zip(rows, rows.dropFirst()) where RowOrder.Key.precedes(row.key, previous.key) {
      isSorted = false
      unsorted = (unsorted?.line ?? row.line, (unsorted?.count ?? 0) + 1)
    }
    if !isSorted {
      rows.sort { left, right in
        if RowOrder.Key.precedes(left.key, right.key) { return true }
        return !RowOrder.Key.precedes(right.key, left.key) && left.line < right.line
      }
    }
    var previous: Row?
    for row in rows {
      if let previous, previous.key.row == row.key.row {
        noteRepeated(row, previous)
        continue
      }
      result.append(row.key.row)
      previous = row
    }
  }

  private mutating func noteOrder(_ unsorted: (line: Int, count: Int)) {
    deeds["rows put in order", default: 0] += unsorted.count
    let places = unsorted.count == 1 ? "here" : "here and at \(unsorted.count - 1) more lines"
    problems.append(
      TableProblem(
        .warning, .order, path: text.path, line: unsorted.line, column: 1, columnName: text.columns.first,
        message: "the rows are not sorted: \(places) a row follows a greater one",
        suggestion: "sort them by the first column, then the rest", isFixable: true))
  }

  private mutating func noteRepeated(_ row: Row, _ first: Row) {
    repeatedLines.insert(row.line)
    deeds["rows removed that came twice", default: 0] += 1
    // An identifier that comes twice keeps the tables from being compiled.
    let identifier = schema.flatMap { $0.unique.count == 1 ? $0.unique.first : nil }
    problems.append(
      TableProblem(
        identifier == nil ? .warning : .error, .duplicate, path: text.path, line: row.line,
        column: identifier.flatMap(text.columns.firstIndex).map { $0 + 1 }, columnName: identifier,
        message: "the row says the same as line \(first.line)", suggestion: "keep one of them", isFixable: true))
  }

  // MARK: Values

  private mutating func tidy(_ line: TableText.Line) -> ArraySlice<UInt8> {
    guard UntidyBytes.mayBe(in: line.bytes) || hasUntidyValue(line.bytes) else { return line.bytes }
    var cells: [String] = []
    var isChanged = false
    for (column, cell) in line.bytes.split(separator: 0x09, omittingEmptySubsequences: false).enumerated() {
      let value = String(decoding: cell, as: UTF8.self)
      var tidier = ValueTidier()
      let tidied = tidier.tidy(value, rules[column])
      cells.append(tidied)
      if tidier.tidyings.isEmpty { continue }
      isChanged = true
      note(tidier, line: line.number, column: column)
    }
    // A value that begins with # in the first column would turn the row into a note.
    guard isChanged, cells.first?.utf8.first != UInt8(ascii: "#") else { return line.bytes }
    return Array(cells.joined(separator: "\t").utf8)[...]
  }

  private mutating func note(_ tidier: ValueTidier, line: Int, column: Int) {
    for deed in Set(tidier.tidyings.map(\.deed)) { deeds[deed, default: 0] += 1 }
    let troubles = tidier.tidyings.sorted().map(\.trouble).joined(separator: " and ")
    let example = tidier.example ?? ("", "")
    problems.append(
      TableProblem(
        .warning, .untidy, path: text.path, line: line, column: column + 1, columnName: text.columns[column],
        message: "`\(example.before)` has \(troubles)",
        suggestion: example.after.isEmpty ? "remove it" : "write `\(example.after)`", isFixable: true))
  }

  /// Whether a row has coordinates with more than five decimals, or a list with a repeated entry.
  private mutating func hasUntidyValue(_ row: ArraySlice<UInt8>) -> Bool {
    var column = 0
    var start = row.startIndex
    while column < rules.count {
      let end = row[start...].firstIndex(of: 0x09) ?? row.endIndex
      switch rules[column] {
      case .latitude, .longitude:
        if let point = row[start..<end].firstIndex(of: UInt8(ascii: ".")), end - point > 6 { return true }
      case .names, .labels, .countries:
        if hasRepeatedEntry(row[start..<end]) { return true }
      default: break
      }
      if end == row.endIndex { break }
      start = end + 1
      column += 1
    }
    return false
  }

  private mutating func hasRepeatedEntry(_ list: ArraySlice<UInt8>) -> Bool {
    hashes.removeAll(keepingCapacity: true)
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in list {
      if byte == UInt8(ascii: "|") {
        hashes.append(hash)
        hash = 0xcbf2_9ce4_8422_2325
      } else {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
      }
    }
    guard !hashes.isEmpty else { return false }
    hashes.append(hash)
    hashes.sort()
    return zip(hashes, hashes.dropFirst()).contains { $0 == $1 }
  }
}
