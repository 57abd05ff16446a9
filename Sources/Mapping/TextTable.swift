/// A table for people, in columns of a terminal.
///
/// Columns are as wide as their widest cell; where the table is too wide, the widest columns give way. A left-to-right
/// mark follows cells that end in Arabic, so that terminals which order text by direction leave the columns in place.
public struct TextTable {
  private let header: [String]
  private let rightAligned: Set<Int>
  private let rigid: Set<Int>
  private var rows: [[String]] = []

  /// Begins a table.
  ///
  /// - Parameters:
  ///   - header: The columns' names.
  ///   - rightAligned: Columns of numbers.
  ///   - rigid: Columns that are never cut, such as identifiers.
  public init(_ header: [String], rightAligned: Set<Int> = [], rigid: Set<Int> = []) {
    self.header = header
    self.rightAligned = rightAligned
    self.rigid = rigid
  }

  /// Adds a row with a cell for each column.
  public mutating func append(_ row: [String]) { rows.append(row) }

  /// The lines of the table.
  ///
  /// - Parameters:
  ///   - width: The most columns that the table may take; nil for no limit.
  ///   - isStyled: Whether the header is set bold by an escape sequence.
  public func lines(width: Int?, isStyled: Bool = false) -> [String] {
    let widths = columnWidths(limit: width)
    let head = line(header, widths)
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
    return [isStyled ? "\u{1B}[1m\(head)\u{1B}[0m" : head, rule] + rows.map { line($0, widths) }
  }

  private func columnWidths(limit: Int?) -> [Int] {
    var widths = header.map(DisplayWidth.width)
    for row in rows {
      for (index, cell) in row.enumerated() { widths[index] = max(widths[index], DisplayWidth.width(of: cell)) }
    }
    guard let limit else { return widths }
    let narrowest = 8
    var excess = widths.reduce(0, +) + 2 * (widths.count - 1) - limit
    let flexible = widths.indices.filter { !rigid.contains($0) }
    while excess > 0, let widest = flexible.max(by: { (widths[$0], $1) < (widths[$1], $0) }),
      widths[widest] > narrowest
    {
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for (index, cell) in cells.enumerated() {
      let text = DisplayWidth.trimmed(cell, to: widths[index])
      let padding = String(repeating: " ", count: max(0, widths[index] - DisplayWidth.width(of: text)))
      let isLast = index == cells.count - 1
      let mark = DisplayWidth.endsRightToLeft(text) ? "\u{200E}" : ""
      line += rightAligned.contains(index) ? padding + text + mark : text + mark + (isLast ? "" : padding)
      if !isLast { line += "  " }
    }
    return line
  }
}
