import Gazetteer
import Mapping

/// An answer as a table for people.
struct PlaceAnswerTable {
  private let answer: PlaceAnswer
  private let options: PlaceAnswerOptions
  private let rows: [[String]]
  private let columns: [(title: String, isNumber: Bool, isRigid: Bool, sacrifice: Int)]

  init(_ answer: PlaceAnswer, in gazetteer: GazetteerIndex, options: PlaceAnswerOptions) {
    self.answer = answer
    self.options = options
    let lead = options.lead.map { [(title: $0, isNumber: true, isRigid: true, sacrifice: 0)] } ?? []
    let columns = lead + PlaceFields.columns(language: options.language)
    let rows = answer.hits.map { hit in
      (options.lead == nil ? [] : [hit.lead ?? ""])
        + PlaceFields(hit.place, in: gazetteer, language: options.language).cells.map(PlaceAnswer.plain)
    }
    let kept = Self.kept(columns, rows, width: options.tableWidth)
    self.columns = kept.map { columns[$0] }
    self.rows = rows.map { row in kept.map { row[$0] } }
  }

  /// The lines of the answer. One among several stands under its question and ends with an empty line.
  var lines: [String] {
    guard options.isSeries else { return answer.hits.isEmpty ? [] : answer.remarks + table }
    let heading = answer.query.isEmpty ? "(\(answer.emptiness))" : PlaceAnswer.plain(answer.query)
    let styled = options.isStyled ? "\u{1B}[1m\(heading)\u{1B}[0m" : heading
    if answer.query.isEmpty { return [styled, ""] }
    return [styled] + answer.remarks + (answer.hits.isEmpty ? ["(\(answer.emptiness))"] : table) + [""]
  }

  private var table: [String] {
    let numbers = columns.indices.filter { columns[$0].isNumber }
    let rigid = columns.indices.filter { columns[$0].isRigid }
    var table = TextTable(columns.map(\.title), rightAligned: Set(numbers), rigid: Set(rigid))
    for row in rows { table.append(row) }
    let lines = table.lines(width: options.tableWidth, isStyled: options.isStyled)
    let explained = zip(lines.dropFirst(2), answer.hits).flatMap { [$0] + explanation($1) }
    return lines.prefix(2) + explained
  }

  /// Phrases on as many indented lines as the terminal needs.
  private func explanation(_ hit: PlaceAnswer.Hit) -> [String] {
    guard let first = hit.explanation.first else { return [] }
    var lines = ["    " + PlaceAnswer.plain(first)]
    for phrase in hit.explanation.dropFirst().map(PlaceAnswer.plain) {
      let longer = lines[lines.count - 1] + " · " + phrase
      if DisplayWidth.width(of: longer) <= options.tableWidth ?? Int.max {
        lines[lines.count - 1] = longer
      } else {
        lines.append("      " + phrase)
      }
    }
    return lines
  }

  /// The columns that a terminal has room for, when those that can be cut are cut.
  private static func kept(
    _ columns: [(title: String, isNumber: Bool, isRigid: Bool, sacrifice: Int)], _ rows: [[String]], width: Int?
  ) -> [Int] {
    var kept = Array(columns.indices)
    guard let width else { return kept }
    let least = columns.indices.map { column in
      let natural = rows.reduce(DisplayWidth.width(of: columns[column].title)) {
        max($0, DisplayWidth.width(of: $1[column]))
      }
      return columns[column].isRigid ? natural : min(natural, 8)
    }
    while kept.reduce(0, { $0 + least[$1] + 2 }) - 2 > width,
      let victim = kept.max(by: { columns[$0].sacrifice < columns[$1].sacrifice }), columns[victim].sacrifice > 0
    {
      kept.removeAll { $0 == victim }
    }
    return kept
  }
}
