import Geoparsing
import TextAnalysis

/// Chooses, of the words that may be triggers, those that report an event here.
struct TriggerSelector {
  let lexicon: TriggerLexicon
  let context: EventText

  private var text: AnalyzedText { context.text }

  func triggers(_ hits: [TriggerLexicon.Hit]) -> [Trigger] {
    hits.compactMap(trigger)
  }

  private func trigger(_ hit: TriggerLexicon.Hit) -> Trigger? {
    let token = hit.tokens.lowerBound
    guard !isInsideName(hit), !isAttributive(hit), !isNameLike(hit) else { return nil }
    let wanted = bySyntax(hit.readings, hit).filter { reading in
      let entry = lexicon.entries[reading.entry]
      return fits(hit, reading.form, entry) && !entry.avoids.contains { vetoes($0, hit.tokens) }
        && (entry.needs.isEmpty || entry.needs.contains { holds($0, hit.tokens) })
    }
    // A row with a condition that holds says more than one without.
    guard let best = wanted.max(by: { specificity($0.entry) < specificity($1.entry) }) else { return nil }
    let entry = lexicon.entries[best.entry]
    let (triggerClass, isSubordinate) = classify(hit, best.form, entry)
    return Trigger(
      tokens: hit.tokens, letters: hit.letters, entry: best.entry, form: best.form, triggerClass: triggerClass,
      hasArticle: hit.hasArticle, sentence: Int(text.tokens[token].sentence), isEnglish: entry.isEnglish,
      isSubordinate: isSubordinate,
      isHarm: entry.mode == "kill" || entry.mode == "injure")
  }

  /// قتل is "killed" and "killing": a verb begins its clause, a noun follows a preposition or another noun.
  private func bySyntax(
    _ readings: [(entry: Int, form: TriggerForm)], _ hit: TriggerLexicon.Hit
  ) -> [(entry: Int, form: TriggerForm)] {
    let nouns = readings.filter { $0.form == .noun }
    guard !nouns.isEmpty, nouns.count < readings.count else { return readings }
    let verbs = readings.filter { $0.form != .noun }
    guard !lexicon.entries[readings[0].entry].isEnglish else { return readings }
    return opensClause(hit) ? verbs : nouns
  }

  private func opensClause(_ hit: TriggerLexicon.Hit) -> Bool {
    guard hit.preposition == .none, !hit.hasArticle else { return false }
    let first = hit.tokens.lowerBound
    if hit.hasConjunction || first == context.sentence(of: first).lowerBound { return true }
    let before = text.tokens[first - 1]
    guard before.isWord else { return true }
    let cues = context.cues[first - 1]
    return cues.has(.relative) || cues.has(.past) || cues.has(.speechVerb)
      || cues.has(.verbParticle)
  }

  private func specificity(_ entry: Int) -> Int {
    let row = lexicon.entries[entry]
    return (row.type == .statement ? 0 : 2) + (row.needs.isEmpty ? 0 : 1)
  }

  // MARK: Names and participles

  /// Triggers inside names of actors and places are parts of the name.
  private func isInsideName(_ hit: TriggerLexicon.Hit) -> Bool {
    let first = hit.tokens.lowerBound
    if context.placeAt[first] >= 0 { return true }
    return context.actorAt[first] >= 0
  }

  /// "March", "Napoleon Dynamite", "Oxford University Press": a word with a capital inside a sentence that is not written
  /// in capitals throughout, as headlines are.
  private func isNameLike(_ hit: TriggerLexicon.Hit) -> Bool {
    let first = hit.tokens.lowerBound
    let token = text.tokens[first]
    guard hit.tokens.count == 1, token.script == .latin, token.shape.contains(.initialCapital),
      !token.shape.contains(.allCapitals)
    else { return false }
    let sentence = context.sentence(of: first)
    guard first > sentence.lowerBound, text.tokens[first - 1].isWord || text.tokens[first - 1].kind == .number else {
      return false
    }
    var words = 0
    var capitals = 0
    for index in sentence where text.tokens[index].kind == .word {
      words += 1
      if text.tokens[index].shape.contains(.initialCapital) { capitals += 1 }
    }
    return capitals * 2 < words
  }

  /// "US-backed", "war-torn", "the besieged city".
  private func isAttributive(_ hit: TriggerLexicon.Hit) -> Bool {
    let first = hit.tokens.lowerBound
    let last = hit.tokens.upperBound - 1
    guard text.tokens[first].script == .latin else { return false }
    if isHyphen(first - 1), first > 1, !text.tokens[first].isSpaced { return true }
    if isHyphen(last + 1), last + 2 < text.tokens.count, !text.tokens[last + 2].isSpaced,
      !text.tokens[last + 1].isSpaced
    {
      return true
    }
    let isParticiple = hit.readings.contains { $0.form == .participle || $0.form == .pastOrParticiple }
    guard isParticiple, hit.tokens.count == 1, first > 0, last + 1 < text.tokens.count else { return false }
    let isModifierBefore = context.cues[first - 1].has(.determiner) || text.tokens[first - 1].kind == .possessive
    let next = text.tokens[last + 1]
    // "a shot", "the first shot": a noun.
    if isModifierBefore, hit.readings.allSatisfy({ $0.form == .pastOrParticiple }) { return true }
    return isModifierBefore && next.kind == .word && !context.cues[last + 1].has(.function)
      && !context.cues[last + 1].has(.by)
  }

