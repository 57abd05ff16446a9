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
        if let segment = known(candidate) { add(segment, to: &segments, from: first) }
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

  /// Adds a match unless its tokens are there already; a key of the gazetteer goes before a name with a type word added.
  private func add(_ segment: NameSegment, to segments: inout [NameSegment], from first: Int) {
    guard let same = segments[first...].firstIndex(where: { $0.tokens.upperBound == segment.tokens.upperBound }) else {
      segments.append(segment)
      return
    }
    if found.candidates[segments[same].candidate].isExtended, !found.candidates[segment.candidate].isExtended {
      segments[same] = segment
    }
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
    var words = 1
    var end = index + 1
    var added: [NameSegment] = []
    func add(_ segment: NameSegment) {
      let end = segment.tokens.upperBound
      if segment.takesFullStop || !known.contains(where: { segments[$0].tokens.upperBound == end }) {
        added.append(segment)
      }
    }
    add(unknown(index..<end))
    while let next = continuation(end, words: &words), words <= Self.longestUnknown {
      end = next
      add(unknown(index..<end))
    }
    // "Main St.": the full stop of a word for a road belongs to the name.
    if end < text.tokens.count, end > index + 1, text.tokens[end].sign == 0x2E, !text.tokens[end].isSpaced,
      isAbbreviated(end - 1)
    {
      var segment = unknown(index..<end)
      segment.takesFullStop = true
      added.append(segment)
    }
    segments.append(contentsOf: added.reversed())
  }

  /// Where a capitalised name goes on after a token: with the next capitalised word, or over a hyphen, an abbreviation's
  /// full stop, "of", "of the", "and", "&" or 's to one, or with a number ("Highway 19").
  private func continuation(_ end: Int, words: inout Int) -> Int? {
    guard end < text.tokens.count, !text.tokens[end].shape.contains(.lineStart), !claimed[end] else { return nil }
    let token = text.tokens[end]
    if found.isCapitalised(end) {
      words += 1
      return end + 1
    }
    if token.kind == .number, cued.starts[end - 1].contains(.typeRoad) {
      words += 1
      return end + 1
    }
    var next = end
    if token.kind == .punctuation {
      switch token.sign {
      case 0x2D where !token.isSpaced: next += 1
      case 0x2E where !token.isSpaced && isAbbreviated(end - 1): next += 1
      case 0x26: next += 1
      default: return nil
      }
    } else if token.kind == .possessive {
      next += 1
    } else if token.script == .latin, token.kind == .word {
      let isOf = isWord(end, Self.of)
      guard isOf || isWord(end, Self.and) else { return nil }
      next += 1
      if isOf, next < text.tokens.count, isWord(next, Self.the) { next += 1 }
    } else {
      return nil
    }
    guard next < text.tokens.count, found.isCapitalised(next), !text.tokens[next].shape.contains(.lineStart),
      !claimed[next]
    else { return nil }
    words += 1
    return next + 1
  }

  private static let of = Array("of".utf8)
  private static let and = Array("and".utf8)
  private static let the = Array("the".utf8)

  private func isWord(_ token: Int, _ word: [UInt8]) -> Bool { text.key(token).elementsEqual(word) }

  private func isAbbreviated(_ token: Int) -> Bool { cued.starts[token].contains(.abbreviation) }

  private func addArabic(_ index: Int, _ segments: inout [NameSegment], _ known: Range<Int>) {
    guard isArabicName(index) else {
      addHeaded(index, &segments, known)
      return
    }
    let next = index + 1
    if next < text.tokens.count, cued.areNeighbours(index, next), !claimed[next], beginsPair(index), isArabicName(next),
      !known.contains(where: { segments[$0].tokens.upperBound == next + 1 })
    {
      segments.append(unknown(index..<next + 1))
    }
    // قرية بليون is no village of Lyon: beside a name with letters taken off stands the word as it is.
    if !known.contains(where: { segments[$0].tokens.upperBound == next && segments[$0].strippedLetters == 0 }) {
      segments.append(unknown(index..<next))
    }
  }

  /// Whether an unknown name of two words may begin at a word: a head such as تل, or any word after a type word or sign.
  private func beginsPair(_ index: Int) -> Bool {
    if cued.starts[index].contains(.nameHead) { return true }
    switch found.neighbours.before(index) {
    case .type, .openBracket, .quote, .locative, .direction, .countryside, .comma: return true
    default: return false
    }
  }

  /// مطار ديار بكر, مسجد فنسبري بارك: the word for a facility, landform or road and up to three words more.
  private func addHeaded(_ index: Int, _ segments: inout [NameSegment], _ known: Range<Int>) {
    let heads: CueClass = [.typeFacility, .typeLandform, .typeRoad, .typeWater, .typeQuarter]
    guard !cued.starts[index].isDisjoint(with: heads) else { return }
    var added: [NameSegment] = []
    var end = index + 1
    while end < min(index + 4, text.tokens.count), cued.areNeighbours(end - 1, end), !claimed[end],
      text.tokens[end].kind == .word, text.tokens[end].script == .arabic, isArabicName(end)
    {
      end += 1
      guard !known.contains(where: { segments[$0].tokens.upperBound == end }) else { continue }
      var segment = unknown(index..<end)
      segment.strippedLetters = cued.prepositions[index] == .none ? 0 : 1
      segment.key = DocumentEvidence.key(segment.tokens, stripped: segment.strippedLetters, in: text)
      added.append(segment)
    }
    segments.append(contentsOf: added.reversed())
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
