#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Orders the candidates of a lookup.
struct LookupRanking {
  let index: GazetteerIndex
  let query: PlaceQuery
  let candidates: [PlaceIndex: LookupCandidate]

  /// The decades at which a score is 1: a large country found by its exact name.
  private static let highest = 13.0

  /// What lying at the point, or in the box, that the query prefers is worth: a province there goes before a country
  /// elsewhere.
  private static let nearBoost = 6.0
  private static let boxBoost = 6.0

  func hits() -> [PlaceHit] {
    let places = candidates.keys.sorted()
    let records = places.map(index.record)
    let kinds = places.map { candidates[$0]?.posting.nameKind ?? .alternate }
    let likelihoods = HomonymRules.adjusted(records.map(\.likelihood), of: records, kinds: kinds)
    var scored: [(score: Double, hit: PlaceHit)] = []
    for (record, likelihood) in zip(records, likelihoods) {
      guard let candidate = candidates[record.index] else { continue }
      let score = likelihood - candidate.penalty + boost(record)
      scored.append((score, hit(record, candidate, score)))
    }
    scored.sort { ($1.score, $0.hit.place) < ($0.score, $1.hit.place) }
    return scored.map(\.hit)
  }

  private func boost(_ record: PlaceRecord) -> Double {
    var boost = 0.0
    if let near = query.near {
      let distance = GazetteerIndex.kilometers(
        fromLatitude: near.latitude, longitude: near.longitude, toLatitude: record.latitude,
        longitude: record.longitude)
      boost += Self.nearBoost * exp(-distance / 200)
    }
    if let box = query.viewbox, box.contains(latitude: record.latitude, longitude: record.longitude) {
      boost += Self.boxBoost
    }
    return boost
  }

  private func hit(_ record: PlaceRecord, _ candidate: LookupCandidate, _ score: Double) -> PlaceHit {
    PlaceHit(
      place: record.index, matchedName: candidate.posting.surface(in: index), nameKind: candidate.posting.nameKind,
      matchKind: candidate.match, score: min(max(score / Self.highest, 0), 1), reasons: reasons(record, candidate))
  }

  private func reasons(_ record: PlaceRecord, _ candidate: LookupCandidate) -> [String] {
    var reasons = ["match: \(candidate.match)", "name: \(candidate.posting.nameKind)"]
    if record.isCapital { reasons.append("capital") } else if record.isSeat { reasons.append("seat") }
    if record.kind == .country { reasons.append("country") }
    if record.population > 0 { reasons.append("population \(record.population)") }
    if record.fame > 0 { reasons.append("named in \(record.fame) catalogues") }
    return reasons
  }
}
