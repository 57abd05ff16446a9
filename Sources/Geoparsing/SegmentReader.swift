import Gazetteer
import TextAnalysis

/// Reads the features of segments.
struct SegmentReader {
  let found: CandidateSet
  let segments: [NameSegment]
  let codes: SegmentCodes
  let table: WordTable
  let evidence: DocumentEvidence
  /// The tokens of names of actors and operations.
  let named: [Bool]
  /// The codes of tokens: of their folded letters, or of their sign.
  let words: [UInt64]

  var cued: CuedText { found.cued }
  var text: AnalyzedText { found.cued.text }

  init(_ found: CandidateSet, segments: [NameSegment], named: [Bool], codes: SegmentCodes, table: WordTable) {
    self.found = found
    self.named = named
    self.segments = segments
    self.codes = codes
    self.table = table
    words = Self.words(found.cued.text, codes)
    var evidence = DocumentEvidence()
    evidence.noteSmallWords(found.cued.text)
    for segment in segments {
      evidence.note(segment.key, left: segment.left, right: segment.right, isContained: segment.isContained)
    }
    self.evidence = evidence
  }

  private static func words(_ text: AnalyzedText, _ codes: SegmentCodes) -> [UInt64] {
    text.folded.withUnsafeBufferPointer { folded in
      text.tokens.map { token in
        switch token.kind {
        case .number: return codes.number
        case .punctuation, .possessive:
          return token.sign < 128 ? codes.signs[Int(token.sign)] : codes.otherSign
        case .word:
          var code = CueTable.seed
          for index in Int(token.foldedStart)..<Int(token.foldedEnd) { CueTable.mix(&code, folded[index]) }
          return code
        }
      }
    }
  }

  @inline(__always)
  private func template(_ template: SegmentTemplate) -> UInt64 { codes.templates[template.rawValue] }

  @inline(__always)
  private func number(_ value: Int) -> UInt64 { codes.numbers[value] }

  /// Gives a sink the features of a segment.
  func features(_ index: Int, _ sink: inout some FeatureSink) {
    let segment = segments[index]
    let bucket = codes.buckets[segment.bucket]
    let coarse = codes.coarse[segment.bucket]
    context(segment, bucket, &sink)
    if segment.isKnown { name(segment, bucket, &sink) } else { parts(segment, &sink) }
    actors(segment, bucket, &sink)
    shapes(segment, bucket, &sink)
    runs(segment, bucket, &sink)
    document(segment, bucket, &sink)
    if segment.isKnown { containers(segment, bucket, &sink) }
    lists(segment, bucket, &sink)
    types(segment, bucket, &sink)
    contextWords(segment, coarse, &sink)
    ownWords(segment, coarse, &sink)
    if !table.isEmpty { statistics(segment, bucket, coarse, &sink) }
  }

  // MARK: Classes

  private func context(_ segment: NameSegment, _ bucket: UInt64, _ sink: inout some FeatureSink) {
    let left = codes.neighbours[segment.left.rawValue]
    let right = codes.neighbours[segment.right.rawValue]
    sink.add(template(.bucket), bucket)
    sink.add(template(.left), left)
    sink.add(template(.right), right)
    sink.add(template(.bucketLeft), bucket, left)
    sink.add(template(.bucketRight), bucket, right)
    sink.add(template(.leftRight), left, right)
    sink.add(template(.leftRightBucket), left, right, codes.coarse[segment.bucket])
    let before = segment.tokens.lowerBound - 1
    if before >= 0 {
      let second = before - max(1, Int(cued.lengths[before])) + 1
      if second > 0 {
        sink.add(template(.secondLeft), codes.neighbours[found.neighbours.before(second).rawValue], left)
      }
    }
    let after = segment.tokens.upperBound
    if after + 1 < text.tokens.count {
      sink.add(template(.secondRight), codes.neighbours[found.neighbours.after(after + 1).rawValue], right)
    }
  }

