/// Orders the candidates of a lookup.
struct LookupRanking {
  let index: GazetteerIndex
  let query: PlaceQuery
  let boost: QueryBoost

  /// The decades at which a score is 1: a large country found by its exact name.
  private static let highest = 13.0

  init(index: GazetteerIndex, query: PlaceQuery, boost: QueryBoost) {
    self.index = index
    self.query = query
    self.boost = boost
  }

  private struct Scored {
    let score: Double
    let own: Double
    let candidate: LookupCandidate
    let record: PlaceRecord
  }

  /// The hits, best first; of equal ones the place with the lower number goes first.
  func hits(_ candidates: some Collection<LookupCandidate>) -> [PlaceHit] {
    let candidates = withHomonymRules(candidates)
    var scored = candidates.map { candidate in
      let record = index.record(candidate.posting.place)
      let cost = nameCost(candidate.posting) + candidate.match.penalty
      return Scored(
        score: (candidate.likelihood ?? 0) - cost + boost.total(record),
        own: record.likelihood, candidate: candidate, record: record)
    }
    scored.sort { ($1.score, $0.record.index) < ($0.score, $1.record.index) }
    return scored.prefix(max(0, query.limit)).map(hit)
  }

  /// The candidates, their likelihoods after the rules about homonyms: all that were found by the name itself share it.
  private func withHomonymRules(_ candidates: some Collection<LookupCandidate>) -> [LookupCandidate] {
    var result = candidates.sorted { $0.posting.place < $1.posting.place }
    let open = result.indices.filter { result[$0].likelihood == nil }
    guard !open.isEmpty else { return result }
    let records = open.map { index.record(result[$0].posting.place) }
    let likelihoods = HomonymRules.adjusted(
      records.map(\.likelihood), of: records, kinds: open.map { result[$0].posting.nameKind })
    for (position, likelihood) in zip(open, likelihoods) { result[position].likelihood = likelihood }
    return result
  }

  /// What kind and language of the name cost: a query in Arabic script is Arabic, unless the labels are wanted in another
  /// language that is written so.
  private func nameCost(_ posting: Posting) -> Double {
    posting.isForeign && Self.otherLanguages.contains(query.language) ? posting.nameKind.penalty : posting.penalty
  }

  private static let otherLanguages: Set<String> = ["fa", "ur", "ku", "ckb", "ps", "sd", "ug", "pnb", "azb"]

  private func hit(_ scored: Scored) -> PlaceHit {
    let candidate = scored.candidate
    let shares = HitShares(
      nameCost: nameCost(candidate.posting), homonyms: (candidate.likelihood ?? scored.own) - scored.own,
      near: boost.near(scored.record), box: boost.box(scored.record))
    return PlaceHit(
      place: scored.record.index, matchKind: candidate.match, score: min(max(scored.score / Self.highest, 0), 1),
      index: index, posting: candidate.posting, shares: shares)
  }
}
