/// The best way in which a lookup found a place.
struct LookupCandidate {
  let posting: Posting
  let match: MatchKind

  /// What name and match cost together, in decades of population.
  var penalty: Double { posting.penalty + match.penalty }
}
