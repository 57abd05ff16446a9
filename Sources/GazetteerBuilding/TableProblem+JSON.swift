import GeoJSON

extension TableProblem {
  /// The problem as one line of JSON, for editors: `path`, `line`, `column`, `column_name`, `severity`, `kind`,
  /// `fixable`, `message`, `suggestion`; what is absent is null.
  public var jsonLine: String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("path", path)
    writer.key("line")
    if line > 0 { writer.integer(line) } else { writer.null() }
    writer.key("column")
    if let column { writer.integer(column) } else { writer.null() }
    writer.member("column_name", columnName)
    writer.member("severity", severity.rawValue)
    writer.member("kind", kind.rawValue)
    writer.member("fixable", isFixable)
    writer.member("message", message)
    writer.member("suggestion", suggestion.isEmpty ? nil : suggestion)
    writer.endObject()
    return writer.text
  }
}
