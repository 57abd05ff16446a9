import Gazetteer

/// Pairs of countries between which a map and a gazetteer may differ: disputed land, and enclaves too small for the map.
struct DisputedBorders {
  private var pairs: Set<[CountryCode]> = []

  init() {}

  /// Reads a table with the columns `country` and `other`.
  init(_ table: SourceTable) {
    for row in table.rows {
      if let country = CountryCode(row["country"]), let other = CountryCode(row["other"]) {
        pairs.insert([min(country, other), max(country, other)])
      }
    }
  }

  func contains(_ country: CountryCode, _ other: CountryCode) -> Bool {
    pairs.contains([min(country, other), max(country, other)])
  }
}
