import Gazetteer

/// The tables of a gazetteer's folder.
struct SourceFolder {
  let path: String
  /// Relative paths of all tables that belong to the gazetteer, sorted.
  let tables: [String]

  /// Folders whose tables serve the makers of the gazetteer or the viewer, and are not compiled.
  private static let foreign = ["tools/", "basemap/"]
  /// Tables that are compiled into places and keys only.
  private static let structural: Set<String> = [
    "admin1.tsv", "admin2.tsv", "territories.tsv", "labels.tsv", "regions.tsv", "water.tsv", "landmarks.tsv",
    "features.tsv", "info.tsv", "aliases.tsv", "stopnames.tsv", "name-affixes.tsv",
  ]

  init(_ path: String) throws(GazetteerBuildingError) {
    self.path = path
    tables = try FileSystem.tables(in: path).filter { table in
      !Self.foreign.contains { table.hasPrefix($0) }
    }
  }

  /// The tables of towns, one for each country.
  var places: [String] { tables.filter { $0.hasPrefix("places/") } }

  /// The tables that are carried in the index as they are.
  var embedded: [String] { tables.filter { !$0.hasPrefix("places/") && !Self.structural.contains($0) } }

  func has(_ table: String) -> Bool { tables.contains(table) }

  func bytes(_ table: String) throws(GazetteerBuildingError) -> [UInt8] {
    try FileSystem.read(path + "/" + table)
  }
}
