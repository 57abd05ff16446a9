import EventCoding
import Geoparsing

/// A place of a map with all that the articles tie to it.
public struct MappedPlace: Sendable {
  /// `geonames:167357`, `yaqut:levant`, or `unlocated:` with the folded name.
  public var id: String
  /// Where it is: of all literal mentions' the most precise one; nil for a name that could not be located.
  public var location: ResolvedPlace?
  /// Why it could not be located; empty where it could.
  public var reason: String
  /// Indices into the map's mentions, in order.
  public var mentions: [Int] = []
  /// Indices into the map's events, in order.
  public var events: [Int] = []
  /// Indices into the map's articles, in order.
  public var articles: [Int] = []
  /// The actors of its events, those of sentences that name it as itself, and whoever it stands for; each once.
  public var actors: [MappedActor] = []

  init(id: String, mention: MappedMention) {
    self.id = id
    location = mention.location
    reason = mention.reason
    hasLiteralLocation = mention.role == .literal
  }

  private var hasLiteralLocation: Bool

  /// Takes in one more mention.
  mutating func add(_ mention: MappedMention, at index: Int) {
    mentions.append(index)
    if articles.last != mention.article { articles.append(mention.article) }
    guard let new = mention.location, let old = location else { return }
    let isLiteral = mention.role == .literal
    let isFirstLiteral = isLiteral && !hasLiteralLocation
    if isFirstLiteral || (isLiteral == hasLiteralLocation && new.wherePrecision < old.wherePrecision) { location = new }
    hasLiteralLocation = hasLiteralLocation || isLiteral
  }

  /// Takes in an actor unless it is there.
  mutating func add(_ actor: MappedActor) {
    guard !actors.contains(where: { $0.actor.identifier == actor.actor.identifier }) else { return }
    actors.append(actor)
  }
}
