extension GazetteerIndex {
  /// The paths of the embedded knowledge tables, sorted: "actors/armed-groups.tsv", "cues.tsv".
  public var tablePaths: [String] { embeddedTables.map(\.path) }

  /// The text of an embedded knowledge table; `nil` if there is none of that path.
  public func table(_ path: String) -> String? {
    tableBytes(path).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes of an embedded knowledge table, ready for ``SourceTable``.
  public func tableBytes(_ path: String) -> [UInt8]? {
    guard let table = embeddedTables.first(where: { $0.path == path }), let section = tablesSection else { return nil }
    return Array(section.slice(table.content.lowerBound, table.content.upperBound))
  }

  private var tablesSection: Section<UInt8>? {
    try? sections.section(.tables, of: storage, as: UInt8.self)
  }
}
