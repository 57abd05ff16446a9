import Gazetteer
import Geoparsing
import TextAnalysis

extension ActorAssembly {
  /// Nationalities that name people by themselves: الروس, "the Kurds", and the second of "Russian and American
  /// officials".
  mutating func findPeoples() {
    for index in elements.indices where isFree(index) {
      guard case .demonym(let row) = elements[index].kind else { continue }
      let modifier = ActorModifier(country: places.demonyms[row].country.description, place: places.demonyms[row].place)
      if let term = sharedTerm(index) {
        use(index)
        append(
          composed(term, modifier), tokens: elements[index].tokens, start: elements[index].start, term: term,
          modifier: modifier)
      } else if let noun = eventNoun(beside: index), let state = catalogue.states[modifier.country] {
        use(index)
        append(
          actor(of: state, modifier, beside: noun), tokens: elements[index].tokens, start: elements[index].start,
          modifier: modifier)
      } else if isPeople(index) {
        use(index)
        append(people(modifier), tokens: elements[index].tokens, start: elements[index].start, modifier: modifier)
      }
    }
  }

  /// مسؤولون روس وأمريكيون, "Russian and Turkish officials": the noun of the neighbour that is joined by "and".
  private func sharedTerm(_ index: Int) -> Int? {
    let tokens = elements[index].tokens
    if elements[index].hasConjunction, text.tokens[tokens.lowerBound].script == .arabic {
      let before = found.last {
        $0.mention.tokens.upperBound == tokens.lowerBound && $0.term >= 0 && $0.modifier != nil
      }
      return before?.term
    }
    let and = tokens.upperBound
    guard and + 1 < text.tokens.count, cues[and].has(.and) || text.tokens[and].sign == 0x2C
    else { return nil }
    return found.first { $0.mention.tokens.lowerBound == and + 1 && $0.term >= 0 && $0.modifier != nil }?.term
  }

  private func isPeople(_ index: Int) -> Bool {
    let tokens = elements[index].tokens
    let last = tokens.upperBound - 1
    let before = tokens.lowerBound - 1
    if text.tokens[last].script == .arabic {
      guard
        catalogue.isPlural(text.key(last), letters: elements[index].start - Int(text.tokens[tokens.lowerBound].start))
      else { return false }
      // After a definite noun a plural nationality is its adjective.
      guard before >= 0, text.tokens[before].kind == .word, !elements[index].hasConjunction else { return true }
      return elements[index].hasPreposition || cues[before].has(.function) || cues[before].has(.against)
        || cues[before].has(.by) || elementAt[before] < 0 && !text.key(before).starts(with: ArabicClitics.article)
    }
    if catalogue.isPlural(text.key(last), letters: 0) { return true }
    guard before >= 0, cues[before].has(.definiteArticle), last + 1 < text.tokens.count else { return false }
    let next = text.tokens[last + 1]
    return !next.isWord || cues[last + 1].has(.function) || cues[last + 1].has(.speechVerb)
  }

  /// "Russian airstrikes", اجتماع روسي تركي: beside a noun for an event the adjective says whose it is.
  private func eventNoun(beside index: Int) -> Int? {
    let tokens = elements[index].tokens
    let isArabic = text.tokens[tokens.lowerBound].script == .arabic
    let step = isArabic ? -1 : 1
    var token = isArabic ? tokens.lowerBound - 1 : tokens.upperBound
    for _ in 0..<4 {
      guard token >= 0, token < text.tokens.count, text.tokens[token].isWord || text.tokens[token].sign == 0x2D,
        text.tokens[token].sentence == text.tokens[tokens.lowerBound].sentence
      else { return nil }
      if cues[token].has(.eventNoun) { return token }
      let element = Int(elementAt[token])
      var isDemonym = false
      if element >= 0, case .demonym = elements[element].kind { isDemonym = true }
      guard
        isDemonym || text.tokens[token].sign == 0x2D || cues[token].has(.actorAdjective)
          || cues[token].has(.conjunction)
      else { return nil }
      token += step
    }
    return nil
  }

  /// "Russian airstrikes", القصف الروسي: the country's forces; "Russian talks": the state.
  private func actor(of state: Int, _ modifier: ActorModifier, beside noun: Int) -> Actor {
    guard cues[noun].has(.military) || cues[noun].has(.weapon), let forces = catalogue.forces else {
      return catalogue.actors[state]
    }
    return composed(forces, modifier)
  }

  private func people(_ modifier: ActorModifier) -> Actor {
    let adjective = self.adjective(modifier)
    let suffix = modifier.country.isEmpty ? regionKey(modifier) : Self.lowercased(modifier.country)
    var arabic: String?
    if !adjective.arabicMasculine.isEmpty { arabic = adjective.arabicMasculine + "ون" }
    return Actor(
      identifier: "actor:people-" + suffix, name: adjective.people.nilIfEmpty ?? adjective.english, arabicName: arabic,
      type: modifier.country.isEmpty ? "ethnic" : "people", country: modifier.country, sector: "", cameo: adjective.code
    )
  }

  // MARK: Bare nouns

