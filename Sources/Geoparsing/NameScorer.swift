import Gazetteer
import TextAnalysis

/// Reads the features of candidates and scores them.
struct NameScorer {
  let found: CandidateSet
  var evidence = DocumentEvidence()
  /// The candidates' own contexts, computed once.
  private var lefts: [Neighbour] = []
  private var rights: [Neighbour] = []
  private var contained: [Bool] = []

  private var cued: CuedText { found.cued }
  private var text: AnalyzedText { found.cued.text }

  init(_ found: CandidateSet) {
    self.found = found
    evidence.noteSmallWords(text)
    for candidate in found.candidates {
      let end = candidate.tokens.upperBound + (candidate.takesFullStop ? 1 : 0)
      let left = found.neighbours.before(candidate.tokens.lowerBound)
      let right = found.neighbours.after(end)
      let isContained =
        found.afterComma(candidate).map { found.isContainer($0) && found.contains($0, candidate) } ?? false
      lefts.append(candidate.preposition == .ba ? .locative : left)
      rights.append(right)
      contained.append(isContained)
      evidence.note(
        DocumentEvidence.key(candidate, in: text), left: lefts[lefts.count - 1], right: right, isContained: isContained)
    }
  }

  /// The neighbours of a candidate.
  func left(_ position: Int) -> Neighbour { lefts[position] }
  func right(_ position: Int) -> Neighbour { rights[position] }

  /// Appends the numbers of a candidate's features.
  func features(_ position: Int, _ model: NameModel, into active: inout [Int]) {
    let candidate = found.candidates[position]
    let bucket = bucketPosition(candidate.bucket)
    let left = lefts[position].rawValue
    let right = rights[position].rawValue
    active.append(model.bias(0))
    active.append(model.bucket(bucket))
    active.append(model.left(left))
    active.append(model.right(right))
    active.append(model.bucketLeft(bucket, left))
    active.append(model.bucketRight(bucket, right))
    active.append(model.leftRight(left, right))
    words(candidate, model, &active)
    names(candidate, bucket, model, &active)
    shapes(candidate, bucket, left, model, &active)
    runs(candidate, bucket, model, &active)
    document(position, bucket, model, &active)
    containers(position, bucket, model, &active)
    lists(candidate, bucket, model, &active)
    types(candidate, bucket, model, &active)
  }

  private func bucketPosition(_ bucket: NameBucket) -> Int {
    bucket.rawValue
  }

  private func words(_ candidate: NameCandidate, _ model: NameModel, _ active: inout [Int]) {
    let before = candidate.tokens.lowerBound - 1
    let after = candidate.tokens.upperBound
    let isSameLine = before >= 0 && !text.tokens[before + 1].shape.contains(.lineStart)
    active.append(model.leftWord(isSameLine ? Int(cued.words[before]) : 0))
    active.append(model.rightWord(after < text.tokens.count ? Int(cued.words[after]) : 0))
    if before >= 0 {
      let step = max(1, Int(cued.lengths[before]))
      let second = before - step + 1
      if second > 0 { active.append(model.secondLeft(found.neighbours.before(second).rawValue)) }
    }
    if after + 1 < text.tokens.count { active.append(model.secondRight(found.neighbours.after(after + 1).rawValue)) }
  }

  private func names(_ candidate: NameCandidate, _ bucket: Int, _ model: NameModel, _ active: inout [Int]) {
    active.append(model.length(min(candidate.tokens.count, 4) - 1, bucket))
    if let best = candidate.choices.first {
      active.append(model.nameKind(Int(best.nameKind.rawValue), bucket))
      let fame = best.record.fame
      active.append(model.fame(fame == 0 ? 0 : fame <= 5 ? 1 : fame <= 20 ? 2 : fame <= 50 ? 3 : 4, bucket))
    }
    let count = candidate.choices.count
    active.append(model.rivals(count == 1 ? 0 : count <= 3 ? 1 : count <= 9 ? 2 : 3))
    active.append(model.stop(candidate.stopRule == .cue ? 1 : 0, bucket))
    active.append(model.own(ownWord(candidate), bucket))
    let letters = letterCount(candidate)
    active.append(
      model.letters(
        letters <= 2 ? 0 : letters == 3 ? 1 : letters == 4 ? 2 : letters == 5 ? 3 : letters <= 7 ? 4 : 5, bucket))
  }

