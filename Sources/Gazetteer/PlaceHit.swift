/// A place found by a lookup.
public struct PlaceHit: Sendable {
  /// The place.
  public let place: PlaceIndex
  /// How the name belongs to the place.
  public var nameKind: NameKind { posting.nameKind }
  /// How it was found.
  public let matchKind: MatchKind
  /// How good the hit is, 0 to 1: the place's likelihood and the strength of the match.
  public let score: Double
  /// The name that matched, as the gazetteer writes it.
  public var matchedName: String { posting.surface(in: index) }

  let index: GazetteerIndex
  let posting: Posting
  let shares: HitShares

  /// What the score is made of, in words: all shares in decades of population.
  public var reasons: [String] {
    let record = index.record(place)
    var reasons = ["match: \(matchKind)" + HitShares.change(-matchKind.penalty)]
    let language = posting.isForeign ? ", of another language than Arabic" : ""
    reasons.append("name: \(nameKind)\(language)" + HitShares.change(-shares.nameCost))
    reasons.append(likelihood(record))
    if shares.homonyms != 0 { reasons.append("besides places of the same name" + HitShares.change(shares.homonyms)) }
    if shares.near != 0 { reasons.append("near the point" + HitShares.change(shares.near)) }
    if shares.box != 0 { reasons.append("in the box" + HitShares.change(shares.box)) }
    return reasons
  }

  private func likelihood(_ record: PlaceRecord) -> String {
    var parts: [String] = []
    if record.isCapital { parts.append("capital") } else if record.isSeat { parts.append("seat") }
    if record.kind != .populated { parts.append("\(record.kind)") }
    if record.population > 0 { parts.append("population \(record.population)") }
    if record.fame > 0 { parts.append("named in \(record.fame) catalogues") }
    parts.append(record.nameCount == 1 ? "1 name" : "\(record.nameCount) names")
    return "likelihood: " + HitShares.decades(record.likelihood) + " (" + parts.joined(separator: ", ") + ")"
  }
}