  private func name(_ segment: NameSegment, _ bucket: UInt64, _ sink: inout some FeatureSink) {
    let candidate = found.candidates[segment.candidate]
    sink.add(template(.length), number(min(segment.tokens.count, 4)), bucket)
    if let best = candidate.choices.first {
      let kind = codes.nameKinds[Int(best.nameKind.rawValue)]
      sink.add(template(.nameKind), kind, bucket)
      sink.add(template(.fame), number(Self.fameBucket(best.record.fame)), bucket, kind)
      sink.add(template(.population), number(min(40, Int(best.likelihood * 2))), bucket)
    }
    let count = candidate.choices.count
    sink.add(template(.rivals), number(count == 1 ? 0 : count <= 3 ? 1 : count <= 9 ? 2 : 3))
    sink.add(template(.own), number(ownWord(segment)), bucket)
    if candidate.stopRule == .cue {
      sink.add(template(.stop), bucket)
      sink.add(template(.stopLeft), codes.neighbours[segment.left.rawValue])
    }
    if candidate.isInsideLonger { sink.add(template(.nesting), number(0), bucket) }
    if candidate.holdsShorter { sink.add(template(.nesting), number(1), bucket) }
    if candidate.isExtended { sink.add(template(.nesting), number(2), bucket) }
    if candidate.droppedArticle { sink.add(template(.nesting), number(3), bucket) }
    if candidate.takesFullStop { sink.add(template(.nesting), number(4), bucket) }
    if isArabic(segment) {
      let preposition = Int(candidate.preposition.rawValue)
      sink.add(template(.clitic), number(preposition * 2 + (candidate.hasConjunction ? 1 : 0)), bucket)
      if isOtherKind(segment) { sink.add(template(.opened), number(1), bucket) }
    }
    if isOpened(segment) { sink.add(template(.opened), number(0), bucket) }
  }

  /// Whether the segment is part of an actor's name, its beginning, or all of it.
  private func actors(_ segment: NameSegment, _ bucket: UInt64, _ sink: inout some FeatureSink) {
    let first = segment.tokens.lowerBound
    let end = segment.tokens.upperBound
    guard named[first] || named[end - 1] else { return }
    let goesOn = end < named.count && named[end]
    let isBegun = first > 0 && named[first - 1]
    sink.add(template(.actor), number((goesOn ? 1 : 0) + (isBegun ? 2 : 0)), bucket)
  }

  private static func fameBucket(_ fame: Int) -> Int {
    fame == 0 ? 0 : fame <= 2 ? 1 : fame <= 5 ? 2 : fame <= 20 ? 3 : fame <= 50 ? 4 : 5
  }

  private func parts(_ segment: NameSegment, _ sink: inout some FeatureSink) {
    sink.add(template(.length), number(min(segment.tokens.count, 4)), codes.buckets[segment.bucket])
    let first = segment.tokens.lowerBound
    let last = segment.tokens.upperBound - 1
    let firstOwn = number(own(first))
    let lastOwn = number(own(last))
    sink.add(template(.firstOwn), firstOwn, number(min(segment.tokens.count, 4)))
    sink.add(template(.lastOwn), lastOwn, number(min(segment.tokens.count, 4)))
    if let inner = found.longest(at: first), inner.tokens.upperBound <= segment.tokens.upperBound {
      sink.add(template(.innerStart), codes.buckets[inner.bucket.rawValue], lastOwn)
    }
    if let inner = found.longest(endingAt: last + 1), inner.tokens.lowerBound >= first {
      sink.add(template(.innerEnd), codes.buckets[inner.bucket.rawValue], firstOwn)
    }
    if isOpened(segment) { sink.add(template(.opened), number(0), codes.buckets[segment.bucket]) }
  }

  /// What a one-word name is in the table of cues, proclitics apart.
  func ownWord(_ segment: NameSegment) -> Int {
    guard segment.tokens.count == 1, segment.bucket != NameBucket.abbreviation.rawValue else { return 0 }
    return own(segment.tokens.lowerBound)
  }

  private func own(_ token: Int) -> Int {
    let cue = cued.starts[token]
    if cue.isEmpty { return 0 }
    if !cue.isDisjoint(with: .anyType) { return 1 }
    if cue.contains(.givenName) { return 2 }
    if cue.contains(.title) { return 3 }
    if cue.contains(.calendar) { return 4 }
    if cue.contains(.direction) { return 5 }
    if !cue.isDisjoint(with: [.organisationBefore, .organisationAfter, .governmentNoun, .dateline]) { return 6 }
    if !cue.isDisjoint(with: [.speechVerb, .actVerb]) { return 7 }
    if cue.contains(.eventNoun) { return 8 }
    if !cue.isDisjoint(with: [.word, .notName, .locative, .near]) { return 9 }
    return cue.contains(.nameHead) ? 10 : 0
  }

