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
