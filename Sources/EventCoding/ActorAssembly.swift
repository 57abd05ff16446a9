import Gazetteer
import Geoparsing
import TextAnalysis

/// Puts the actors of one text together.
struct ActorAssembly {
  let text: AnalyzedText
  let readings: TextReadings
  let cues: CueLexicon.Tagging
  let catalogue: ActorCatalogue
  let directory: any PlaceDirectory
  let places: GeoparsedText

  var elements: [ActorElement] = []
  /// The element that covers each token, or -1.
  var elementAt: [Int32]
  private var isUsed: [Bool] = []
  var found: [FoundActor] = []

  /// An actor mention with what later steps need to know of it.
  struct FoundActor {
    var mention: ActorMention
    /// The term it was composed of, or -1.
    var term: Int
    var modifier: ActorModifier?
    /// Key of the role, where a person's name was found with one.
    var role: String
    var isPerson: Bool
    /// The tokens of the bare personal name.
    var nameTokens: Range<Int>?
    var isDefinite: Bool
  }

  init(
    text: AnalyzedText, readings: TextReadings, cues: CueLexicon.Tagging, catalogue: ActorCatalogue,
    directory: any PlaceDirectory, places: GeoparsedText
  ) {
    self.text = text
    self.readings = readings
    self.cues = cues
    self.catalogue = catalogue
    self.directory = directory
    self.places = places
    elementAt = Array(repeating: -1, count: text.tokens.count)
  }

  // MARK: Elements

  /// Gathers all pieces; where two overlap, listed names win over nouns, and nouns over demonyms and places.
  mutating func collect(names: [ActorName]) {
    let countries = evidence()
    var pieces: [ActorElement] = []
    var covered = [Bool](repeating: false, count: text.tokens.count)
    func add(_ element: ActorElement) {
      guard !covered[element.tokens.lowerBound..<element.tokens.upperBound].contains(true) else { return }
      for token in element.tokens { covered[token] = true }
      pieces.append(element)
    }
    for name in names where !name.candidates.isEmpty {
      add(
        ActorElement(
          kind: .listed(likeliest(name.candidates, countries)), tokens: name.tokens, start: name.start,
          hasPreposition: false, hasConjunction: false, hasArticle: false))
    }
    var notActor: [Int: Int] = [:]
    for span in cues.spans where span.cue == .notActor { notActor[span.tokens.lowerBound] = span.tokens.upperBound }
    var placeLength = [Int](repeating: 0, count: text.tokens.count)
    for mention in places.mentions {
      for token in mention.tokens { placeLength[token] = mention.tokens.count }
    }
    var token = 0
    while token < text.tokens.count {
      if let end = notActor[token] {
        token = end
        continue
      }
      if !covered[token], let match = noun(at: token) {
        let end = match.tokens.upperBound
        let isPlaceLonger = match.tokens.contains { placeLength[$0] > match.tokens.count }
        if !isPlaceLonger, !covered[token..<end].contains(true) {
          add(
            ActorElement(
              kind: .term(Int(match.value)), tokens: match.tokens,
              start: text.offset(inToken: token, afterLetters: match.letters),
              hasPreposition: match.preposition != .none, hasConjunction: match.hasConjunction,
              hasArticle: match.hasArticle))
          token = end
          continue
        }
      }
      token += 1
    }
    for (index, demonym) in places.demonyms.enumerated() {
      add(element(.demonym(index), demonym.tokens, demonym.start))
    }
    for (index, mention) in places.mentions.enumerated() where mention.role != .associative {
      add(element(.place(index), mention.tokens, mention.start))
    }
    elements = pieces.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    isUsed = Array(repeating: false, count: elements.count)
    for (index, element) in elements.enumerated() {
      for token in element.tokens { elementAt[token] = Int32(index) }
    }
  }

  private func element(_ kind: ActorElement.Kind, _ tokens: Range<Int>, _ start: Int) -> ActorElement {
    let first = text.tokens[tokens.lowerBound]
    let stripped = start - Int(first.start)
    let key = text.key(tokens.lowerBound)
    let hasConjunction =
      stripped > 0 && key.count > 2 && key[key.startIndex] == 0xD9
      && (key[key.startIndex + 1] == 0x88 || key[key.startIndex + 1] == 0x81)
    return ActorElement(
      kind: kind, tokens: tokens, start: start, hasPreposition: stripped > (hasConjunction ? 1 : 0),
      hasConjunction: hasConjunction, hasArticle: beginsWithArticle(tokens.lowerBound, stripped))
  }

  func beginsWithArticle(_ token: Int, _ stripped: Int) -> Bool {
    let key = text.key(token).dropFirst(max(0, stripped * 2))
    return key.starts(with: ArabicClitics.article)
  }

