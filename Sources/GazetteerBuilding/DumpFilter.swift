import Gazetteer

/// Which rows of a dump come into the index. The units around places that are kept come always.
public struct DumpFilter: Sendable {
  /// The countries to keep; all if empty.
  public var countries: Set<CountryCode> = []
  /// The GeoNames feature classes to keep; all but roads (R) if empty.
  public var featureClasses: Set<Character> = []
  /// The languages whose usual names are kept as labels, ISO 639 codes.
  public var languages: [String] = Self.defaultLanguages

  /// The languages of ``languages`` unless others are given.
  public static let defaultLanguages = ["ar", "en", "fr", "tr", "ru", "uk", "fa", "ku", "he", "es", "de"]

  /// Keeps everything but roads.
  public init() {}
}
