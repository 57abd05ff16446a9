import Gazetteer
import TextAnalysis

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Takes the best segments that do not overlap, and makes names of them.
struct NameSelector {
  let lattice: NameLattice
  let finder: CandidateFinder
  let demonyms: DemonymHandling

  /// The names of the best way to take segments.
  func selection() -> Geoparser.Selection {
    var scores = lattice.scores()
    let reader = lattice.reader
    for (index, segment) in lattice.segments.enumerated() {
      if reader.isOtherKind(segment) {
        scores[index] = min(scores[index], -1)
      } else if segment.isKnown, reader.isOpened(segment) {
        scores[index] = max(scores[index], 1)
      } else if reader.abbreviatesContainer(segment) {
        scores[index] = max(scores[index], 1)
      }
    }
    return selection(taking: lattice.sums.best(scores), scores: lattice.sums.marginals(scores).probabilities)
  }

  /// The names of given segments, sorted by their starts.
  func selection(taking taken: [Int], scores probabilities: [Float]) -> Geoparser.Selection {
    var isTaken = [Bool](repeating: false, count: lattice.reader.text.tokens.count)
    var selection = Geoparser.Selection()
    for index in taken.sorted() {
      let segment = lattice.segments[index]
      guard demonyms == .place || !segment.isDemonym else { continue }
      for token in segment.tokens { isTaken[token] = true }
      var name = segment.isKnown ? lattice.reader.found.candidates[segment.candidate] : unknown(index, segment, isTaken)
      name.score = probabilities.isEmpty ? 10 : Self.logit(probabilities[index])
      selection.names.append(name)
    }
    if demonyms == .place { addArabicAdjectives(&selection, &isTaken) }
    // Adjectives are context wherever no place name was taken.
    for candidate in lattice.reader.found.candidates where candidate.isDemonym {
      guard !candidate.tokens.contains(where: { isTaken[$0] }) else { continue }
      for token in candidate.tokens { isTaken[token] = true }
      selection.demonyms.append(candidate)
    }
    return selection
  }

  /// Arabic adjectives count wherever no name was taken.
  private func addArabicAdjectives(_ selection: inout Geoparser.Selection, _ isTaken: inout [Bool]) {
    let text = lattice.reader.text
    for candidate in lattice.reader.found.candidates
    where candidate.isDemonym && text.tokens[candidate.tokens.lowerBound].script == .arabic {
      guard !candidate.tokens.contains(where: { isTaken[$0] }) else { continue }
      for token in candidate.tokens { isTaken[token] = true }
      var name = candidate
      name.score = 2
      selection.names.append(name)
    }
    selection.names.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// A name that the gazetteer lacks: what is left of it without type words and directions may be known.
  private func unknown(_ index: Int, _ segment: NameSegment, _ isTaken: [Bool]) -> NameCandidate {
    // An adjective in a longer name tells of no place ("Syrian Street").
    let part = SpanReader(cued: lattice.reader.cued, finder: finder).candidate(segment.tokens)
      .flatMap { $0.isDemonym ? nil : $0 }
    var name =
      part
      ?? NameCandidate(
        tokens: segment.tokens, strippedLetters: 0, hasConjunction: false, preposition: .none, droppedArticle: false,
        takesFullStop: false, isExtended: false, choices: [], stopRule: .none, bucket: .hamlet)
    name.givenSpan = lattice.span(index)
    name.segment = segment.tokens
    if part == nil, let whole = withLandform(segment, name.givenSpan), !isTaken[segment.tokens.lowerBound - 1] {
      name.givenSpan = whole
      name.segment = segment.tokens.lowerBound - 1..<segment.tokens.upperBound
    }
    return name
  }

  /// جبل المنخر: an unknown mountain is named with its word.
  private func withLandform(_ segment: NameSegment, _ span: Range<Int>?) -> Range<Int>? {
    let cued = lattice.reader.cued
    let before = segment.tokens.lowerBound - 1
    guard let span, before >= 0, lattice.reader.isArabic(segment), cued.areNeighbours(before, before + 1),
      cued.ends[before].contains(.nameOpener), cued.ends[before].contains(.typeLandform),
      cued.text.tokens[before].script == .arabic, !lattice.claimed[before]
    else { return nil }
    let letters = cued.prepositions[before] == .none ? 0 : 1
    return cued.text.offset(inToken: before, afterLetters: letters)..<span.upperBound
  }

  private static func logit(_ probability: Float) -> Float {
    let bounded = min(max(probability, 1e-4), 1 - 1e-4)
    return log(bounded / (1 - bounded))
  }
}
