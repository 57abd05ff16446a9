import Gazetteer
import Geoparsing
import TextAnalysis

extension ActorAssembly {
  /// Common nouns with the country before or after them, or alone.
  mutating func findComposed() {
    for index in elements.indices where isFree(index) {
      guard case .term(let row) = elements[index].kind else { continue }
      if joinToName(index) { continue }
      use(index)
      let range = modifierRange(of: index)
      let start =
        range.tokens.lowerBound < elements[index].tokens.lowerBound
        ? Int(text.tokens[range.tokens.lowerBound].start) : elements[index].start
      append(
        composed(row, range.modifier), tokens: range.tokens, start: start, term: row, modifier: range.modifier,
        isDefinite: isDefinite(index))
    }
  }

  /// "Isis fighters", عناصر هيئة تحرير الشام: people of a named group are the group.
  private mutating func joinToName(_ index: Int) -> Bool {
    guard let term = term(of: index), term.kind != .role, Self.isMembers(term) else { return false }
    let tokens = elements[index].tokens
    let isArabic = text.tokens[tokens.lowerBound].script == .arabic
    var neighbour = isArabic ? tokens.upperBound : tokens.lowerBound - 1
    if isArabic, neighbour < text.tokens.count, cues[neighbour].has(.origin) { neighbour += 1 }
    if isArabic { neighbour = skipQuotes(neighbour) ?? neighbour }
    guard neighbour >= 0, neighbour < text.tokens.count else { return false }
    let element = Int(elementAt[neighbour])
    guard element >= 0, isFree(element), case .listed(let row) = elements[element].kind,
      !elements[element].hasConjunction, Self.hasMembers(catalogue.actors[row])
    else { return false }
    use(index)
    use(element)
    let range =
      min(
        tokens.lowerBound, elements[element].tokens.lowerBound)..<max(
        tokens.upperBound, elements[element].tokens.upperBound)
    append(
      catalogue.actors[row], tokens: range,
      start: isArabic ? elements[index].start : elements[element].start)
    return true
  }

  private static func isMembers(_ term: ActorTerm) -> Bool {
    switch term.type {
    case "people", "military", "armed_group", "office": true
    default: false
    }
  }

  private static func hasMembers(_ actor: Actor) -> Bool {
    switch actor.type {
    case "armed_group", "military", "coalition", "party", "police": true
    default: false
    }
  }

  private func isDefinite(_ index: Int) -> Bool {
    if elements[index].hasArticle { return true }
    let before = elements[index].tokens.lowerBound - 1
    guard before >= 0 else { return false }
    return cues[before].has(.definiteArticle)
  }

  /// The country that belongs to a noun, and the tokens of both. Elements that it takes are used up.
  mutating func modifierRange(of index: Int) -> (modifier: ActorModifier?, tokens: Range<Int>) {
    let tokens = elements[index].tokens
    let isArabic = text.tokens[tokens.lowerBound].script == .arabic
    if !isArabic, let before = modifierBefore(index) { return before }
    if let after = isArabic ? modifierAfterArabic(index) : modifierAfterEnglish(index) { return after }
    return (nil, tokens)
  }

  // MARK: English

  /// "Turkish warplanes", "US special forces", "Russia's defence ministry".
  private mutating func modifierBefore(_ index: Int) -> (modifier: ActorModifier?, tokens: Range<Int>)? {
    var token = elements[index].tokens.lowerBound - 1
    var skipped = 0
    while token >= 0, text.tokens[token].sentence == text.tokens[elements[index].tokens.lowerBound].sentence {
      let element = Int(elementAt[token])
      if element >= 0 {
        guard isFree(element), let modifier = modifier(element, isAttributive: true) else { return nil }
        use(element)
        return (modifier, elements[element].tokens.lowerBound..<elements[index].tokens.upperBound)
      }
      let isLinking = text.tokens[token].kind == .possessive || text.tokens[token].sign == 0x2D
      guard isLinking || cues[token].has(.actorAdjective), skipped < 4 else { return nil }
      skipped += 1
      token -= 1
    }
    return nil
  }

  /// "army of Syria", "defence ministry in Russia".
  private mutating func modifierAfterEnglish(_ index: Int) -> (modifier: ActorModifier?, tokens: Range<Int>)? {
    var token = elements[index].tokens.upperBound
    guard token + 1 < text.tokens.count, let term = term(of: index), term.kind != .generic else { return nil }
    let isOf = cues[token].has(.of)
    let isIn = cues[token].has(.inside) && term.type == "ministry"
    guard isOf || isIn else { return nil }
    token += 1
    if cues[token].has(.definiteArticle) { token += 1 }
    guard token < text.tokens.count else { return nil }
    let element = Int(elementAt[token])
    guard element >= 0, isFree(element), case .place = elements[element].kind,
      let modifier = modifier(element, isAttributive: false)
    else { return nil }
    if isOf { use(element) }
    return (modifier, elements[index].tokens.lowerBound..<elements[element].tokens.upperBound)
  }

  // MARK: Arabic

