import Gazetteer
import Geoparsing
import TextAnalysis

extension ActorAssembly {
  /// Roles, with the country, the body and the personal name that belong to them.
  mutating func findPeople() {
    for index in elements.indices where isFree(index) {
      guard let term = term(of: index), term.kind == .role, term.number != "p" else { continue }
      addPerson(index, term)
    }
    findAppositions()
  }

  private mutating func addPerson(_ index: Int, _ term: ActorTerm) {
    guard case .term(let row) = elements[index].kind else { return }
    let isArabic = text.tokens[elements[index].tokens.lowerBound].script == .arabic
    var (modifier, tokens) = modifierRange(of: index)
    var roleEnd = tokens.upperBound
    var body: Actor?
    if let affiliation = affiliation(after: roleEnd, isArabic) {
      body = affiliation.actor
      roleEnd = affiliation.end
      if modifier == nil, !affiliation.actor.country.isEmpty {
        modifier = ActorModifier(country: affiliation.actor.country, place: nil)
      }
    }
    let start =
      tokens.lowerBound < elements[index].tokens.lowerBound
      ? Int(text.tokens[tokens.lowerBound].start) : elements[index].start
    if let listed = listedPerson(at: roleEnd) {
      use(listed.element)
      append(
        catalogue.actors[listed.row], tokens: tokens.lowerBound..<elements[listed.element].tokens.upperBound,
        start: start, term: row, modifier: modifier, role: term.key, isPerson: true,
        nameTokens: elements[listed.element].tokens)
      use(index)
      return
    }
    let name =
      isArabic
      ? arabicName(from: roleEnd, isCertain: modifier != nil && roleEnd == tokens.upperBound) : latinName(from: roleEnd)
    guard let name else {
      // A role that introduces another one ("the spokesman for the army, Colonel X") waits for it.
      if term.key == "honorific" { return use(index) }
      use(index)
      append(
        roleActor(row, term, modifier, body), tokens: tokens, start: start, term: row, modifier: modifier,
        role: term.key, isDefinite: elements[index].hasArticle || modifier != nil)
      return
    }
    use(index)
    for token in name where elementAt[token] >= 0 { use(Int(elementAt[token])) }
    let actor = person(name, term.sector.nilIfEmpty ?? body?.sector ?? "", modifier?.country ?? "")
    append(
      actor, tokens: tokens.lowerBound..<name.upperBound, start: start, term: row, modifier: modifier, role: term.key,
      isPerson: true, nameTokens: name)
  }

  /// A role without a name is its holder: "Russian foreign minister", "army spokesman".
  private func roleActor(_ row: Int, _ term: ActorTerm, _ modifier: ActorModifier?, _ body: Actor?) -> Actor {
    guard let body, modifier == nil || body.country == modifier?.country else { return composed(row, modifier) }
    var actor = composed(row, nil)
    let key = body.identifier.split(separator: ":").last.map(String.init) ?? ""
    actor.identifier = "actor:\(term.key)-of-\(key)"
    actor.name = body.name + " " + term.name
    actor.arabicName = nil
    actor.country = body.country
    if actor.sector.isEmpty { actor.sector = body.sector }
    return actor
  }

  private func listedPerson(at token: Int) -> (element: Int, row: Int)? {
    guard let next = skipQuotes(token), next < text.tokens.count else { return nil }
    let element = Int(elementAt[next])
    guard element >= 0, isFree(element), case .listed(let row) = elements[element].kind,
      catalogue.actors[row].type == "person"
    else { return nil }
    return (element, row)
  }

  /// The body that a role belongs to: "spokesman for the coalition", المتحدث باسم التحالف.
  private func affiliation(after token: Int, _ isArabic: Bool) -> (actor: Actor, end: Int)? {
    var next = token
    var links = 0
    while next < text.tokens.count, links < 3, Int(elementAt[next]) < 0 {
      let isLink = cues[next].has(.affiliation) || cues[next].has(.determiner) || cues[next].has(.actorAdjective)
      guard isLink else { return nil }
      links += 1
      next += 1
    }
    guard next < text.tokens.count, isArabic || links > 0 else { return nil }
    let element = Int(elementAt[next])
    guard element >= 0 else { return nil }
    switch elements[element].kind {
    case .listed(let row):
      let actor = catalogue.actors[row]
      guard actor.type != "person", !elements[element].hasConjunction else { return nil }
      return (actor, elements[element].tokens.upperBound)
    case .term(let row):
      let term = catalogue.terms[row]
      guard term.kind == .institution || term.kind == .generic, !elements[element].hasConjunction else { return nil }
      var end = elements[element].tokens.upperBound
      var country: ActorModifier?
      if isArabic, end < text.tokens.count, elementAt[end] >= 0,
        let modifier = modifier(Int(elementAt[end]), isAttributive: true)
      {
        country = modifier
        end = elements[Int(elementAt[end])].tokens.upperBound
      }
      return (composed(row, country), end)
    case .demonym, .place: return nil
    }
  }

  // MARK: Names

  func skipQuotes(_ token: Int) -> Int? {
    var next = token
    while next < text.tokens.count, text.tokens[next].kind == .punctuation, Self.isQuote(text.tokens[next].sign) {
      next += 1
    }
    return next
  }

  static func isQuote(_ sign: UInt32) -> Bool {
    switch sign {
    case 0x22, 0x27, 0xAB, 0xBB, 0x2018, 0x2019, 0x201C, 0x201D, 0x28: true
    default: false
    }
  }

