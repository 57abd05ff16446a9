/// Collects the places of several keys, keeping for each place the strongest way it was found.
struct LookupCollector {
  let index: GazetteerIndex
  let name: ArraySlice<UInt8>
  let mode: MatchMode
  let boost: QueryBoost
  private(set) var found: [PlaceIndex: LookupCandidate] = [:]

  init(index: GazetteerIndex, name: ArraySlice<UInt8>, mode: MatchMode, boost: QueryBoost) {
    self.index = index
    self.name = name
    self.mode = mode
    self.boost = boost
  }

  mutating func add(_ key: [UInt8], as match: MatchKind) {
    guard let postings = index.postings(exactly: key) else { return }
    add(postings, as: match)
  }

  mutating func add(_ postings: Postings, as match: MatchKind) {
    for var posting in postings {
      var match = match
      if match == .folded, let alike = writtenAlike(posting) {
        posting = alike
        match = .exact
      }
      if mode == .exact, match != .exact { continue }
      // "Burmese" is no misspelling of a place's name.
      if posting.nameKind == .demonym, match != .exact, match != .folded { continue }
      // The article is Arabic's: the Levant, الشام, is not what Urdu calls Syria, شام.
      if posting.isForeign, match == .withoutArticle { continue }
      let candidate = LookupCandidate(posting: posting, match: match)
      if let known = found[posting.place] {
        if candidate.penalty < known.penalty { found[posting.place] = candidate }
      } else if boost.passes(index.record(posting.place), in: index) {
        found[posting.place] = candidate
      }
    }
  }

  /// Adds a place that is known to fit the query, unless it was found by the name itself.
  mutating func add(_ candidate: LookupCandidate) {
    guard found[candidate.posting.place] == nil else { return }
    found[candidate.posting.place] = candidate
  }

  /// The posting with the name of the place that is written exactly like the query, if there is one.
  private func writtenAlike(_ posting: Posting) -> Posting? {
    let (layer, row) = index.position(of: posting.named)
    // Bytes, not String's canonical equivalence: آ and ا + madda are two spellings.
    let own = layer.poolBytes(at: layer.firstName(row) + posting.nameDistance)
    if own.elementsEqual(name) { return posting }
    var found: Posting?
    layer.forEachName(row) { distance, bytes in
      guard found == nil, bytes.elementsEqual(name) else { return }
      found = Posting(
        place: posting.place, nameKind: posting.nameKind, isForeign: posting.isForeign, named: posting.named,
        nameDistance: distance)
    }
    return found
  }
}
