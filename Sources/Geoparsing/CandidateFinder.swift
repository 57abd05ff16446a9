import Gazetteer
import TextAnalysis

/// Finds every stretch of a text that matches a key of the gazetteer, from token starts, through several tokens.
///
/// Latin names begin and end with a capital or are written in capitals; Arabic names may follow proclitics. Tokens of
/// claimed names are passed over.
struct CandidateFinder {
  let gazetteer: GazetteerIndex
  let cued: CuedText
  let claimed: [Bool]

  /// The most places that one name is resolved among.
  static let choiceLimit = 40
  /// The most tokens in one name.
  static let longestName = 9

  var text: AnalyzedText { cued.text }

  init(gazetteer: GazetteerIndex, cued: CuedText, claimed names: [ClaimedName] = []) {
    self.gazetteer = gazetteer
    self.cued = cued
    claimed = Self.mask(names, cued.text.tokens.count)
  }

  /// Which tokens are part of some name.
  static func mask(_ names: [ClaimedName], _ count: Int) -> [Bool] {
    var mask = [Bool](repeating: false, count: count)
    for name in names { for token in name.tokens.clamped(to: 0..<count) { mask[token] = true } }
    return mask
  }

  /// A key that ended at a token.
  struct Match {
    var end: Int
    var postings: Postings
    var stripped: Int
    var reading: Proclitics.Reading?
    var droppedArticle: Bool
  }

  /// All candidates in the order of their starts, the longer first.
  func candidates() -> [NameCandidate] {
    var found: [NameCandidate] = []
    let root = gazetteer.cursor()
    var matches: [Match] = []
    text.folded.withUnsafeBufferPointer { folded in
      for index in text.tokens.indices where canBegin(index) {
        matches.removeAll(keepingCapacity: true)
        if text.tokens[index].script == .arabic {
          arabic(index, folded, root, &matches)
        } else {
          walk(root, index, from: Int(text.tokens[index].foldedStart), folded, nil, false, &matches)
        }
        append(matches, at: index, to: &found)
      }
    }
    return withoutTypeWords(found)
  }

  /// Takes the type word off names whose key has it (محافظة إب): the name begins after it, its places stay those of the
  /// whole key, because the word has said which kind is meant.
  private func withoutTypeWords(_ found: [NameCandidate]) -> [NameCandidate] {
    var result = found
    var isDropped = [Bool](repeating: false, count: found.count)
    for whole in found.indices where beginsWithTypeWord(found[whole]) {
      var rest = whole + 1
      while rest < found.count, found[rest].tokens.lowerBound <= found[whole].tokens.lowerBound + 1 {
        defer { rest += 1 }
        guard found[rest].tokens == found[whole].tokens.lowerBound + 1..<found[whole].tokens.upperBound,
          found[rest].choices.contains(where: { choice in
            found[whole].choices.contains { $0.record.index == choice.record.index }
          })
        else { continue }
        result[rest].choices = found[whole].choices
        result[rest].bucket = found[whole].bucket
        isDropped[whole] = true
      }
    }
    return result.indices.filter { !isDropped[$0] }.map { result[$0] }
  }

  private func beginsWithTypeWord(_ candidate: NameCandidate) -> Bool {
    let first = candidate.tokens.lowerBound
    guard candidate.tokens.count > 1, text.tokens[first].script == .arabic else { return false }
    let types: CueClass = [.typeCountry, .typeProvince, .typeDistrict, .typePopulated]
    guard !cued.starts[first].isDisjoint(with: types), cued.starts[first].isDisjoint(with: .nameHead) else {
      return false
    }
    let key = text.key(first).dropFirst(candidate.strippedLetters * 2)
    return !key.starts(with: ArabicClitics.article)
  }

  /// The candidate for one span, whatever its case: for spans that are given.
  func candidate(exactly tokens: Range<Int>) -> NameCandidate? {
    guard let first = tokens.first else { return nil }
    let root = gazetteer.cursor()
    var matches: [Match] = []
    text.folded.withUnsafeBufferPointer { folded in
      if text.tokens[first].script == .arabic {
        arabic(first, folded, root, &matches)
      } else {
        walk(root, first, from: Int(text.tokens[first].foldedStart), folded, nil, false, &matches)
      }
    }
    for match in matches where match.end == tokens.upperBound {
      if let candidate = candidate(match, at: first) { return candidate }
    }
    return nil
  }

