import Geoparsing

/// A listed proper name in a text, before anything is known of the places around it.
public struct ActorName: Sendable {
  public var tokens: Range<Int>
  /// Unicode code points, end exclusive, without proclitics.
  public var start: Int
  public var end: Int
  /// The listed actors of that name, as indices into the recogniser's tables.
  var candidates: [Int]

  /// The stretch that no place name may be looked for in.
  public var claimed: ClaimedName { ClaimedName(tokens: tokens) }
}