  private func isHyphen(_ token: Int) -> Bool {
    guard token >= 0, token < text.tokens.count else { return false }
    return text.tokens[token].sign == 0x2D || text.tokens[token].sign == 0x2010 || text.tokens[token].sign == 0x2011
  }

  // MARK: Form

  /// Whether the word can be what the row says where it stands: a verb after "the" is none, nor is a month.
  private func fits(_ hit: TriggerLexicon.Hit, _ form: TriggerForm, _ entry: TriggerEntry) -> Bool {
    let first = hit.tokens.lowerBound
    guard entry.isEnglish else {
      // A verb takes no preposition but ل before a subjunctive.
      if form == .past || form == .future { return hit.preposition == .none }
      if form == .present { return hit.preposition == .none || hit.preposition == .lam }
      return true
    }
    guard first > context.sentence(of: first).lowerBound else { return form != .base || entry.kind == .phrase }
    let isAfterNounMark = context.cues[first - 1].has(.determiner) || text.tokens[first - 1].kind == .possessive
    switch form {
    case .base: return isVerbal(first)
    case .third: return !isAfterNounMark && !isPreposition(first - 1)
    case .noun: return !isInfinitive(first)
    default: return true
    }
  }

  /// After "to", a modal, a plural noun or a pronoun the bare form is a verb.
  private func isVerbal(_ token: Int) -> Bool {
    let before = token - 1
    if isInfinitive(token) { return true }
    if context.cues[before].has(.determiner) || text.tokens[before].kind == .possessive || isPreposition(before) {
      return false
    }
    if context.cues[before].has(.pronoun) || context.cues[before].has(.relative) { return true }
    // "Strikes on Afrin kill three", "militants in Manbij target civilians".
    if context.placeAt[before] >= 0, token + 1 < text.tokens.count {
      let next = context.cues[token + 1]
      if next.has(.people) || next.has(.quantity) || text.tokens[token + 1].kind == .number { return true }
    }
    let key = text.key(before)
    let isPlural = key.last == UInt8(ascii: "s") && key.count > 3
    return isPlural || context.actorAt[before] >= 0 && !context.isWord(before, "us")
  }

  private func isInfinitive(_ token: Int) -> Bool {
    let before = token - 1
    let cues = context.cues[before]
    return cues.has(.infinitive) || cues.has(.to) || cues.has(.and) && context.cues[before - 1].has(.to)
  }

  private func isPreposition(_ token: Int) -> Bool {
    guard token >= 0 else { return false }
    return context.cues[token].has(.locative) || context.cues[token].has(.preposition)
  }

  private func classify(
    _ hit: TriggerLexicon.Hit, _ form: TriggerForm, _ entry: TriggerEntry
  ) -> (TriggerClass, isSubordinate: Bool) {
    let first = hit.tokens.lowerBound
    switch entry.kind {
    case .speech: return (.speech, false)
    case .passive: return (.passive, false)
    case .noun: return (nounClass(entry), false)
    case .attack: return (.attack, false)
    case .protest: return (.protest, false)
    case .phrase: return (.active, false)
    case .verb: break
    }
    if entry.type == .protest { return (.protest, false) }
    guard entry.isEnglish else { return (.active, first > 0 && context.cues[first - 1].has(.relative)) }
    if form == .gerund { return (.noun, false) }
    guard form == .participle || form == .pastOrParticiple else { return (.active, false) }
    if isPassive(first) { return (.passive, false) }
    if form == .participle { return (isPerfect(first) ? .active : .passive, !isPerfect(first)) }
    // "a man shot in the head", "troops killed by rebels".
    let next = hit.tokens.upperBound
    let isBy = context.cues[next].has(.agent)
    return (isBy ? .passive : .active, isBy)
  }

  private func nounClass(_ entry: TriggerEntry) -> TriggerClass {
    switch entry.type {
    case .consult, .agree, .cooperate: .mutual
    case .protest where entry.isEnglish: .protest
    default: isAttackNoun(entry) ? .attack : .noun
    }
  }

  /// English nouns for fighting and striking: who stands in their genitive acts.
  private func isAttackNoun(_ entry: TriggerEntry) -> Bool {
    guard entry.isEnglish, entry.type == .assault || entry.type == .mobilize else { return false }
    return entry.mode != "kill"
  }