  private func shapes(_ segment: NameSegment, _ bucket: UInt64, _ sink: inout some FeatureSink) {
    let first = segment.tokens.lowerBound
    let token = text.tokens[first]
    if token.script == .arabic {
      let start = Int(token.foldedStart) + segment.strippedLetters * 2
      if text.folded[start..<Int(token.foldedEnd)].starts(with: ArabicClitics.article) {
        sink.add(template(.shape), number(6), bucket)
      }
    } else {
      if token.shape.contains(.allCapitals), token.end - token.start > 1 {
        sink.add(template(.shape), number(isCapitalLine(segment) ? 2 : 1), bucket)
      } else {
        sink.add(template(.shape), number(token.shape.contains(.initialCapital) ? 0 : 4), bucket)
      }
    }
    if cued.beginsSentence(first) { sink.add(template(.shape), number(3), bucket) }
    let letters = letterCount(segment)
    sink.add(
      template(.letters),
      number(letters <= 2 ? 0 : letters == 3 ? 1 : letters == 4 ? 2 : letters == 5 ? 3 : letters <= 7 ? 4 : 5), bucket)
  }

  private func letterCount(_ segment: NameSegment) -> Int {
    let first = text.tokens[segment.tokens.lowerBound]
    let last = text.tokens[segment.tokens.upperBound - 1]
    return Int(last.end - first.start) - segment.strippedLetters
  }

  /// Whether the words around are in capitals too: a headline or a dateline.
  private func isCapitalLine(_ segment: NameSegment) -> Bool {
    isCapitals(segment.tokens.upperBound) || isCapitals(segment.tokens.lowerBound - 1)
  }

  private func isCapitals(_ index: Int) -> Bool {
    guard text.tokens.indices.contains(index) else { return false }
    let token = text.tokens[index]
    return token.kind == .word && token.shape.contains(.allCapitals) && token.end - token.start > 2
  }

  private func runs(_ segment: NameSegment, _ bucket: UInt64, _ sink: inout some FeatureSink) {
    guard text.tokens[segment.tokens.lowerBound].script == .latin else { return }
    let start = Int(found.runStart[segment.tokens.lowerBound])
    let end = Int(found.runEnd[segment.tokens.upperBound - 1])
    let before = max(0, segment.tokens.lowerBound - start)
    let after = max(0, end - segment.tokens.upperBound)
    let place = before == 0 ? (after == 0 ? 0 : 1) : (after == 0 ? 3 : 2)
    sink.add(template(.run), number(place), bucket)
    sink.add(template(.runLength), number(min(before, 3)), number(min(after, 3)), codes.coarse[segment.bucket])
    let coarse = codes.coarse[segment.bucket]
    if before > 0 { sink.add(template(.runFirst), words[start], coarse) }
    if after > 0 { sink.add(template(.runLast), words[end - 1], coarse) }
    if before > 0, start > 0 { sink.add(template(.runBefore), words[start - 1]) }
    if after > 0, end < words.count { sink.add(template(.runAfter), words[end]) }
    if start > 1, text.tokens[start - 1].script == .latin, words[start - 1] == Self.of {
      sink.add(template(.ofHead), words[start - 2], coarse)
    }
  }

  private static let of = FeatureCode.of("of")

  /// Whether the text is so short that what it does not name says nothing.
  private var isShort: Bool { text.tokens.count < 150 }

