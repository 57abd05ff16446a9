import Gazetteer

/// Checks one table against its schema.
struct TableChecker {
  let table: SourceTable
  let schema: TableSchema
  let known: KnownPlaces
  /// Lines that could not be read, about which all has been said.
  let unreadable: Set<Int>
  /// Lines that say the same as an earlier one.
  let repeated: Set<Int>
  private(set) var problems: [TableProblem] = []

  init(
    table: SourceTable, schema: TableSchema, known: KnownPlaces, unreadable: Set<Int> = [], repeated: Set<Int> = []
  ) {
    self.table = table
    self.schema = schema
    self.known = known
    self.unreadable = unreadable
    self.repeated = repeated
  }

  /// The country of places/XX.tsv; `nil` for other tables.
  static func country(ofTable path: String) -> CountryCode? {
    guard path.hasPrefix("places/") else { return nil }
    return CountryCode(String(path.dropFirst("places/".count).dropLast(".tsv".count)))
  }

  /// - Parameter identifiers: For each schema that spans tables, where every identifier was seen.
  mutating func check(_ identifiers: inout [String: [String: String]]) {
    guard !table.columns.isEmpty, checkHeader() else { return }
    checkValues()
    checkUnique(&identifiers)
  }

  private mutating func note(
    _ severity: TableProblem.Severity, _ kind: TableProblem.Kind, _ line: Int?, _ column: String?, _ message: String,
    _ suggestion: String = ""
  ) {
    problems.append(
      TableProblem(
        severity, kind, path: table.path, line: line ?? 0, column: column.flatMap(table.column).map { $0 + 1 },
        columnName: column, message: message, suggestion: suggestion))
  }

  private mutating func checkHeader() -> Bool {
    var isUsable = true
    for column in schema.columns where table.column(column.name) == nil {
      if column.isRequired { isUsable = false }
      note(
        column.isRequired ? .error : .warning, .columns, nil, nil, "the column `\(column.name)` is missing",
        "the columns are \(schema.columns.map(\.name).joined(separator: " "))")
    }
    let names = Set(schema.columns.map(\.name))
    for name in table.columns where !names.contains(name) {
      note(
        .warning, .columns, nil, nil, "the column `\(name)` is unknown",
        "known are \(schema.columns.map(\.name).joined(separator: " "))")
    }
    if Set(table.columns).count < table.columns.count {
      note(.error, .columns, nil, nil, "two columns have the same name", "rename or remove one")
    }
    return isUsable
  }

  private mutating func checkValues() {
    let country = Self.country(ofTable: table.path)
    if table.path.hasPrefix("places/"), country.map({ !known.countries.contains($0) }) ?? true {
      note(
        .error, .unknown, nil, nil, "the file is not named for a country of territories.tsv",
        "name it like places/SY.tsv")
    }
    let values = ValueChecker(known: known, country: country)
    let columns = schema.columns.compactMap { column in table.column(column.name).map { (column, $0) } }
    let admin1 = table.column("admin1")
    for row in table.rows where !unreadable.contains(row.line) {
      for (column, position) in columns {
        let bytes = row.bytes(position)
        if bytes.isEmpty {
          if column.isRequired {
            note(.error, .value, row.line, column.name, "the value is missing", "write one or remove the row")
          }
          continue
        }
        if case .partialAdmin2 = column.rule {
          if let fault = values.admin2Fault(bytes, admin1: row.bytes(admin1)) { note(fault, row.line, column.name) }
          continue
        }
        for fault in values.faults(bytes, column.rule) { note(fault, row.line, column.name) }
      }
    }
  }

  private mutating func note(_ fault: ValueChecker.Fault, _ line: Int, _ column: String) {
    note(fault.severity, fault.kind, line, column, fault.message, fault.suggestion)
  }

  private mutating func checkUnique(_ identifiers: inout [String: [String: String]]) {
    guard !schema.unique.isEmpty else { return }
    // Taken out, not copied: there are hundreds of thousands.
    var seen = schema.isUniqueAcrossTables ? identifiers.removeValue(forKey: schema.pattern) ?? [:] : [:]
    let columns = schema.unique.compactMap { table.column($0) }
    for row in table.rows where !repeated.contains(row.line) && !unreadable.contains(row.line) {
      let identifier = columns.map { row[$0] }.joined(separator: "\t")
      if let place = seen[identifier] {
        let shown = columns.map { row[$0] }.joined(separator: " ")
        note(
          schema.isUniqueAcrossTables || schema.unique.count == 1 ? .error : .warning, .duplicate, row.line,
          schema.unique.last, "`\(shown)` stands at \(place) already", "keep one of them")
      } else {
        seen[identifier] = "\(table.path):\(row.line)"
      }
    }
    if schema.isUniqueAcrossTables { identifiers[schema.pattern] = seen }
  }
}
