import Gazetteer

/// Takes the best candidates that do not overlap.
struct NameSelector {
  let demonyms: DemonymHandling

  func select(_ set: CandidateSet) -> Geoparser.Selection {
    let candidates = set.candidates
    let order = candidates.indices.filter { isPossible(candidates[$0]) }.sorted {
      (candidates[$0].score, candidates[$0].tokens.count, -$0) > (
        candidates[$1].score, candidates[$1].tokens.count, -$1
      )
    }
    var isTaken = [Bool](repeating: false, count: set.cued.text.tokens.count)
    var selection = Geoparser.Selection()
    for index in order {
      let tokens = candidates[index].tokens
      guard !tokens.contains(where: { isTaken[$0] }) else { continue }
      for token in tokens { isTaken[token] = true }
      selection.names.append(candidates[index])
    }
    // Adjectives are context wherever no place name was taken.
    for candidate in candidates where candidate.isDemonym {
      guard !candidate.tokens.contains(where: { isTaken[$0] }) else { continue }
      for token in candidate.tokens { isTaken[token] = true }
      selection.demonyms.append(candidate)
    }
    selection.names.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    return selection
  }

  private func isPossible(_ candidate: NameCandidate) -> Bool {
    guard candidate.score > 0, candidate.stopRule != .never || candidate.isDemonym else { return false }
    return demonyms == .place || !candidate.isDemonym
  }
}
