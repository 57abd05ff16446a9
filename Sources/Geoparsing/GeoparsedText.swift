import Gazetteer

/// What the geoparser found in one text.
public struct GeoparsedText: Sendable {
  /// Places in the order of the text; spans do not overlap.
  public var mentions: [PlaceMention]
  /// Adjectives and people's names of countries and regions, in the order of the text.
  public var demonyms: [DemonymMention]

  /// Makes a result.
  public init(mentions: [PlaceMention] = [], demonyms: [DemonymMention] = []) {
    self.mentions = mentions
    self.demonyms = demonyms
  }
}

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

/// A stretch of text that is the name of something else, so that no place is looked for in it.
public struct ClaimedName: Sendable {
  /// The tokens of the name.
  public var tokens: Range<Int>
  /// Claims tokens.
  public init(tokens: Range<Int>) { self.tokens = tokens }
}

/// What to do with adjectives of nationality.
public enum DemonymHandling: String, Sendable, CaseIterable {
  /// They are context only (the default).
  case context
  /// They count as mentions of the country, as some corpora have it.
  case place
}

/// The choices of one geoparsing run.
public struct GeoparsingOptions: Sendable {
  /// What to do with adjectives of nationality.
  public var demonyms: DemonymHandling
  /// The outlet's own place: names near it are likelier.
  public var home: PlaceIndex?
  /// Collect ``PlaceMention/evidence``.
  public var explain: Bool

  /// Makes options; the defaults are those of the commands.
  public init(demonyms: DemonymHandling = .context, home: PlaceIndex? = nil, explain: Bool = false) {
    self.demonyms = demonyms
    self.home = home
    self.explain = explain
  }
}
