/// The best way in which a lookup found a place.
struct LookupCandidate {
  let posting: Posting
  let match: MatchKind
  /// The likelihood after the rules about homonyms, where they were applied already.
  var likelihood: Double?

  /// What name and match cost together, in decades of population.
  var penalty: Double { posting.penalty + match.penalty }

  /// What the place is worth before it is asked where it lies; 0 decades if the likelihood is not known yet.
  var score: Double { (likelihood ?? 0) - penalty }
}
