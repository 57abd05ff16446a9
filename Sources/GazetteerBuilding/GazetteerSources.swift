/// What a gazetteer is compiled from.
public struct GazetteerSources: Sendable {
  /// The folder with the tables.
  public var folder: String
  /// Folders with tables in the same formats that come on top: places that the first does not have, and names.
  public var overlays: [String] = []
  /// GeoNames dumps: `SY.txt`, `allCountries.txt`.
  public var dumps: [String] = []
  /// GeoNames' tables of names: `alternateNamesV2.txt`.
  public var alternateNames: [String] = []

  /// The tables of one folder.
  public init(folder: String) { self.folder = folder }
}
