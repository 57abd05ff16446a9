/// Collects the places of several keys, keeping for each place the strongest way it was found.
struct LookupCollector {
  let index: GazetteerIndex
  let name: String
  let mode: MatchMode
  private(set) var found: [PlaceIndex: LookupCandidate] = [:]

  init(index: GazetteerIndex, name: String, mode: MatchMode) {
    self.index = index
    self.name = name
    self.mode = mode
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
      if let known = found[posting.place], known.penalty <= candidate.penalty { continue }
      found[posting.place] = candidate
    }
  }

  /// The posting with the name of the place that is written exactly like the query, if there is one.
  private func writtenAlike(_ posting: Posting) -> Posting? {
    let (layer, row) = index.position(of: posting.named)
    // Bytes, not String's canonical equivalence: آ and ا + madda are two spellings.
    let own = layer.poolBytes(at: layer.firstName(row) + posting.nameDistance)
    if own.elementsEqual(name.utf8) { return posting }
    var found: Posting?
    layer.forEachName(row) { distance, bytes in
      guard found == nil, bytes.elementsEqual(name.utf8) else { return }
      found = Posting(
        place: posting.place, nameKind: posting.nameKind, isForeign: posting.isForeign, named: posting.named,
        nameDistance: distance)
    }
    return found
  }
}
