import Gazetteer

/// The country and the administrative units around a point, as the towns near it suggest.
///
/// The gazetteer has points and no borders, so each of the nearest towns votes for the units it lies in, with a weight
/// that falls with the square of its distance. Of towns of the gazetteer themselves, each judged by its neighbours, 99 %
/// got their country, 95 % their first-level and 79 % their second-level unit right. There the share of votes was
/// about the share of right answers, a tenth less where the nearest town was as far as a town may be.
public struct SurroundingUnits: Sendable {
  /// A unit and how sure it is, 0 to 1.
  public struct Unit: Sendable {
    /// The unit.
    public let place: PlaceIndex
    /// How sure it is: its share of all votes, less where the nearest town is far, and never certainty.
    public let confidence: Double
  }

  /// How far a town may be to have a vote, in kilometres.
  public static let reach = 50.0
  /// How many towns vote.
  static let voters = 8
  /// The least share of votes with which a unit is stated.
  static let leastShare = 1.0 / 3

  /// The country; nil where no town is within reach, or the towns do not agree.
  public let country: Unit?
  /// The first-level unit, of that country.
  public let admin1: Unit?
  /// The second-level unit, of that first-level unit.
  public let admin2: Unit?
  /// The towns that voted, nearest first.
  public let towns: [NearbyPlace]

  /// Lets towns vote.
  ///
  /// - Parameters:
  ///   - towns: The towns nearest to the point, nearest first.
  ///   - gazetteer: Where they are from.
  init(towns: [NearbyPlace], in gazetteer: GazetteerIndex) {
    self.towns = towns
    // Half a kilometre more keeps a town at the very point from silencing all others.
    let votes = towns.map { town in
      let distance = town.distance / 1000 + 0.5
      return (record: gazetteer.record(town.place), weight: 1 / (distance * distance))
    }
    let total = votes.reduce(0) { $0 + $1.weight }
    let distance = (towns.first?.distance ?? 0) / 1000 / Self.reach
    let nearness = 1 - 0.1 * distance * distance
    func winner(_ unit: (PlaceRecord) -> PlaceIndex?) -> Unit? {
      var shares: [PlaceIndex: Double] = [:]
      for vote in votes {
        if let unit = unit(vote.record) { shares[unit, default: 0] += vote.weight / total }
      }
      let best = shares.max { ($0.value, $1.key) < ($1.value, $0.key) }
      guard let best, best.value >= Self.leastShare else { return nil }
      return Unit(place: best.key, confidence: min(0.99, best.value * nearness))
    }
    let country = winner { gazetteer.country($0.country) }
    let admin1 = winner { gazetteer.country($0.country) == country?.place ? $0.admin1 : nil }
    self.country = country
    self.admin1 = admin1
    admin2 = winner { admin1 != nil && $0.admin1 == admin1?.place ? $0.admin2 : nil }
  }
}
