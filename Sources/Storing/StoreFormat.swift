/// The form of the stores that this program writes and reads.
public enum StoreFormat {
  /// The version of the tables; a store of another version is refused.
  public static let version = 1
  /// "GPKG" in SQLite's header (OGC 12-128r18, §1.1.1.1.1).
  static let applicationID = 0x4750_4B47
  /// GeoPackage 1.3.
  static let geoPackageVersion = 10_300
  /// How many rows of a kind one article has room for; ids are the article's number, then the row's.
  static let rowBits: Int64 = 24

  /// The first id of an article's rows.
  static func firstRow(ofArticle article: Int64) -> Int64 { article << rowBits }

  /// The article that a row belongs to.
  static func article(ofRow row: Int64) -> Int64 { row >> rowBits }
}