  private func document(_ segment: NameSegment, _ bucket: UInt64, _ sink: inout some FeatureSink) {
    if evidence.smallWords.contains(segment.key) { sink.add(template(.document), number(0), bucket) }
    guard let name = evidence.names[segment.key] else { return }
    let left = segment.left
    let isLocative = left == .locative || left == .direction || left == .countryside || left == .type
    if name.locative > (isLocative ? 1 : 0) { sink.add(template(.document), number(1), bucket) }
    let isPerson = left == .givenName || left == .title || left == .surnameParticle
    if name.person > (isPerson ? 1 : 0) { sink.add(template(.document), number(2), bucket) }
    let isOrganisation = segment.right == .organisation || segment.right == .road
    if name.organisation > (isOrganisation ? 1 : 0) { sink.add(template(.document), number(3), bucket) }
    if name.contained > (segment.isContained ? 1 : 0) { sink.add(template(.document), number(4), bucket) }
    if name.count > 1 || !isShort { sink.add(template(.repeated), number(min(name.count, 4)), bucket) }
    if segment.isKnown {
      let country = found.countryNamed(found.candidates[segment.candidate])
      if country > 0 || !isShort { sink.add(template(.country), number(country), bucket) }
    }
  }

  private func containers(_ segment: NameSegment, _ bucket: UInt64, _ sink: inout some FeatureSink) {
    let candidate = found.candidates[segment.candidate]
    if segment.isContained {
      sink.add(template(.container), number(0), bucket)
    } else if let next = found.afterComma(candidate), found.isContainer(next) {
      sink.add(template(.container), number(3), bucket)
    }
    if found.isContainer(candidate), let before = found.beforeComma(candidate), found.contains(candidate, before) {
      sink.add(template(.container), number(1), bucket)
    }
    if let linked = found.afterLink(candidate), found.contains(linked, candidate) {
      sink.add(template(.container), number(2), bucket)
    }
  }

  private func lists(_ segment: NameSegment, _ bucket: UInt64, _ sink: inout some FeatureSink) {
    let before = listStrength(listNeighbour(before: segment))
    let after = listStrength(listNeighbour(after: segment))
    sink.add(template(.list), number(before), number(after), bucket)
  }

  private func listStrength(_ candidate: NameCandidate?) -> Int {
    guard let candidate, !candidate.isDemonym else { return 2 }
    return CandidateSet.isStrong(candidate) ? 0 : 1
  }

  private func listNeighbour(before segment: NameSegment) -> NameCandidate? {
    var index = segment.tokens.lowerBound
    guard index > 0 else { return nil }
    if segment.isKnown, found.candidates[segment.candidate].hasConjunction { return found.longest(endingAt: index) }
    index -= 1
    let token = text.tokens[index]
    if token.kind == .punctuation, token.sign == 0x2C || token.sign == 0x060C || token.sign == 0x2F {
      return found.longest(endingAt: index)
    }
    guard token.script == .latin, isConjunction(index) else { return nil }
    if index > 0, text.tokens[index - 1].sign == 0x2C { index -= 1 }
    return found.longest(endingAt: index)
  }

  private func listNeighbour(after segment: NameSegment) -> NameCandidate? {
    var index = segment.tokens.upperBound
    guard index + 1 < text.tokens.count else { return nil }
    let token = text.tokens[index]
    if token.script == .arabic { return found.longest(at: index).flatMap { $0.hasConjunction ? $0 : nil } }
    if token.kind == .punctuation, token.sign == 0x2C || token.sign == 0x060C || token.sign == 0x2F { index += 1 }
    if text.tokens[index].script == .latin, isConjunction(index) { index += 1 }
    guard index > segment.tokens.upperBound, index < text.tokens.count else { return nil }
    return found.longest(at: index)
  }

  private func isConjunction(_ index: Int) -> Bool { words[index] == Self.and || words[index] == Self.or }

  private static let and = FeatureCode.of("and")
  private static let or = FeatureCode.of("or")

  private func types(_ segment: NameSegment, _ bucket: UInt64, _ sink: inout some FeatureSink) {
    let before = found.neighbours.anchor(segment.tokens.lowerBound) - 1
    if before >= 0 {
      let types = cued.ends[before].intersection(.anyType)
      if !types.isEmpty { sink.add(template(.typeWord), number(agrees(types, segment) ? 0 : 1), bucket) }
    }
    let isExtended = segment.isKnown && found.candidates[segment.candidate].isExtended
    let after = isExtended ? segment.tokens.upperBound - 1 : segment.tokens.upperBound
    if after < text.tokens.count, text.tokens[after].script == .latin {
      let types = cued.starts[after].intersection(.anyType)
      if !types.isEmpty { sink.add(template(.typeWord), number(agrees(types, segment) ? 2 : 3), bucket) }
    }
  }