  // MARK: Walking

  private func canBegin(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.kind == .word, !claimed[index] else { return false }
    if token.script != .latin { return true }
    if token.shape.contains(.initialCapital) { return true }
    // al-Tanf, ez-Zor: a small article with a hyphen and a capital after it.
    return index + 2 < text.tokens.count && cued.starts[index].contains(.surnameParticle)
      && text.tokens[index + 1].sign == 0x2D && !text.tokens[index + 1].isSpaced
      && !text.tokens[index + 2].isSpaced && text.tokens[index + 2].shape.contains(.initialCapital)
  }

  private func arabic(
    _ index: Int, _ folded: UnsafeBufferPointer<UInt8>, _ root: KeyCursor, _ matches: inout [Match]
  ) {
    let token = text.tokens[index]
    let start = Int(token.foldedStart)
    let key = UnsafeBufferPointer(rebasing: folded[start..<Int(token.foldedEnd)])
    Proclitics.forEachReading(key) { reading in
      var cursor = root
      if reading.restoresArticle {
        guard cursor.advance(over: ArabicClitics.article) else { return true }
      }
      let before = matches.count
      walk(cursor, index, from: start + reading.stripped, folded, reading, false, &matches)
      let rest = key[reading.stripped...]
      if matches.count == before, !reading.restoresArticle, rest.count >= 10, rest.starts(with: ArabicClitics.article) {
        walk(root, index, from: start + reading.stripped + 4, folded, reading, true, &matches)
      }
      return true
    }
  }

  private func walk(
    _ root: KeyCursor, _ first: Int, from start: Int, _ folded: UnsafeBufferPointer<UInt8>,
    _ reading: Proclitics.Reading?, _ droppedArticle: Bool, _ matches: inout [Match]
  ) {
    var cursor = root
    var index = first
    var position = start
    for _ in 0..<Self.longestName {
      let end = Int(text.tokens[index].foldedEnd)
      while position < end {
        guard cursor.advance(folded[position]) else { return }
        position += 1
      }
      if canEnd(index), let postings = cursor.postings {
        matches.append(
          Match(
            end: index + 1, postings: postings, stripped: reading?.stripped ?? 0, reading: reading,
            droppedArticle: droppedArticle))
      }
      guard let next = nextWord(after: index), cursor.advance(0x20) else { return }
      index = next
      position = Int(text.tokens[next].foldedStart)
    }
  }

  private func canEnd(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.script == .latin else { return true }
    return token.shape.contains(.initialCapital) || token.kind == .number
  }

  /// The next word of a name: after a space, a hyphen, an underscore, an apostrophe, or the full stop of a short word.
  private func nextWord(after index: Int) -> Int? {
    var next = index + 1
    guard next < text.tokens.count else { return nil }
    if text.tokens[next].kind == .punctuation {
      let sign = text.tokens[next]
      guard !sign.isSpaced, next + 1 < text.tokens.count else { return nil }
      switch sign.sign {
      case 0x2D, 0x5F, 0x2010, 0x2011, 0x2013:
        guard !text.tokens[next + 1].isSpaced else { return nil }
      case 0x2E:
        guard text.tokens[index].byteEnd - text.tokens[index].byteStart <= 4 else { return nil }
      case 0x27, 0x2018, 0x2019, 0x60: break
      default: return nil
      }
      next += 1
    }
    let token = text.tokens[next]
    guard token.isWord, !token.shape.contains(.lineStart), !claimed[next] else { return nil }
    return next
  }

  // MARK: Candidates

  private func append(_ matches: [Match], at index: Int, to found: inout [NameCandidate]) {
    guard !matches.isEmpty else { return }
    // The same end may be reached by several readings: the first one, with the least taken off, wins.
    let first = found.count
    for match in matches {
      if found[first...].contains(where: { $0.tokens.upperBound == match.end && !$0.isExtended }) { continue }
      guard let candidate = candidate(match, at: index) else { continue }
      found.append(candidate)
      if let extended = extended(candidate) { found.append(extended) }
    }
    if found.count - first > 1 { found[first...].sort { $0.tokens.count > $1.tokens.count } }
  }

