extension GazetteerIndex {
  /// The paths of the embedded knowledge tables, sorted: "actors/armed-groups.tsv", "cues.tsv".
  public var tablePaths: [String] {
    Set(layers.flatMap { $0.embeddedTables.map(\.path) }).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The text of an embedded knowledge table; `nil` if there is none of that path.
  public func table(_ path: String) -> String? {
    tableBytes(path).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes of an embedded knowledge table, ready for ``SourceTable``; those of the uppermost layer that has it.
  public func tableBytes(_ path: String) -> [UInt8]? {
    first { layer in
      guard let table = layer.embeddedTables.first(where: { $0.path == path }),
        let section = try? layer.sections.section(.tables, of: layer.storage, as: UInt8.self)
      else { return nil }
      return CompressedTable.decompress(
        section.slice(table.content.lowerBound, table.content.upperBound), count: table.count)
    }
  }
}
