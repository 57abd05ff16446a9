import Gazetteer
import TextAnalysis

/// Lists the stretches of a text that may be place names.
struct SegmentFinder {
  let found: CandidateSet
  let claimed: [Bool]

  /// The most words of a name that the gazetteer does not have.
  static let longestUnknown = 4

  private var text: AnalyzedText { found.cued.text }
  private var cued: CuedText { found.cued }

  init(_ found: CandidateSet, claimed: [Bool]) {
    self.found = found
    self.claimed = claimed
  }

  /// All segments by their starts, the longer first.
  func segments() -> [NameSegment] {
    var segments: [NameSegment] = []
    segments.reserveCapacity(found.candidates.count * 2)
    var candidate = 0
    for index in text.tokens.indices {
      let first = segments.count
      while candidate < found.candidates.count, found.candidates[candidate].tokens.lowerBound == index {
        if let segment = known(candidate),
          !segments[first...].contains(where: { $0.tokens.upperBound == segment.tokens.upperBound })
        {
          segments.append(segment)
        }
        candidate += 1
      }
      guard text.tokens[index].kind == .word, !claimed[index] else { continue }
      let knownEnd = segments.count
      if text.tokens[index].script == .arabic {
        addArabic(index, &segments, first..<knownEnd)
      } else if found.isCapitalised(index) {
        addLatin(index, &segments, first..<knownEnd)
      }
    }
    return segments
  }

  private func known(_ position: Int) -> NameSegment? {
    let candidate = found.candidates[position]
    if candidate.stopRule == .never, !candidate.isDemonym { return nil }
    let end = candidate.tokens.upperBound + (candidate.takesFullStop ? 1 : 0)
    let isContained =
      found.afterComma(candidate).map { found.isContainer($0) && found.contains($0, candidate) } ?? false
    let left = found.neighbours.before(candidate.tokens.lowerBound)
    return NameSegment(
      tokens: candidate.tokens, candidate: position, strippedLetters: candidate.strippedLetters,
      isDemonym: candidate.isDemonym, takesFullStop: candidate.takesFullStop,
      left: candidate.preposition == .ba ? .locative : left, right: found.neighbours.after(end),
      isContained: isContained, key: DocumentEvidence.key(candidate, in: text), bucket: candidate.bucket.rawValue)
  }

  private func unknown(_ tokens: Range<Int>) -> NameSegment {
    NameSegment(
      tokens: tokens, candidate: -1, strippedLetters: 0, isDemonym: false, takesFullStop: false,
      left: found.neighbours.before(tokens.lowerBound), right: found.neighbours.after(tokens.upperBound),
      isContained: isContained(tokens),
      key: DocumentEvidence.key(tokens, stripped: 0, in: text), bucket: NameSegment.unknownBucket)
  }

  /// Whether a province or country follows after a comma.
  private func isContained(_ tokens: Range<Int>) -> Bool {
    let comma = tokens.upperBound
    guard comma + 1 < text.tokens.count, text.tokens[comma].sign == 0x2C || text.tokens[comma].sign == 0x060C,
      let next = found.longest(at: comma + 1)
    else { return false }
    return found.isContainer(next)
  }

  private func addLatin(_ index: Int, _ segments: inout [NameSegment], _ known: Range<Int>) {
    let limit = Int(found.runEnd[index])
    var words = 0
    var end = index
    var added: [NameSegment] = []
    while end < limit, words < Self.longestUnknown {
      end += 1
      guard text.tokens[end - 1].kind == .word else { continue }
      if claimed[end - 1] { break }
      words += 1
      guard !known.contains(where: { segments[$0].tokens.upperBound == end }) else { continue }
      added.append(unknown(index..<end))
    }
    segments.append(contentsOf: added.reversed())
  }

  private func addArabic(_ index: Int, _ segments: inout [NameSegment], _ known: Range<Int>) {
    guard isArabicName(index) else { return }
    let next = index + 1
    if next < text.tokens.count, cued.areNeighbours(index, next), !claimed[next], isArabicName(next),
      !known.contains(where: { segments[$0].tokens.upperBound == next + 1 })
    {
      segments.append(unknown(index..<next + 1))
    }
    if !known.contains(where: { segments[$0].tokens.upperBound == next }) { segments.append(unknown(index..<next)) }
  }

  private func isArabicName(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.kind == .word, token.script == .arabic, token.foldedEnd - token.foldedStart >= 6 else { return false }
    let cue = cued.starts[index]
    if cue.contains(.nameHead) { return true }
    let ordinary: CueClass = CueClass.anyType.union([
      .notName, .word, .locative, .direction, .countryside, .near, .speechVerb, .actVerb, .calendar, .governmentNoun,
      .organisationBefore, .title, .between, .eventNoun,
    ])
    return cue.isDisjoint(with: ordinary) && cued.words[index] == 0
  }
}
