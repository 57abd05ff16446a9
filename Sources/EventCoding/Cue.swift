/// What a word of `events/cues.tsv` tells about the words beside it.
enum Cue: Int, CaseIterable, Sendable {
  // Grammar.
  case function, determiner, conjunction, clauseBreak, relative, pronoun, verbParticle, complementizer
  // Actors.
  case actorAdjective, affiliation, nameParticle, givenName, notName, notActor, eventNoun, groupAnaphor
  // Speech.
  case speechVerb, speechParticiple, accordingTo
  // Modality.
  case negation, denial, future, intention, hypothetical, conditional, past, background
  // Roles.
  case by, against, with, passive, lightVerb
  // Place.
  case locative, areaNoun, containerWord, placeAnaphor, settlementAnaphor, placeType
  // Word sets for triggers.
  case troops, weapon, military, people, territory, office, accord, road, building, aidGoods
  case crowd, goal, legal, casualty, crime, health, nature, quantity, labour, campaign, diplomats
  // Topics.
  case sport, business, culture, conflict, politics

  /// The name in the table.
  var name: String {
    var result = ""
    for letter in String(describing: self) {
      if letter.isUppercase { result += "-" + letter.lowercased() } else { result.append(letter) }
    }
    return result
  }

  /// The bit in a ``CueSet``.
  var bit: UInt64 { 1 << UInt64(rawValue) }
}

/// Several cues at once; there may be 64.
struct CueSet: OptionSet, Sendable {
  let rawValue: UInt64
  init(rawValue: UInt64) { self.rawValue = rawValue }
  init(_ cues: Cue...) { rawValue = cues.reduce(0) { $0 | $1.bit } }

  func has(_ cue: Cue) -> Bool { rawValue & cue.bit != 0 }
}