  /// A form of "be" or "get" within the three words before, with only adverbs between.
  private func isPassive(_ token: Int) -> Bool {
    helper(before: token) { context.cues[$0].has(.passive) }
  }

  private func isPerfect(_ token: Int) -> Bool {
    helper(before: token) { context.cues[$0].has(.perfect) }
  }

  private func helper(before token: Int, _ isHelper: (Int) -> Bool) -> Bool {
    var index = token - 1
    while index >= 0, token - index <= 4, text.tokens[index].kind == .word {
      if isHelper(index) { return true }
      let key = text.key(index)
      let isAdverb =
        key.suffix(2).elementsEqual("ly".utf8) || context.cues[index].has(.function)
        || context.isTrigger[index]
      guard isAdverb, context.actorAt[index] < 0 else { return false }
      index -= 1
    }
    return false
  }

  // MARK: Conditions

  private func vetoes(_ condition: TriggerCondition, _ tokens: Range<Int>) -> Bool {
    if case .near(let cue) = condition, cue == .sport || cue == .business || cue == .culture, !context.isFrequent(cue) {
      return false
    }
    return holds(condition, tokens)
  }

  func holds(_ condition: TriggerCondition, _ tokens: Range<Int>) -> Bool {
    let sentence = context.sentence(of: tokens.lowerBound)
    let before = max(sentence.lowerBound, tokens.lowerBound - 5)..<tokens.lowerBound
    let after = tokens.upperBound..<min(sentence.upperBound, tokens.upperBound + 6)
    switch condition {
    case .near(let cue): return has(cue, before) || has(cue, after)
    case .before(let cue): return has(cue, before)
    case .after(let cue): return has(cue, after) || has(cue, afterActors(tokens, sentence))
    case .place: return hasPlace(after)
    case .light: return isLight(tokens, sentence)
    case .actor: return hasActor(near: tokens)
    case .subject: return hasSubject(tokens, sentence)
    }
  }

  /// A political or armed actor, a nationality, or a country that may be one, within twelve words.
  private func hasActor(near tokens: Range<Int>) -> Bool {
    let sentence = context.sentence(of: tokens.lowerBound)
    let range = max(sentence.lowerBound, tokens.lowerBound - 12)..<min(sentence.upperBound, tokens.upperBound + 12)
    return range.contains { token in
      if context.demonymAt[token] >= 0 { return true }
      if context.actorAt[token] >= 0 { return context.actors[Int(context.actorAt[token])].actor.isPolitical }
      guard context.placeAt[token] >= 0 else { return false }
      return context.places.mentions[Int(context.placeAt[token])].place?.precision == .country
    }
  }

  /// An actor or country ends within the three words before.
  private func hasSubject(_ tokens: Range<Int>, _ sentence: Range<Int>) -> Bool {
    (max(sentence.lowerBound, tokens.lowerBound - 3)..<tokens.lowerBound).contains { token in
      if context.actorAt[token] >= 0 { return context.actors[Int(context.actorAt[token])].actor.isPolitical }
      guard context.placeAt[token] >= 0 else { return false }
      return context.places.mentions[Int(context.placeAt[token])].place?.precision == .country
    }
  }

  /// Six words more for an Arabic verb whose subject, which comes first, is named at length.
  private func afterActors(_ tokens: Range<Int>, _ sentence: Range<Int>) -> Range<Int> {
    var end = tokens.upperBound
    var words = 0
    while end < sentence.upperBound, words < 6 {
      if EventText.isComma(text.tokens[end].sign) { break }
      if context.actorAt[end] < 0 { words += 1 }
      end += 1
    }
    return tokens.upperBound..<end
  }

  private func has(_ cue: Cue, _ range: Range<Int>) -> Bool {
    range.contains { context.cues[$0].has(cue) }
  }

  private func hasPlace(_ range: Range<Int>) -> Bool {
    range.contains { context.placeAt[$0] >= 0 && context.isLiteral(Int(context.placeAt[$0])) }
  }

  /// A verb that makes an event of a noun, before it or (in a passive) after it, or "in PLACE".
  private func isLight(_ tokens: Range<Int>, _ sentence: Range<Int>) -> Bool {
    let before = max(sentence.lowerBound, tokens.lowerBound - 6)..<tokens.lowerBound
    if has(.lightVerb, before) { return true }
    let after = tokens.upperBound..<min(sentence.upperBound, tokens.upperBound + 5)
    if has(.lightVerb, after) { return true }
    let place = after.first { context.placeAt[$0] >= 0 && context.isLiteral(Int(context.placeAt[$0])) }
    guard let place else { return false }
    return (tokens.upperBound..<place).contains { context.cues[$0].has(.locative) } || hasLocativeClitic(place)
  }

  private func hasLocativeClitic(_ token: Int) -> Bool {
    let mention = context.places.mentions[Int(context.placeAt[token])]
    return mention.start > Int(text.tokens[mention.tokens.lowerBound].start)
  }
}
