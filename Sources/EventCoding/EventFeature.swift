/// The features from which the likelihood of an event is summed up: what its trigger is, how it stands in its sentence,
/// and what stands beside it. `events/likelihood-weights.tsv` names them as ``names`` does.
enum EventFeature {
  /// What holds or does not.
  enum Flag: Int, CaseIterable {
    case bias, definite, indefinite, possessed, politicalActorNear, source, target, sourceArmed, sourceNamed,
      noActorInSentence, countedCasualties, numberNear, quoted, accordingTo, relativeJustBefore, subordinate,
      lightVerbBefore, nationalityNear, dayWord, year, earlierYear, month, capitalInsideSentence, capitals,
      cliticBefore, infinitive, pronounBefore, prepositionBefore, nameAfter, locativePlace, severalPlaces,
      placeRightAfter, placeUncertain, offTopic, sameTypeOnceMore, sameTypeOften, title, sentenceStart,
      hyphenBeside, question

    /// The name in the table: "political actor near".
    var name: String {
      String(describing: self).reduce(into: "") { $0 += $1.isUppercase ? " " + $1.lowercased() : String($1) }
    }
  }

  static let tenses = ["past", "present", "future", "base", "participle", "gerund", "noun", "fixed"]
  static let modalities = ["actual", "planned", "hypothetical", "denied"]
  static let ties = ["sentence", "adjective", "anaphor", "previous sentence", "none"]
  static let placeKinds = PlaceFeature.kinds + ["none"]
  static let sentenceSteps = ["first", "second", "early", "middle", "late"]
  static let lengthSteps = ["short", "medium", "long", "very long"]
  static let topicSteps = ["none", "low", "medium", "high"]
  static let cues: [Cue] = [
    .negation, .denial, .future, .intention, .hypothetical, .conditional, .past, .background, .legal, .casualty,
    .weapon, .troops, .military, .quantity, .crowd, .people, .speechVerb, .lightVerb, .accord, .sport, .business,
    .culture, .office, .relative, .verbParticle, .clauseBreak, .against, .crime, .health, .goal,
  ]

  static let type = 0
  static let triggerClass = type + EventType.allCases.count
  static let tense = triggerClass + TriggerClass.allCases.count
  static let groupTense = tense + tenses.count
  static let modality = groupTense + 3 * tenses.count
  static let tie = modality + modalities.count
  static let tieDistance = tie + ties.count
  static let placeKind = tieDistance + FeatureBuckets.distances.count
  static let sentence = placeKind + placeKinds.count
  static let length = sentence + sentenceSteps.count
  static let topic = length + lengthSteps.count
  static let cueBefore = topic + 2 * topicSteps.count
  static let cueAfter = cueBefore + cues.count
  static let cueSentence = cueAfter + cues.count
  static let flag = cueSentence + cues.count
  static let count = flag + Flag.allCases.count

  static func flag(_ flag: Flag) -> Int { Self.flag + flag.rawValue }

  /// All names, in the order of their numbers.
  static let names: [String] = {
    var names = EventType.allCases.map { "type \($0.rawValue)" }
    names += TriggerClass.allCases.map { "class \($0.name)" }
    names += tenses.map { "tense \($0)" }
    for group in ["deed", "word", "statement"] { names += tenses.map { "\(group) \($0)" } }
    names += modalities.map { "modality \($0)" }
    names += ties.map { "tie \($0)" }
    names += FeatureBuckets.distances.map { "tie distance \($0)" }
    names += placeKinds.map { "tie kind \($0)" }
    names += sentenceSteps.map { "sentence \($0)" }
    names += lengthSteps.map { "length \($0)" }
    for group in ["conflict", "other"] { names += topicSteps.map { "\(group) words \($0)" } }
    for side in ["before", "after", "in sentence"] { names += cues.map { "\($0.name) \(side)" } }
    return names + Flag.allCases.map(\.name)
  }()
}
