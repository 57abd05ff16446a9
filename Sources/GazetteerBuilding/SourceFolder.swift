import Gazetteer

/// The tables of a gazetteer's folder, or one of them on its own.
struct SourceFolder {
  let path: String
  /// The file of the one table that was given instead of a folder.
  private let file: String?
  /// Relative paths of all tables that belong to the gazetteer, sorted.
  let tables: [String]

  /// Folders whose tables serve the makers of the gazetteer or the viewer, and are not compiled.
  private static let foreign = ["tools/", "basemap/"]
  /// Tables that are compiled into places and keys only.
  private static let structural: Set<String> = [
    "admin1.tsv", "admin2.tsv", "territories.tsv", "labels.tsv", "regions.tsv", "water.tsv", "landmarks.tsv",
    "features.tsv", "info.tsv", "aliases.tsv", "stopnames.tsv",
  ]

  init(_ path: String) throws(GazetteerBuildingError) {
    self.path = path
    if FileSystem.isFile(path) {
      file = path
      tables = [Self.table(of: path)]
      return
    }
    file = nil
    tables = try FileSystem.tables(in: path).filter { table in
      !Self.foreign.contains { table.hasPrefix($0) }
    }
  }

  /// What table a file is, by its name: SY.tsv has the places of Syria.
  private static func table(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let isCountry = name.utf8.count == 6 && name.hasSuffix(".tsv") && CountryCode(String(name.prefix(2))) != nil
    return isCountry ? "places/" + name.prefix(2).uppercased() + ".tsv" : name
  }

  /// The tables of towns, one for each country.
  var places: [String] { tables.filter { $0.hasPrefix("places/") } }

  /// The tables that are carried in the index as they are.
  var embedded: [String] { tables.filter { !$0.hasPrefix("places/") && !Self.structural.contains($0) } }

  func has(_ table: String) -> Bool { tables.contains(table) }

  func bytes(_ table: String) throws(GazetteerBuildingError) -> [UInt8] {
    try FileSystem.read(file ?? path + "/" + table)
  }
}