  /// "the ministry", الجيش: the same body that was named with its country elsewhere in the text; العقيد الأمريكي: the
  /// colonel who was named before.
  mutating func resolveBareTerms() {
    found.sort { $0.mention.tokens.lowerBound < $1.mention.tokens.lowerBound }
    var countries: [String: Set<String>] = [:]
    for actor in found where actor.term >= 0 && !actor.isPerson {
      guard let modifier = actor.modifier else { continue }
      countries[catalogue.terms[actor.term].key, default: []].insert(modifier.country)
    }
    for index in found.indices where found[index].term >= 0 && !found[index].isPerson {
      let term = catalogue.terms[found[index].term]
      if term.kind == .role {
        if let person = namedBefore(index, term) { found[index].mention.actor = person }
      } else if found[index].modifier == nil, term.kind == .institution, Self.isBody(term) {
        resolveInstitution(index, term, countries)
      }
    }
  }

  /// A body that a country has one of, unlike "leaders" or "forces".
  private static func isBody(_ term: ActorTerm) -> Bool {
    switch term.type {
    case "ministry", "parliament", "court", "police", "government", "intelligence": true
    case "military": term.key == "army" || term.key == "military" || term.key == "air-force" || term.key == "navy"
    default: false
    }
  }

  private func namedBefore(_ index: Int, _ term: ActorTerm) -> Actor? {
    guard found[index].isDefinite else { return nil }
    let country = found[index].modifier?.country
    return found[..<index].last { candidate in
      guard candidate.isPerson, candidate.role == term.key else { return false }
      let known = candidate.modifier?.country ?? candidate.mention.actor.country
      return country == nil || known.isEmpty || known == country
    }?.mention.actor
  }

  private mutating func resolveInstitution(_ index: Int, _ term: ActorTerm, _ countries: [String: Set<String>]) {
    if let known = countries[term.key], known.count == 1, let country = known.first, !country.isEmpty {
      let modifier = ActorModifier(country: country, place: nil)
      found[index].mention.actor = composed(found[index].term, modifier)
      found[index].modifier = modifier
    } else if term.key == "ministry", found[index].isDefinite {
      let before = found[..<index].last {
        $0.mention.actor.type == "ministry" && $0.mention.actor.identifier != "actor:ministry"
      }
      if let before { found[index].mention.actor = before.mention.actor }
    }
  }

  // MARK: Groups

  /// التنظيم, "the group": the armed group or party named last before.
  mutating func findGroupsAgain() {
    let taken = takenTokens()
    for span in cues.spans where span.cue == .groupAnaphor && !span.tokens.contains(where: { taken[$0] }) {
      let next = span.tokens.upperBound
      if next < text.tokens.count, elementAt[next] >= 0 { continue }
      let start = text.offset(inToken: span.tokens.lowerBound, afterLetters: span.letters)
      guard
        text.tokens[span.tokens.lowerBound].script == .latin || beginsWithArticle(span.tokens.lowerBound, span.letters)
      else { continue }
      let named = found.filter {
        $0.mention.tokens.upperBound <= span.tokens.lowerBound
          && ($0.mention.actor.type == "armed_group" || $0.mention.actor.type == "party")
      }
      guard let last = named.max(by: { $0.mention.tokens.lowerBound < $1.mention.tokens.lowerBound }) else { continue }
      append(last.mention.actor, tokens: span.tokens, start: start, isDefinite: true)
    }
  }

  // MARK: Surnames

  /// A surname alone is the person who is named in full elsewhere in the text.
  mutating func findSurnames() {
    var vocabulary = Vocabulary()
    var owners: [Actor?] = []
    var endings: Set<UInt8> = []
    for person in found where person.isPerson {
      guard let name = person.nameTokens, let last = name.last(where: { text.tokens[$0].isWord }),
        text.key(last).count >= 3, !cues[last].has(.function) || text.tokens[last].script == .latin,
        name.count > 1 || person.mention.actor.type == "person"
      else { continue }
      let key = PhraseForm.withoutArticle(Array(text.key(last)))
      if let ending = key.last { endings.insert(ending) }
      let number = Int(vocabulary.add(key))
      if number == owners.count {
        owners.append(person.mention.actor)
      } else if let owner = owners[number], owner.identifier != person.mention.actor.identifier {
        // The fuller name wins; two people of one surname are told apart by nothing.
        owners[number] = nil
      }
    }
    guard vocabulary.count > 0 else { return }
    let taken = takenTokens()
    for token in text.tokens.indices where !taken[token] && !cues[token].has(.function) {
      // Particles are taken off the front: only a word with the ending of a surname can be one.
      guard let last = text.key(token).last, endings.contains(last),
        let reading = TextReadings.first(of: token, in: text, vocabulary), let owner = owners[Int(reading.word)],
        text.tokens[token].script == .arabic || text.tokens[token].shape.contains(.initialCapital)
      else { continue }
      if elementAt[token] >= 0, !isFree(Int(elementAt[token])) { continue }
      append(
        owner, tokens: token..<token + 1, start: text.offset(inToken: token, afterLetters: Int(reading.letters)),
        isPerson: true, nameTokens: token..<token + 1)
    }
  }

  private func takenTokens() -> [Bool] {
    var taken = [Bool](repeating: false, count: text.tokens.count)
    for actor in found { for token in actor.mention.tokens { taken[token] = true } }
    for mention in places.mentions where mention.role == .literal {
      for token in mention.tokens { taken[token] = true }
    }
    return taken
  }
}