  private func agrees(_ types: CueClass, _ segment: NameSegment) -> Bool {
    segment.isKnown
      && found.candidates[segment.candidate].choices.contains { TypeAgreement.agrees(types, $0.record) }
  }

  func isArabic(_ segment: NameSegment) -> Bool { text.tokens[segment.tokens.lowerBound].script == .arabic }

  // MARK: Words

  private func contextWords(_ segment: NameSegment, _ coarse: UInt64, _ sink: inout some FeatureSink) {
    let left = word(before: segment.tokens.lowerBound)
    let right = word(after: segment.tokens.upperBound - 1)
    sink.add(template(.leftWord), left)
    sink.add(template(.rightWord), right)
    sink.add(template(.leftWordBucket), left, coarse)
    sink.add(template(.rightWordBucket), right, coarse)
    let secondLeft = left == codes.edge ? codes.edge : word(before: segment.tokens.lowerBound - 1)
    let secondRight = right == codes.edge ? codes.edge : word(after: segment.tokens.upperBound)
    sink.add(template(.leftPair), secondLeft, left)
    sink.add(template(.rightPair), right, secondRight)
    sink.add(template(.secondLeftWord), secondLeft)
    sink.add(template(.secondRightWord), secondRight)
  }

  private func word(before token: Int) -> UInt64 {
    token > 0 && !text.tokens[token].shape.contains(.lineStart) ? words[token - 1] : codes.edge
  }

  private func word(after token: Int) -> UInt64 {
    token + 1 < words.count && !text.tokens[token + 1].shape.contains(.lineStart) ? words[token + 1] : codes.edge
  }

  private func ownWords(_ segment: NameSegment, _ coarse: UInt64, _ sink: inout some FeatureSink) {
    if segment.tokens.count == 1 {
      sink.add(template(.wholeWord), words[segment.tokens.lowerBound], coarse)
    } else {
      for token in segment.tokens where text.tokens[token].kind == .word {
        let place = token == segment.tokens.lowerBound ? 0 : token == segment.tokens.upperBound - 1 ? 2 : 1
        sink.add(template(.word), words[token], number(place), coarse)
      }
    }
    let first = text.tokens[segment.tokens.lowerBound]
    let last = text.tokens[segment.tokens.upperBound - 1]
    let letter = first.script == .arabic ? 2 : 1
    let start = Int(first.foldedStart) + segment.strippedLetters * 2
    let end = Int(last.foldedEnd)
    sink.add(template(.firstPrefix), affix(start..<min(start + 3 * letter, Int(first.foldedEnd))), coarse)
    sink.add(template(.lastSuffix), affix(max(end - 3 * letter, Int(last.foldedStart))..<end), coarse)
    sink.add(template(.lastSuffixShort), affix(max(end - 2 * letter, Int(last.foldedStart))..<end), coarse)
  }

  private func affix(_ range: Range<Int>) -> UInt64 {
    text.folded.withUnsafeBufferPointer { folded in
      var code = CueTable.seed
      for index in range { CueTable.mix(&code, folded[index]) }
      return code
    }
  }

  // MARK: Statistics of words

  private func statistics(
    _ segment: NameSegment, _ bucket: UInt64, _ coarse: UInt64, _ sink: inout some FeatureSink
  ) {
    let left = table.entry(word(before: segment.tokens.lowerBound))
    let right = table.entry(word(after: segment.tokens.upperBound - 1))
    if left.cluster > 0 {
      sink.add(template(.leftCluster), number(Int(left.cluster)))
      sink.add(template(.leftClusterBucket), number(Int(left.cluster)), bucket)
    }
    if right.cluster > 0 {
      sink.add(template(.rightCluster), number(Int(right.cluster)))
      sink.add(template(.rightClusterBucket), number(Int(right.cluster)), bucket)
    }
    let first = table.entry(words[segment.tokens.lowerBound])
    let last = segment.tokens.count == 1 ? first : table.entry(words[segment.tokens.upperBound - 1])
    sink.add(template(.ownCluster), number(Int(first.cluster)), number(Int(last.cluster)))
    sink.add(template(.ownClusterBucket), number(Int(last.cluster)), bucket)
    sink.add(template(.frequency), number(Int(min(first.frequency, 20))), bucket)
    let share = number(first.smallShare == 255 ? 20 : Int(first.smallShare))
    sink.add(template(.smallShare), share, coarse, number(cued.beginsSentence(segment.tokens.lowerBound) ? 1 : 0))
    sink.add(template(.smallShareBucket), share, bucket, number(min(segment.tokens.count, 3)))
  }