  /// Capitalised words with the particles between them ("Hisham al-Hashimi", "John R. Bolton").
  func latinName(from start: Int) -> Range<Int>? {
    var token = start
    if token < text.tokens.count, text.tokens[token].sign == 0x2C { return nil }
    var end = start
    var words = 0
    while token < text.tokens.count, words < 5, text.tokens[token].sentence == text.tokens[start].sentence {
      let current = text.tokens[token]
      let isName =
        current.kind == .word && current.script == .latin && current.shape.contains(.initialCapital)
        && isNameable(token)
      let isParticle = current.kind == .word && cues[token].has(.nameParticle)
      let isHyphen = current.sign == 0x2D && !current.isSpaced
      if isName {
        if cues[token].has(.notName) { break }
        words += 1
        end = token + 1
      } else if !(isParticle || isHyphen && token > start) {
        break
      }
      token += 1
    }
    return words > 0 ? start..<end : nil
  }

  /// Whether a token may be a part of a personal name: no nationality, no listed name, no noun for actors.
  private func isNameable(_ token: Int) -> Bool {
    let element = Int(elementAt[token])
    guard element >= 0 else { return true }
    if case .place = elements[element].kind { return isFree(element) }
    return false
  }

  /// The words after a title: all words inside quotation marks, else a given name and what belongs to it.
  ///
  /// - Parameter isCertain: A title stands directly before, so an unlisted given name is believed.
  func arabicName(from start: Int, isCertain: Bool) -> Range<Int>? {
    guard let first = skipQuotes(start), first < text.tokens.count else { return nil }
    if first > start, let quoted = quotedName(first) { return quoted }
    guard isNameWord(first) else { return nil }
    let isGiven = cues[first].has(.givenName)
    guard isGiven || isCertain else { return nil }
    var end = first + 1
    var token = first
    var words = 1
    while token + 1 < text.tokens.count, words < 5 {
      let next = token + 1
      let isParticle = cues[next].has(.nameParticle)
      guard isNameWord(next) || isParticle else { break }
      let continues = words == 1 || cues[token].has(.nameParticle) || isParticle || cues[token].has(.givenName)
      guard continues, !(words > 1 && hasArticle(token)) else { break }
      words += 1
      token = next
      if !isParticle { end = next + 1 }
    }
    guard end - first > 1 || isGiven && !isCertain || cues[first].has(.givenName) || hasArticle(first) else {
      return nil
    }
    return first..<end
  }

  private func quotedName(_ first: Int) -> Range<Int>? {
    var token = first
    while token < text.tokens.count, text.tokens[token].isWord, token - first < 5 { token += 1 }
    guard token > first, token < text.tokens.count, Self.isQuote(text.tokens[token].sign),
      (first..<token).allSatisfy({ isNameable($0) && !cues[$0].has(.function) })
    else { return nil }
    return first..<token
  }

  private func hasArticle(_ token: Int) -> Bool { text.key(token).starts(with: ArabicClitics.article) }

  /// A free Arabic word of three letters or more that is no particle, verb of speech or other common word.
  private func isNameWord(_ token: Int) -> Bool {
    guard text.tokens[token].kind == .word, text.tokens[token].script == .arabic, text.key(token).count >= 6,
      isNameable(token)
    else { return false }
    let set = cues[token]
    if set.has(.givenName) { return true }
    return
      !(set.has(.function) || set.has(.notName) || set.has(.speechVerb) || set.has(.speechParticiple)
      || set.has(.lightVerb) || set.has(.future) || set.has(.negation) || set.has(.locative) || set.has(.accordingTo)
      || set.has(.against) || set.has(.affiliation) || set.has(.eventNoun) || set.has(.notActor) || set.has(.relative)
      || set.has(.placeType))
  }

  /// A person known only from the text.
  func person(_ name: Range<Int>, _ sector: String, _ country: String) -> Actor {
    var words: [String] = []
    for token in name where text.tokens[token].isWord { words.append(text.word(token)) }
    let written = text.string(tokens: name)
    let isArabic = text.tokens[name.lowerBound].script == .arabic
    return Actor(
      identifier: "person:" + words.joined(separator: "-"), name: written, arabicName: isArabic ? written : nil,
      type: "person", country: country, sector: sector)
  }

  // MARK: Appositions

  /// "Hisham al-Hashimi, an Iraqi scholar": a name, a comma and a role.
  private mutating func findAppositions() {
    var token = 0
    while token < text.tokens.count {
      let current = text.tokens[token]
      guard current.script == .latin, current.shape.contains(.initialCapital), elementAt[token] < 0,
        !cues[token].has(.notName), !cues[token].has(.function), let name = latinName(from: token), name.count > 1
      else {
        token += 1
        continue
      }
      defer { token = name.upperBound }
      guard let role = roleAfterComma(name.upperBound), let term = term(of: role) else { continue }
      var modifier: ActorModifier?
      if isFree(role) {
        modifier = modifierRange(of: role).modifier
        use(role)
      }
      append(
        person(name, term.sector, modifier?.country ?? ""), tokens: name,
        start: Int(text.tokens[name.lowerBound].start),
        modifier: modifier, role: term.key, isPerson: true, nameTokens: name)
    }
  }

  private func roleAfterComma(_ comma: Int) -> Int? {
    guard comma < text.tokens.count, text.tokens[comma].sign == 0x2C else { return nil }
    var token = comma + 1
    while token < text.tokens.count, token - comma < 7, text.tokens[token].sign != 0x2C,
      text.tokens[token].sentence == text.tokens[comma].sentence
    {
      let element = Int(elementAt[token])
      if element >= 0, let term = term(of: element), term.kind == .role {
        // "…, a witness has claimed" begins a clause of its own.
        let next = elements[element].tokens.upperBound
        guard next < text.tokens.count else { return element }
        let isVerb = cues[next].has(.speechVerb) || cues[next].has(.past) || cues[next].has(.passive)
        return isVerb ? nil : element
      }
      token += 1
    }
    return nil
  }
}
