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
  // Single words of grammar.
  case definiteArticle, indefiniteArticle, of, forWhom, inside, and, origin, about, preposition, agent, to, infinitive
  case perfect, existential, belonging
  // The dead and the wounded.
  case killed, injured

  /// The name in the table.
  var name: String {
    var result = ""
    for letter in String(describing: self) {
      if letter.isUppercase { result += "-" + letter.lowercased() } else { result.append(letter) }
    }
    return result
  }
}

/// Several cues at once; there may be 128.
struct CueSet: Sendable, Equatable, ExpressibleByArrayLiteral {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init() {}
  init(_ cue: Cue) { insert(cue) }
  init(arrayLiteral cues: Cue...) { for cue in cues { insert(cue) } }

  mutating func insert(_ cue: Cue) {
    if cue.rawValue < 64 { low |= 1 << UInt64(cue.rawValue) } else { high |= 1 << UInt64(cue.rawValue - 64) }
  }

  mutating func formUnion(_ other: CueSet) {
    low |= other.low
    high |= other.high
  }

  @inline(__always)
  func has(_ cue: Cue) -> Bool {
    cue.rawValue < 64 ? low & 1 << UInt64(cue.rawValue) != 0 : high & 1 << UInt64(cue.rawValue - 64) != 0
  }
}