  // MARK: Rules as features

  /// Whether an Arabic name cannot be meant after the type word before it: a word for a mountain or river where the
  /// gazetteer has only towns and districts of the name, so that the mountain is meant, which has no record; or any type
  /// word before a name that was found by taking off a preposition (قرية بليون is not Lyon).
  func isOtherKind(_ segment: NameSegment) -> Bool {
    guard segment.isKnown, isArabic(segment) else { return false }
    let before = found.neighbours.anchor(segment.tokens.lowerBound) - 1
    guard before >= 0, !text.tokens[before + 1].shape.contains(.lineStart) else { return false }
    let cue = cued.ends[before]
    guard cue.contains(.nameOpener) else { return false }
    let candidate = found.candidates[segment.candidate]
    if candidate.preposition != .none { return true }
    guard segment.strippedLetters == 0, !cue.isDisjoint(with: [.typeLandform, .typeWater]),
      cue.isDisjoint(with: [.typePopulated, .typeDistrict])
    else { return false }
    return candidate.choices.allSatisfy {
      ($0.record.kind == .populated || $0.record.kind == .admin1 || $0.record.kind == .admin2)
        && !TypeAgreement.agrees(cue, $0.record)
    }
  }

  /// Whether an abbreviation stands after the comma of a place that lies in it ("Paris, TX").
  func abbreviatesContainer(_ segment: NameSegment) -> Bool {
    guard segment.isKnown, segment.bucket == NameBucket.abbreviation.rawValue else { return false }
    let candidate = found.candidates[segment.candidate]
    guard let before = found.beforeComma(candidate), !before.isDemonym else { return false }
    return found.contains(candidate, before)
  }

  /// Whether a name follows a word or phrase that only names follow (قرية, "the town of") and is of that kind.
  func isOpened(_ segment: NameSegment) -> Bool {
    guard segment.strippedLetters == 0, !segment.isDemonym else { return false }
    let before = found.neighbours.anchor(segment.tokens.lowerBound) - 1
    guard before >= 0, !text.tokens[before + 1].shape.contains(.lineStart) else { return false }
    let cue = cued.ends[before]
    guard cue.contains(.nameOpener), !Self.ordinaryWords.contains(ownWord(segment)) else { return false }
    guard isArabic(segment) else {
      return Int(found.runEnd[segment.tokens.upperBound - 1]) <= segment.tokens.upperBound
    }
    guard segment.isKnown else { return true }
    let candidate = found.candidates[segment.candidate]
    guard !candidate.isInsideLonger, !candidate.droppedArticle else { return false }
    return candidate.choices.contains { TypeAgreement.allows(cue, $0.record) }
  }

  /// Numbers from ``own(_:)`` of words that are hardly a name even there: type words, titles, function words.
  private static let ordinaryWords: Set<Int> = [1, 3, 5, 7, 9]

  /// Teaches a recorder how the words of this text are spelled.
  func teach(_ recorder: inout FeatureRecorder) {
    codes.teach(&recorder)
    for (index, token) in text.tokens.enumerated() where token.kind == .word {
      recorder.learn(words[index], text.word(index))
    }
    for segment in segments {
      let first = text.tokens[segment.tokens.lowerBound]
      let last = text.tokens[segment.tokens.upperBound - 1]
      let letter = first.script == .arabic ? 2 : 1
      let start = Int(first.foldedStart) + segment.strippedLetters * 2
      let end = Int(last.foldedEnd)
      for range in [
        start..<min(start + 3 * letter, Int(first.foldedEnd)), max(end - 3 * letter, Int(last.foldedStart))..<end,
        max(end - 2 * letter, Int(last.foldedStart))..<end,
      ] {
        recorder.learn(affix(range), String(decoding: text.folded[range], as: UTF8.self))
      }
    }
  }
}
