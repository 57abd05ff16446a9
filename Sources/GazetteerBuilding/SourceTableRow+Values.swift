import Gazetteer

extension SourceTableRow {
  func error(
    _ message: String, column: String? = nil, severity: TableProblem.Severity = .error, suggestion: String = ""
  ) -> TableProblem {
    let place = problem(message, column: column)
    return TableProblem(
      severity, path: place.path, line: place.line, column: place.column, columnName: place.columnName,
      message: message, suggestion: suggestion)
  }

  func integer(_ name: String) throws(TableProblem) -> Int {
    let bytes = self.bytes(column(name))
    if bytes.isEmpty { return 0 }
    guard let value = NumberParser.integer(bytes) else {
      throw error("`\(self[name])` is no whole number", column: name)
    }
    return value
  }

  func geonames(_ name: String) throws(TableProblem) -> UInt32 {
    guard let value = NumberParser.integer(bytes(column(name))), value > 0, value <= Int(UInt32.max) else {
      throw error("`\(self[name])` is no GeoNames number", column: name)
    }
    return UInt32(value)
  }

  func coordinate(_ name: String, limit: Int) throws(TableProblem) -> Int32 {
    guard let value = NumberParser.fixed(bytes(column(name)), places: 5) else {
      throw error("`\(self[name])` is no decimal degrees", column: name)
    }
    guard abs(value) <= limit * 100_000 else {
      throw error("\(self[name]) lies outside -\(limit)...\(limit)", column: name)
    }
    return Int32(value)
  }

  /// Kilometres as tenths, at most what the record holds.
  func radius(_ name: String) throws(TableProblem) -> Int {
    let bytes = self.bytes(column(name))
    if bytes.isEmpty { return 0 }
    guard let value = NumberParser.fixed(bytes, places: 1), value >= 0 else {
      throw error("`\(self[name])` is no distance in kilometres", column: name)
    }
    return min(value, 0xFFFF)
  }

  func country(_ name: String) throws(TableProblem) -> CountryCode {
    guard let code = CountryCode(self[name]) else {
      throw error("`\(self[name])` is no ISO 3166-1 code", column: name)
    }
    return code
  }
}