  private func candidate(_ match: Match, at index: Int) -> NameCandidate? {
    let tokens = index..<match.end
    if areDirections(tokens) { return nil }
    var choices: [NameCandidate.Choice] = []
    var takesFullStop = false
    var hasAbbreviation = false
    for posting in match.postings {
      if posting.nameKind == .abbreviation {
        let surface = posting.surface(in: gazetteer)
        guard let ending = abbreviationEnding(surface, tokens) ?? otherEnding(posting.place, tokens) else { continue }
        hasAbbreviation = true
        if ending { takesFullStop = true }
      }
      let record = gazetteer.record(posting.place)
      choices.append(
        NameCandidate.Choice(record: record, nameKind: posting.nameKind, likelihood: record.likelihood))
      if choices.count == Self.choiceLimit { break }
    }
    if text.tokens[index].script == .arabic { promoteArabicNames(&choices, tokens, match.stripped) }
    // "US" is no town called Us: beside an abbreviation, names that are not written so do not count.
    if hasAbbreviation, tokens.count == 1, isShort(index) { choices.removeAll { $0.nameKind != .abbreviation } }
    markAdjective(&choices, tokens, match)
    guard let first = choices.first(where: { $0.nameKind != .demonym }) ?? choices.first else { return nil }
    var bucket = NameBucket(first.record, first.nameKind)
    if isDemonym(choices, first, tokens, match.stripped) { bucket = .demonym }
    if hasAbbreviation { bucket = .abbreviation }
    return NameCandidate(
      tokens: tokens, strippedLetters: match.stripped / 2, hasConjunction: match.reading?.hasConjunction ?? false,
      preposition: match.reading?.preposition ?? Proclitics.Preposition.none, droppedArticle: match.droppedArticle,
      takesFullStop: takesFullStop, isExtended: false, choices: choices,
      stopRule: hasAbbreviation ? .none : match.postings.stopRule, bucket: bucket)
  }

  /// Whether the text has an abbreviation letter by letter: nil if not, else whether it takes the full stop after it.
  /// Full stops may be left out of capitals ("US" for "U.S."), not of words ("Va.", "Miss.").
  private func abbreviationEnding(_ surface: String, _ tokens: Range<Int>) -> Bool? {
    let start = Int(text.tokens[tokens.lowerBound].byteStart)
    let end = Int(text.tokens[tokens.upperBound - 1].byteEnd)
    let written = text.bytes[start..<end]
    let hasStop = end < text.bytes.count && text.bytes[end] == 0x2E
    if surface.utf8.elementsEqual(written) { return false }
    if hasStop, surface.utf8.elementsEqual(text.bytes[start...end]) { return true }
    guard !surface.utf8.contains(where: { $0 >= 0x61 && $0 <= 0x7A }) else { return nil }
    return surface.utf8.lazy.filter { $0 != 0x2E }.elementsEqual(written.lazy.filter { $0 != 0x2E }) ? false : nil
  }

  /// The same for a place's other names: a key has one name of each place, though "VA" and "Va." are both Virginia's.
  private func otherEnding(_ place: PlaceIndex, _ tokens: Range<Int>) -> Bool? {
    let start = Int(text.tokens[tokens.lowerBound].byteStart)
    let end = Int(text.tokens[tokens.upperBound - 1].byteEnd)
    guard end < text.bytes.count, text.bytes[end] == 0x2E else { return nil }
    let written = text.bytes[start...end]
    return gazetteer.names(place).contains { $0.utf8.elementsEqual(written) } ? true : nil
  }

  /// The candidate with a capitalised type word after it that its key does not have: "Fars" as "Fars Province".
  private func extended(_ candidate: NameCandidate) -> NameCandidate? {
    let next = candidate.tokens.upperBound
    guard candidate.bucket != .demonym, candidate.bucket != .abbreviation, next < text.tokens.count,
      cued.areNeighbours(next - 1, next), text.tokens[next].isSpaced, text.tokens[next].script == .latin,
      text.tokens[next].shape.contains(.initialCapital), !claimed[next],
      !cued.starts[next].isDisjoint(with: .anyType), cued.starts[next].isDisjoint(with: [.typeRoad, .typeCountry])
    else { return nil }
    var extended = candidate
    extended.tokens = candidate.tokens.lowerBound..<next + 1
    extended.isExtended = true
    return extended
  }
}
