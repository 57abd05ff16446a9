import Gazetteer

/// Checks one table against its schema.
struct TableChecker {
  let table: SourceTable
  let known: KnownPlaces
  private(set) var problems: [TableProblem] = []

  init(table: SourceTable, known: KnownPlaces) {
    self.table = table
    self.known = known
  }

  /// - Parameter identifiers: For each schema that spans tables, where every identifier was seen.
  mutating func check(_ identifiers: inout [String: [String: String]]) {
    guard !table.columns.isEmpty else { return }
    checkOrder()
    guard let schema = TableSchema.of(table.path) else {
      // Knowledge of events and of models comes in tables of its own kind.
      if !table.path.hasPrefix("events/") {
        note(.warning, nil, nil, "no schema describes this table", "it is only checked for being well-formed")
      }
      return
    }
    guard checkHeader(schema) else { return }
    checkValues(schema)
    checkUnique(schema, &identifiers)
  }

  private mutating func note(
    _ severity: TableProblem.Severity, _ line: Int?, _ column: String?, _ message: String, _ suggestion: String = ""
  ) {
    problems.append(
      TableProblem(
        severity, path: table.path, line: line ?? 0, column: column.flatMap(table.column).map { $0 + 1 },
        columnName: column, message: message, suggestion: suggestion))
  }

  private mutating func checkHeader(_ schema: TableSchema) -> Bool {
    var isUsable = true
    for column in schema.columns where table.column(column.name) == nil {
      if column.isRequired { isUsable = false }
      note(column.isRequired ? .error : .warning, nil, nil, "the column `\(column.name)` is missing")
    }
    let names = Set(schema.columns.map(\.name))
    for name in table.columns where !names.contains(name) {
      note(
        .warning, nil, nil, "the column `\(name)` is unknown",
        "known are \(schema.columns.map(\.name).joined(separator: " "))")
    }
    if Set(table.columns).count < table.columns.count { note(.error, nil, nil, "two columns have the same name") }
    return isUsable
  }

  private mutating func checkValues(_ schema: TableSchema) {
    let country =
      table.path.hasPrefix("places/")
      ? CountryCode(String(table.path.dropFirst("places/".count).dropLast(".tsv".count))) : nil
    if table.path.hasPrefix("places/"), country.map({ !known.countries.contains($0) }) ?? true {
      note(.error, nil, nil, "the file is not named for a country of territories.tsv", "name it like places/SY.tsv")
    }
    let values = ValueChecker(known: known, country: country)
    let columns = schema.columns.compactMap { column in table.column(column.name).map { (column, $0) } }
    for row in table.rows {
      for (column, position) in columns {
        let bytes = row.bytes(position)
        if bytes.isEmpty {
          if column.isRequired { note(.error, row.line, column.name, "the value is missing") }
        } else if let fault = values.fault(bytes, column.rule) {
          note(fault.severity, row.line, column.name, fault.message, fault.suggestion)
        }
      }
    }
  }

  private mutating func checkUnique(_ schema: TableSchema, _ identifiers: inout [String: [String: String]]) {
    guard !schema.unique.isEmpty else { return }
    var seen = schema.isUniqueAcrossTables ? identifiers[schema.pattern, default: [:]] : [:]
    let columns = schema.unique.compactMap { table.column($0) }
    for row in table.rows {
      let identifier = columns.map { row[$0] }.joined(separator: "\t")
      if let place = seen[identifier] {
        let shown = columns.map { row[$0] }.joined(separator: " ")
        note(
          schema.isUniqueAcrossTables || schema.unique.count == 1 ? .error : .warning, row.line, schema.unique.last,
          "`\(shown)` stands at \(place) already", "keep one of them")
      } else {
        seen[identifier] = "\(table.path):\(row.line)"
      }
    }
    if schema.isUniqueAcrossTables { identifiers[schema.pattern] = seen }
  }

  /// Rows are sorted by their first column, as numbers if they are numbers, so that changes make small differences.
  private mutating func checkOrder() {
    var previous: ArraySlice<UInt8> = []
    var firstLine = 0
    var count = 0
    for row in table.rows {
      let value = row.bytes(0)
      if !previous.isEmpty, Self.precedes(value, previous) {
        count += 1
        if firstLine == 0 { firstLine = row.line }
      }
      previous = value
    }
    guard count > 0 else { return }
    note(
      .warning, firstLine, table.columns[0], "the rows are not sorted (\(count) stand before a greater one)",
      "sort them by the first column")
  }

  private static func precedes(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    if let a = NumberParser.integer(left), let b = NumberParser.integer(right) { return a < b }
    return left.lexicographicallyPrecedes(right)
  }
}
