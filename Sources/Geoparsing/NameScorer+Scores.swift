#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension NameScorer {
  /// The log odds of all candidates, less the threshold.
  func scores(latin: NameModel, arabic: NameModel) -> [Float] {
    var active: [Int] = []
    return found.candidates.indices.map { position in
      active.removeAll(keepingCapacity: true)
      let model = isArabic(position) ? arabic : latin
      features(position, model, into: &active)
      var score = -model.threshold
      for feature in active { score += model.weights[feature] }
      if isOtherKind(position) { return min(score, -1) }
      return isOpened(position) ? max(score, 1) : score
    }
  }

  /// Whether an Arabic name follows a word for a mountain or river and the gazetteer has only towns of the name: the
  /// mountain is meant, and it has no record.
  private func isOtherKind(_ position: Int) -> Bool {
    let candidate = found.candidates[position]
    guard isArabic(position), candidate.strippedLetters == 0 else { return false }
    let before = found.neighbours.anchor(candidate.tokens.lowerBound) - 1
    guard before >= 0, !found.cued.text.tokens[before + 1].shape.contains(.lineStart) else { return false }
    let cue = found.cued.ends[before]
    guard cue.contains(.nameOpener), !cue.isDisjoint(with: [.typeLandform, .typeWater]),
      cue.isDisjoint(with: [.typePopulated, .typeDistrict])
    else { return false }
    return candidate.choices.allSatisfy { $0.record.kind == .populated && !TypeAgreement.agrees(cue, $0.record) }
  }

  /// Whether a name follows a word or phrase that only names follow (قرية, "the town of") and is of that kind.
  private func isOpened(_ position: Int) -> Bool {
    let candidate = found.candidates[position]
    guard candidate.strippedLetters == 0, !candidate.isInsideLonger, !candidate.isDemonym, !candidate.droppedArticle
    else { return false }
    let before = found.neighbours.anchor(candidate.tokens.lowerBound) - 1
    guard before >= 0, !found.cued.text.tokens[before + 1].shape.contains(.lineStart) else { return false }
    let cue = found.cued.ends[before]
    guard cue.contains(.nameOpener), !Self.ordinaryWords.contains(ownWord(candidate)) else { return false }
    guard isArabic(position) else {
      return Int(found.runEnd[candidate.tokens.upperBound - 1]) <= candidate.tokens.upperBound
    }
    return candidate.choices.contains { TypeAgreement.allows(cue, $0.record) }
  }

  /// Places in ``NameModel/ownWords`` of words that are hardly a name even there: type words, titles, function words.
  private static let ordinaryWords: Set<Int> = [1, 3, 5, 7, 9]

  func isArabic(_ position: Int) -> Bool {
    found.cued.text.tokens[found.candidates[position].tokens.lowerBound].script == .arabic
  }

  static func probability(_ logit: Float) -> Float { 1 / (1 + exp(-logit)) }
}