  /// وزارة الدفاع الأمريكية, قوات عسكرية أمريكية, جيش سوريا, وزارة الدفاع في روسيا.
  private mutating func modifierAfterArabic(_ index: Int) -> (modifier: ActorModifier?, tokens: Range<Int>)? {
    let tokens = elements[index].tokens
    var token = tokens.upperBound
    var skipped = 0
    while token < text.tokens.count, text.tokens[token].sentence == text.tokens[tokens.lowerBound].sentence {
      let element = Int(elementAt[token])
      if element >= 0 {
        guard isFree(element), !elements[element].hasConjunction, !elements[element].hasPreposition,
          let modifier = modifier(element, isAttributive: skipped == 0)
        else { return nil }
        if case .place = elements[element].kind, elements[index].hasArticle || skipped > 0 { return nil }
        use(element)
        return (modifier, tokens.lowerBound..<elements[element].tokens.upperBound)
      }
      if skipped == 0, cues[token].has(.inside) { return ministryIn(index, token + 1) }
      guard cues[token].has(.actorAdjective), skipped < 3 else { return nil }
      skipped += 1
      token += 1
    }
    return nil
  }

  private func ministryIn(_ index: Int, _ token: Int) -> (modifier: ActorModifier?, tokens: Range<Int>)? {
    guard let term = term(of: index), term.type == "ministry", token < text.tokens.count else { return nil }
    let element = Int(elementAt[token])
    guard element >= 0, let modifier = modifier(element, isAttributive: false), !modifier.country.isEmpty
    else { return nil }
    return (modifier, elements[index].tokens)
  }

  // MARK: Both

  /// The country of a demonym or place.
  ///
  /// - Parameter isAttributive: Directly before an English noun only countries modify it ("US troops"); a town there
  ///   is where they are from ("Aleppo rebels") and modifies too, through its country.
  func modifier(_ element: Int, isAttributive: Bool) -> ActorModifier? {
    switch elements[element].kind {
    case .demonym(let row):
      let demonym = places.demonyms[row]
      return ActorModifier(country: demonym.country.description, place: demonym.place)
    case .place(let row):
      guard let place = places.mentions[row].place?.index else { return nil }
      let code = directory.countryCode(place)
      guard !code.isEmpty || directory.kind(place) == .region else { return nil }
      return ActorModifier(country: code, place: place)
    case .listed, .term: return nil
    }
  }

  /// The actor that a noun and a country make.
  func composed(_ row: Int, _ modifier: ActorModifier?) -> Actor {
    let term = catalogue.terms[row]
    guard let modifier else {
      return Actor(
        identifier: "actor:" + term.key, name: term.name, arabicName: term.arabicName.nilIfEmpty, type: term.type,
        sector: term.sector)
    }
    let isState = term.key == "government" || term.key == "authorities" || term.key == "state"
    if isState, let state = catalogue.states[modifier.country] {
      return catalogue.actors[state]
    }
    let adjective = self.adjective(modifier)
    let suffix = modifier.country.isEmpty ? regionKey(modifier) : Self.lowercased(modifier.country)
    let name = term.kind == .generic ? term.name : Self.titleCased(term.name)
    return Actor(
      identifier: "actor:\(term.key)-\(suffix)",
      name: adjective.english.isEmpty ? name : adjective.english + " " + name,
      arabicName: arabicName(term, adjective), type: term.type, country: modifier.country, sector: term.sector,
      cameo: adjective.code.isEmpty ? "" : adjective.code + (term.cameoSuffix.isEmpty ? term.sector : term.cameoSuffix))
  }

  func adjective(_ modifier: ActorModifier) -> CountryAdjective {
    if let known = catalogue.adjectives[modifier.country], !modifier.country.isEmpty { return known }
    guard let place = modifier.place else { return CountryAdjective() }
    if let known = catalogue.adjectives[directory.identifier(place)] { return known }
    var adjective = CountryAdjective()
    adjective.english = directory.displayName(place)
    return adjective
  }

  func regionKey(_ modifier: ActorModifier) -> String {
    guard let place = modifier.place else { return "unknown" }
    return directory.identifier(place).split(separator: ":").last.map(String.init) ?? "unknown"
  }

  /// وزارة الدفاع الأمريكية: the adjective agrees with the head and both are definite.
  private func arabicName(_ term: ActorTerm, _ adjective: CountryAdjective) -> String? {
    guard !term.arabicName.isEmpty, !adjective.arabicFeminine.isEmpty else { return term.arabicName.nilIfEmpty }
    var words = term.arabicName.split(separator: " ").map(String.init)
    let isFeminine =
      term.gender == "f" || words[0].hasSuffix("ة") || words[0].hasSuffix("ات") || words[0].hasSuffix("يا")
      || term.number == "p" && term.gender != "m"
    let isDefinite = words.count > 1 && words.last?.hasPrefix("ال") == true
    if !isDefinite { words = words.map { $0.hasPrefix("ال") ? $0 : "ال" + $0 } }
    var form = isFeminine ? adjective.arabicFeminine : adjective.arabicMasculine
    let isPeople = term.number == "p" && term.gender == "m" || words[0].hasSuffix("ون") || words[0].hasSuffix("ين")
    if isPeople, form.hasSuffix("ي") { form += words[0].hasSuffix("ين") ? "ين" : "ون" }
    return words.joined(separator: " ") + " " + form
  }

  static func titleCased(_ name: String) -> String {
    name.split(separator: " ").map { word in
      ["of", "and", "for", "the", "in"].contains(word) ? String(word) : word.prefix(1).uppercased() + word.dropFirst()
    }.joined(separator: " ")
  }

  static func lowercased(_ text: String) -> String { text.lowercased() }
}