  /// The longest common noun at a token; of equal ones, institutions before roles before generic words, but groups of
  /// people last of all: "gunmen" rather than "rebels".
  private func noun(at token: Int) -> PhraseMatcher.Match? {
    catalogue.nouns.longest(at: token, in: text, readings).min {
      (rank($0.value), $0.value) < (rank($1.value), $1.value)
    }
  }

  private func rank(_ term: Int32) -> Int {
    let term = catalogue.terms[Int(term)]
    let isGroup = term.kind == .institution && (term.type == "people" || term.type == "armed_group")
    return isGroup ? 3 : Int(term.kind.rawValue)
  }

  /// How often each country is spoken of.
  private func evidence() -> [String: Int] {
    var counts: [String: Int] = [:]
    for mention in places.mentions {
      guard let place = mention.place else { continue }
      counts[directory.countryCode(place.index), default: 0] += 1
    }
    for demonym in places.demonyms { counts[demonym.country.description, default: 0] += 1 }
    counts[""] = nil
    return counts
  }

  private func likeliest(_ candidates: [Int], _ countries: [String: Int]) -> Int {
    candidates.max { left, right in
      let leftCount = countries[catalogue.actors[left].country] ?? 0
      let rightCount = countries[catalogue.actors[right].country] ?? 0
      return leftCount == rightCount ? left > right : leftCount < rightCount
    } ?? candidates[0]
  }

  // MARK: Mentions

  /// All actors, in the order of the text.
  mutating func mentions() -> [ActorMention] {
    findPeople()
    findComposed()
    findListed()
    findAllies()
    findMetonyms()
    findPeoples()
    resolveBareTerms()
    findGroupsAgain()
    findSurnames()
    found.sort {
      ($0.mention.tokens.lowerBound, $0.mention.tokens.upperBound) < (
        $1.mention.tokens.lowerBound, $1.mention.tokens.upperBound
      )
    }
    return found.map(\.mention)
  }

  func isFree(_ element: Int) -> Bool { !isUsed[element] }

  mutating func use(_ element: Int) { isUsed[element] = true }

  func term(of element: Int) -> ActorTerm? {
    guard case .term(let index) = elements[element].kind else { return nil }
    return catalogue.terms[index]
  }

  mutating func append(
    _ actor: Actor, tokens: Range<Int>, start: Int, term: Int = -1, modifier: ActorModifier? = nil, role: String = "",
    isPerson: Bool = false, nameTokens: Range<Int>? = nil, isDefinite: Bool = false
  ) {
    let end = Int(text.tokens[tokens.upperBound - 1].end)
    let mention = ActorMention(
      tokens: tokens, start: start, end: end, text: text.string(scalars: start..<end), actor: actor)
    found.append(
      FoundActor(
        mention: mention, term: term, modifier: modifier, role: role, isPerson: isPerson, nameTokens: nameTokens,
        isDefinite: isDefinite))
  }

  private mutating func findListed() {
    for index in elements.indices where isFree(index) {
      guard case .listed(let row) = elements[index].kind else { continue }
      use(index)
      let actor = catalogue.actors[row]
      guard actor.type != "operation" else { continue }
      let isPerson = actor.type == "person"
      append(
        actor, tokens: elements[index].tokens, start: elements[index].start, isPerson: isPerson,
        nameTokens: isPerson ? elements[index].tokens : nil)
    }
  }

  /// Places that stand for their government.
  private mutating func findMetonyms() {
    for index in elements.indices where isFree(index) {
      guard case .place(let row) = elements[index].kind, places.mentions[row].role == .metonym,
        let place = places.mentions[row].place
      else { continue }
      use(index)
      append(government(of: place.index), tokens: elements[index].tokens, start: elements[index].start)
    }
  }

  /// قوات النظام وروسيا: a country that "and" joins to somebody's forces stands for its own.
  private mutating func findAllies() {
    for index in elements.indices where isFree(index) && elements[index].hasConjunction {
      guard case .place(let row) = elements[index].kind, let place = places.mentions[row].place,
        directory.kind(place.index) == .country,
        let ally = found.last(where: { $0.mention.tokens.upperBound == elements[index].tokens.lowerBound }),
        ["MIL", "REB", "UAF"].contains(ally.mention.actor.sector) || ally.mention.actor.type == "government",
        let forces = catalogue.forces
      else { continue }
      use(index)
      let modifier = ActorModifier(country: directory.countryCode(place.index), place: place.index)
      append(
        composed(forces, modifier), tokens: elements[index].tokens, start: elements[index].start, modifier: modifier)
    }
  }

  /// The state that a place belongs to; a region is its own actor.
  func government(of place: PlaceIndex) -> Actor {
    let code = directory.countryCode(place)
    if directory.kind(place) != .region, let row = catalogue.states[code] { return catalogue.actors[row] }
    let identifier = directory.identifier(place).split(separator: ":").last.map(String.init) ?? ""
    return Actor(
      identifier: "actor:place-" + identifier, name: directory.displayName(place),
      arabicName: directory.displayArabicName(place), type: "state", country: code, sector: "GOV")
  }
}