  /// What a one-word name is in the table of cues, proclitics apart.
  func ownWord(_ candidate: NameCandidate) -> Int {
    guard candidate.tokens.count == 1, candidate.bucket != .abbreviation else { return 0 }
    let cue = cued.starts[candidate.tokens.lowerBound]
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

  private func letterCount(_ candidate: NameCandidate) -> Int {
    text.folded[DocumentEvidence.letters(candidate, in: text)].reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }

  private func shapes(
    _ candidate: NameCandidate, _ bucket: Int, _ left: Int, _ model: NameModel, _ active: inout [Int]
  ) {
    let first = candidate.tokens.lowerBound
    let token = text.tokens[first]
    if token.script == .latin {
      if token.shape.contains(.allCapitals), token.end - token.start > 1 {
        active.append(model.shape(isCapitalLine(candidate) ? 2 : 1, bucket))
      } else {
        active.append(model.shape(token.shape.contains(.initialCapital) ? 0 : 4, bucket))
      }
      if cued.beginsSentence(first) { active.append(model.shape(3, bucket)) }
    } else {
      let letters = text.folded[DocumentEvidence.letters(candidate, in: text)]
      if letters.starts(with: ArabicClitics.article) { active.append(model.shape(6, bucket)) }
      let preposition = Int(candidate.preposition.rawValue)
      let clitic =
        candidate.hasConjunction ? (preposition == 0 ? 1 : 4 + preposition) : preposition + (preposition > 0 ? 1 : 0)
      active.append(model.clitic(clitic, bucket))
    }
    if candidate.stopRule == .cue { active.append(model.stopLeft(0, left)) }
    if candidate.isInsideLonger { active.append(model.nesting(0, bucket)) }
    if candidate.holdsShorter { active.append(model.nesting(1, bucket)) }
    if candidate.isExtended { active.append(model.nesting(2, bucket)) }
    if candidate.droppedArticle { active.append(model.nesting(3, bucket)) }
    if candidate.takesFullStop { active.append(model.nesting(4, bucket)) }
  }

  /// Whether the words around are in capitals too: a headline or a dateline.
  private func isCapitalLine(_ candidate: NameCandidate) -> Bool {
    let after = candidate.tokens.upperBound
    let before = candidate.tokens.lowerBound - 1
    return isCapitals(after) || isCapitals(before)
  }

  private func isCapitals(_ index: Int) -> Bool {
    guard text.tokens.indices.contains(index) else { return false }
    let token = text.tokens[index]
    return token.kind == .word && token.shape.contains(.allCapitals) && token.end - token.start > 2
  }

  private func runs(_ candidate: NameCandidate, _ bucket: Int, _ model: NameModel, _ active: inout [Int]) {
    guard text.tokens[candidate.tokens.lowerBound].script == .latin else { return }
    let start = Int(found.runStart[candidate.tokens.lowerBound])
    let end = Int(found.runEnd[candidate.tokens.upperBound - 1])
    let before = max(0, candidate.tokens.lowerBound - start)
    let after = max(0, end - candidate.tokens.upperBound)
    let place = before == 0 ? (after == 0 ? 0 : 1) : (after == 0 ? 3 : 2)
    active.append(model.run(place, bucket))
    active.append(model.runLength(min(before, 3), min(after, 3)))
  }

  private func document(_ position: Int, _ bucket: Int, _ model: NameModel, _ active: inout [Int]) {
    let candidate = found.candidates[position]
    let key = DocumentEvidence.key(candidate, in: text)
    if evidence.smallWords.contains(key) { active.append(model.document(0, bucket)) }
    guard let name = evidence.names[key] else { return }
    let left = lefts[position]
    let isLocative = left == .locative || left == .direction || left == .countryside || left == .type
    if name.locative > (isLocative ? 1 : 0) { active.append(model.document(1, bucket)) }
    let isPerson = left == .givenName || left == .title || left == .surnameParticle
    if name.person > (isPerson ? 1 : 0) { active.append(model.document(2, bucket)) }
    let isOrganisation = rights[position] == .organisation || rights[position] == .road
    if name.organisation > (isOrganisation ? 1 : 0) { active.append(model.document(3, bucket)) }
    if name.contained > (contained[position] ? 1 : 0) { active.append(model.document(4, bucket)) }
    active.append(model.repeated(min(name.count, 4) - 1, bucket))
    active.append(model.country(found.countryNamed(candidate), bucket))
  }

  private func containers(_ position: Int, _ bucket: Int, _ model: NameModel, _ active: inout [Int]) {
    let candidate = found.candidates[position]
    if contained[position] {
      active.append(model.container(0, bucket))
    } else if let next = found.afterComma(candidate), found.isContainer(next) {
      active.append(model.container(3, bucket))
    }
    if found.isContainer(candidate), let before = found.beforeComma(candidate), found.contains(candidate, before) {
      active.append(model.container(1, bucket))
    }
    if let linked = found.afterLink(candidate), found.contains(linked, candidate) {
      active.append(model.container(2, bucket))
    }
  }

  private func lists(_ candidate: NameCandidate, _ bucket: Int, _ model: NameModel, _ active: inout [Int]) {
    let before = listStrength(listNeighbour(before: candidate))
    let after = listStrength(listNeighbour(after: candidate))
    active.append(model.list(before, after, bucket))
  }

  private func listStrength(_ candidate: NameCandidate?) -> Int {
    guard let candidate, !candidate.isDemonym else { return 2 }
    return CandidateSet.isStrong(candidate) ? 0 : 1
  }

  private func listNeighbour(before candidate: NameCandidate) -> NameCandidate? {
    var index = candidate.tokens.lowerBound
    guard index > 0 else { return nil }
    if candidate.hasConjunction { return found.longest(endingAt: index) }
    index -= 1
    let token = text.tokens[index]
    if token.kind == .punctuation, token.sign == 0x2C || token.sign == 0x060C || token.sign == 0x2F {
      return found.longest(endingAt: index)
    }
    guard token.script == .latin, text.word(index) == "and" || text.word(index) == "or" else { return nil }
    if index > 0, text.tokens[index - 1].sign == 0x2C { index -= 1 }
    return found.longest(endingAt: index)
  }

  private func listNeighbour(after candidate: NameCandidate) -> NameCandidate? {
    var index = candidate.tokens.upperBound
    guard index + 1 < text.tokens.count else { return nil }
    let token = text.tokens[index]
    if token.script == .arabic { return found.longest(at: index).flatMap { $0.hasConjunction ? $0 : nil } }
    if token.kind == .punctuation, token.sign == 0x2C || token.sign == 0x060C || token.sign == 0x2F { index += 1 }
    if text.tokens[index].script == .latin, text.word(index) == "and" || text.word(index) == "or" { index += 1 }
    guard index > candidate.tokens.upperBound, index < text.tokens.count else { return nil }
    return found.longest(at: index)
  }

  private func types(_ candidate: NameCandidate, _ bucket: Int, _ model: NameModel, _ active: inout [Int]) {
    let before = found.neighbours.anchor(candidate.tokens.lowerBound) - 1
    if before >= 0 {
      let types = cued.ends[before].intersection(.anyType)
      if !types.isEmpty {
        active.append(
          model.typeWord(candidate.choices.contains { TypeAgreement.agrees(types, $0.record) } ? 0 : 1, bucket))
      }
    }
    let after = candidate.isExtended ? candidate.tokens.upperBound - 1 : candidate.tokens.upperBound
    if after < text.tokens.count, text.tokens[after].script == .latin {
      let types = cued.starts[after].intersection(.anyType)
      if !types.isEmpty {
        active.append(
          model.typeWord(candidate.choices.contains { TypeAgreement.agrees(types, $0.record) } ? 2 : 3, bucket))
      }
    }
  }
}
