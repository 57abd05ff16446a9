import Gazetteer

/// What a gazetteer is compiled from.
public struct GazetteerSources: Sendable {
  /// The folder with the tables; `nil` if there is none.
  public var folder: String?
  /// Folders with tables in the same formats, or single tables, that come on top: their places go before those of the
  /// folder and of dumps with the same identifier, their names are added.
  public var overlays: [String] = []
  /// GeoNames dumps: `SY.txt`, `allCountries.zip`, or folders of such files. Of a folder, the tables of alternate names
  /// and of countries are taken, too.
  public var dumps: [String] = []
  /// GeoNames' tables of names: `alternateNamesV2.txt` or `.zip`.
  public var alternateNames: [String] = []
  /// What is taken of the dumps.
  public var filter = DumpFilter()
  /// A compiled gazetteer from which an index of dumps takes what they lack: the units and countries that places refer
  /// to, how well known places are, and which names are ordinary words.
  public var base: GazetteerIndex?
  /// Whether units and countries are taken from ``base``. Its knowledge of names is used in any case.
  public var takesUnitsOfBase = true
  /// What the index calls itself, unless a table says it.
  public var name = "GeoNames"

  /// The tables of one folder.
  public init(folder: String) { self.folder = folder }

  /// Dumps, which are to be named.
  public init() {}
}
