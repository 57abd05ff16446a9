import Gazetteer

/// "Syrian", السورية, "Kurds": evidence for a country or region and a part of actors' names, but not a place.
public struct DemonymMention: Sendable {
  /// The tokens of the word.
  public var tokens: Range<Int>
  /// Unicode code points, end exclusive, without proclitics.
  public var start: Int
  /// The code point after the last.
  public var end: Int
  /// The country or region.
  public var place: PlaceIndex
  /// The country's ISO 3166-1 code, or ``CountryCode/none`` for regions.
  public var country: CountryCode

  /// Makes a mention.
  public init(tokens: Range<Int>, start: Int, end: Int, place: PlaceIndex, country: CountryCode) {
    self.tokens = tokens
    self.start = start
    self.end = end
    self.place = place
    self.country = country
  }
}
