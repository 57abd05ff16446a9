import Gazetteer

/// A place named in a text, with the one place of the gazetteer that it was resolved to, if any.
public struct PlaceMention: Sendable {
  /// What the name stands for where it is written.
  public enum Role: String, Sendable {
    /// The place itself: something is, happens or moves there.
    case literal
    /// The government, army or team that the place stands for ("Moscow warns", أعلنت أنقرة).
    case metonym
    /// An adjective or people's name counted as a place ("Russian forces"), only with ``DemonymHandling/place``.
    case associative
  }

  /// The tokens of the mention, without type words.
  public var tokens: Range<Int>
  /// Unicode code points of the text, end exclusive; proclitics and possessive endings are left out.
  public var start: Int
  /// The code point after the last.
  public var end: Int
  /// The mention as written.
  public var text: String
  /// Whether the place itself is meant.
  public var role: Role
  /// Where it is, or nil with a ``reason``.
  public var place: ResolvedPlace?
  /// Why it has no place.
  public var reason: String?
  /// How sure the mention and its place are, 0 to 1.
  public var confidence: Double
  /// The words of the text that qualify the place ("countryside of", "north of", "near").
  public var qualifier: Qualifier?
  /// What spoke for and against, for `--explain`.
  public var evidence: [String]

  /// How the text narrows or widens the place it names.
  public enum Qualifier: Sendable, Equatable {
    /// ريف حلب, "the Aleppo countryside".
    case countryside
    /// شمال سوريا, "northern Syria": a compass bearing in degrees clockwise from north.
    case part(bearing: Double)
    /// "near Manbij", قرب منبج.
    case near
    /// أجواء سوريا, "Syrian airspace".
    case airspace
  }

  /// The reason of a name that the gazetteer does not have.
  static let unknownReason = "no place of this name in the gazetteer"

  /// The reason of a name whose places in the gazetteer are all unlikely to be meant.
  static let uncertainReason = "the places of this name in the gazetteer are too unlikely here"

  /// Whether the gazetteer does not have the place.
  var isUnknown: Bool { place == nil && (reason == Self.unknownReason || reason == Self.uncertainReason) }

  /// Makes a mention.
  public init(
    tokens: Range<Int>, start: Int, end: Int, text: String, role: Role = .literal, place: ResolvedPlace? = nil,
    reason: String? = nil, confidence: Double = 0, qualifier: Qualifier? = nil, evidence: [String] = []
  ) {
    self.tokens = tokens
    self.start = start
    self.end = end
    self.text = text
    self.role = role
    self.place = place
    self.reason = reason
    self.confidence = confidence
    self.qualifier = qualifier
    self.evidence = evidence
  }
}
