import Gazetteer
import Geoparsing
import TextAnalysis

/// Ties events to the places where they happened: never to a place that stands for its government.
struct PlaceTier {
  let context: EventText
  let model: LinearModel
  let directory: any PlaceDirectory

  private var text: AnalyzedText { context.text }

  /// - Parameter allowsPrevious: The place may be taken from the sentence before.
  func tie(_ trigger: Trigger, type: EventType, allowsPrevious: Bool = true) -> PlaceTie {
    let candidates = self.candidates(trigger)
    if let best = best(trigger, candidates) {
      return PlaceTie(
        places: list(of: best, trigger), rule: .sentence, reason: nil, hasLocative: preposition(best, trigger) == 1,
        distance: distance(trigger, context.places.mentions[best].tokens))
    }
    if let tie = adjective(trigger) ?? anaphor(trigger) { return tie }
    if allowsPrevious, type == .assault || type == .protest, let tie = previous(trigger) { return tie }
    let hasMetonym = context.placesOfSentence[trigger.sentence].contains { !context.isLiteral($0) }
    return PlaceTie(
      places: [], rule: .none,
      reason: hasMetonym ? "the places of the sentence stand for governments" : "the sentence names no place",
      hasLocative: false, distance: 0)
  }

  /// The literal places of the trigger's sentence.
  func candidates(_ trigger: Trigger) -> [Int] {
    context.placesOfSentence[trigger.sentence].filter { context.isLiteral($0) && !isOrigin($0) && !isAttributive($0) }
  }

  /// "US troops", "the U.S.-led offensive": an abbreviated country before a noun says whose, not where.
  private func isAttributive(_ mention: Int) -> Bool {
    let tokens = context.places.mentions[mention].tokens
    let next = tokens.upperBound
    guard text.tokens[tokens.lowerBound].script == .latin, next < text.tokens.count,
      text.tokens[tokens.lowerBound].shape.contains(.allCapitals), tokens.count == 1,
      context.places.mentions[mention].place?.precision == .country
    else { return false }
    if text.tokens[next].sign == 0x2D, !text.tokens[next].isSpaced { return true }
    if context.actorAt[tokens.lowerBound] >= 0,
      context.actors[Int(context.actorAt[tokens.lowerBound])].tokens.upperBound > next
    {
      return true
    }
    if context.cues[next].has(.and), next + 1 < text.tokens.count, context.demonymAt[next + 1] >= 0 { return true }
    return text.tokens[next].kind == .word && !text.tokens[next].shape.contains(.initialCapital)
      && !context.cues[next].has(.function) && !context.cues[next].has(.clauseBreak)
      && !context.cues[next].has(.speechVerb)
      && !context.isTrigger[next] && !context.cues[next].has(.locative)
  }

  /// "Hezbollah from Lebanon": where an actor is from is not where it acts.
  private func isOrigin(_ mention: Int) -> Bool {
    let before = context.places.mentions[mention].tokens.lowerBound - 1
    guard before > 0, context.cues[before].has(.origin) else { return false }
    return context.actorAt[before - 1] >= 0 && !context.isTrigger[before - 1]
  }

  private func best(_ trigger: Trigger, _ candidates: [Int]) -> Int? {
    guard !candidates.isEmpty else { return nil }
    let language = trigger.isEnglish ? "en" : "ar"
    var best: (mention: Int, score: Double)?
    for candidate in candidates {
      let score = model.score(features(trigger, candidate, candidates), language: language)
      if score > best?.score ?? -.infinity { best = (candidate, score) }
    }
    return best?.mention
  }

  // MARK: Features

  func features(_ trigger: Trigger, _ mention: Int, _ candidates: [Int]) -> [Int] {
    let tokens = context.places.mentions[mention].tokens
    let isAfter = tokens.lowerBound >= trigger.tokens.upperBound
    let side = isAfter ? 1 : 0
    let between = self.between(trigger.tokens, tokens)
    let isNominal = trigger.form == .noun || trigger.form == .gerund
    let bucket = FeatureBuckets.distance(context.words(between) + 1)
    var features = [
      PlaceFeature.classSideDistance
        + (trigger.triggerClass.rawValue * 2 + side) * FeatureBuckets.distances.count + bucket,
      PlaceFeature.sidePreposition
        + ((isNominal ? 2 : 0) + side) * PlaceFeature.prepositions.count + preposition(mention, trigger),
      PlaceFeature.sidePlaces + side * 3
        + FeatureBuckets.count(candidates.count { between.contains(context.places.mentions[$0].tokens.lowerBound) }),
      PlaceFeature.kind + kind(mention),
      PlaceFeature.sideCommas + side * 3 + FeatureBuckets.count(context.commas(between)),
      PlaceFeature.sideTriggers + side * 3 + FeatureBuckets.count(triggers(between)),
      PlaceFeature.flag("bias"),
    ]
    appendFlags(trigger, mention, candidates, between, isAfter, &features)
    return features
  }

  private func appendFlags(
    _ trigger: Trigger, _ mention: Int, _ candidates: [Int], _ between: Range<Int>, _ isAfter: Bool,
    _ features: inout [Int]
  ) {
    let tokens = context.places.mentions[mention].tokens
    let cues = context.cueUnion(between)
    if isContainer(mention) { features.append(PlaceFeature.flag("container")) }
    if tokens.upperBound < text.tokens.count, text.tokens[tokens.upperBound].kind == .possessive {
      features.append(PlaceFeature.flag("possessive"))
    }
    if between.contains(where: { Self.isQuote(text.tokens[$0].sign) }) {
      features.append(PlaceFeature.flag("quote-between"))
    }
    if cues.has(.clauseBreak) { features.append(PlaceFeature.flag(isAfter ? "clause-after" : "clause-before")) }
    if cues.has(.relative) { features.append(PlaceFeature.flag("relative-between")) }
    if cues.has(.speechVerb) { features.append(PlaceFeature.flag("speech-between")) }
    if candidates.first == mention { features.append(PlaceFeature.flag("first-place")) }
    if candidates.last == mention { features.append(PlaceFeature.flag("last-place")) }
    if candidates.count == 1 { features.append(PlaceFeature.flag("only-place")) }
    if tokens.lowerBound > 0,
      context.cues[tokens.lowerBound - 1].has(.origin)
    {
      features.append(PlaceFeature.flag("origin"))
    }
    if !isAfter, tokens.upperBound == trigger.tokens.lowerBound { features.append(PlaceFeature.flag("subject")) }
    if !isAfter, opensSentence(mention, trigger), triggers(between) == 0 {
      features.append(PlaceFeature.flag("opening"))
    }
    if isAfter, opensClause(between) { features.append(PlaceFeature.flag("coordinate-clause-after")) }
  }

  /// "In Marib, leaders met …", وفي مدينة الفاشر قتل …: what is said first is where it happens.
  private func opensSentence(_ mention: Int, _ trigger: Trigger) -> Bool {
    let place = context.places.mentions[mention].tokens.lowerBound
    let start = context.sentence(of: place).lowerBound
    return place - start <= 3 && preposition(mention, trigger) != 0
      && (context.cues[start].has(.locative) || hasPrepositionClitic(start))
  }

  /// A conjunction with a deed of its own behind it: what follows belongs to that deed.
  private func opensClause(_ between: Range<Int>) -> Bool {
    var sawConjunction = false
    for token in between {
      let isConjunction = context.cues.conjunctions[token] || context.cues[token].has(.conjunction)
      if isConjunction { sawConjunction = true }
      if sawConjunction, context.isTrigger[token] { return true }
    }
    return false
  }

  private func between(_ trigger: Range<Int>, _ place: Range<Int>) -> Range<Int> {
    place.lowerBound >= trigger.upperBound
      ? trigger.upperBound..<place.lowerBound : min(place.upperBound, trigger.lowerBound)..<trigger.lowerBound
  }

  private func distance(_ trigger: Trigger, _ place: Range<Int>) -> Int {
    context.words(between(trigger.tokens, place)) + 1
  }

  private func triggers(_ range: Range<Int>) -> Int {
    var count = 0
    var wasTrigger = false
    for token in range {
      if context.isTrigger[token], !wasTrigger { count += 1 }
      wasTrigger = context.isTrigger[token]
    }
    return count
  }

  /// 1 locative, 2 directly after the trigger, 3 behind a word for a kind of place, 4 another preposition, 0 none.
  func preposition(_ mention: Int, _ trigger: Trigger) -> Int {
    let tokens = context.places.mentions[mention].tokens
    if tokens.lowerBound == trigger.tokens.upperBound,
      context.places.mentions[mention].start == Int(text.tokens[tokens.lowerBound].start)
    {
      return 2
    }
    if context.places.mentions[mention].start > Int(text.tokens[tokens.lowerBound].start) {
      return hasLocativeClitic(mention) ? 1 : 0
    }
    var token = tokens.lowerBound - 1
    let floor = max(context.sentence(of: tokens.lowerBound).lowerBound, tokens.lowerBound - 5)
    var sawType = false
    while token >= floor {
      if context.cues[token].has(.locative) { return 1 }
      guard context.cues[token].has(.placeType) || Self.isQuote(text.tokens[token].sign) else { break }
      sawType = sawType || context.cues[token].has(.placeType)
      if hasPrepositionClitic(token) { return 1 }
      token -= 1
    }
    if sawType { return 3 }
    return token >= 0 && context.cues[token].has(.against) ? 4 : 0
  }

  /// بمدينة, بحلب: ب is a preposition of place.
  private func hasLocativeClitic(_ mention: Int) -> Bool {
    let place = context.places.mentions[mention]
    let letters = place.start - Int(text.tokens[place.tokens.lowerBound].start)
    let key = text.key(place.tokens.lowerBound)
    let last = key.startIndex + letters * 2 - 2
    guard last >= key.startIndex, last + 1 < key.endIndex else { return false }
    return key[last] == 0xD8 && key[last + 1] == 0xA8
  }

  private func hasPrepositionClitic(_ token: Int) -> Bool {
    let key = text.key(token)
    guard text.tokens[token].script == .arabic, key.count > 6 else { return false }
    let start = key.startIndex
    if key[start] == 0xD8, key[start + 1] == 0xA8 { return true }
    return key[start] == 0xD9 && key[start + 1] == 0x88 && key[start + 2] == 0xD8 && key[start + 3] == 0xA8
  }

  private func kind(_ mention: Int) -> Int {
    guard let place = context.places.mentions[mention].place else { return 7 }
    return Int(directory.kind(place.index).rawValue)
  }

  static func isQuote(_ sign: UInt32) -> Bool {
    switch sign {
    case 0x22, 0xAB, 0xBB, 0x201C, 0x201D: true
    default: false
    }
  }

  // MARK: Lists and containers

  /// Whether a place only says where the one before it lies: مدينة منبج بريف حلب, "Idlib, Syria".
  func isContainer(_ mention: Int) -> Bool {
    guard let before = neighbour(mention, by: -1) else { return false }
    let gap = context.places.mentions[before].tokens.upperBound..<context.places.mentions[mention].tokens.lowerBound
    guard context.words(gap) <= 4, !startsConjunct(mention, gap) else { return false }
    if isWritten(inside: mention, before, gap) { return true }
    if let outer = context.places.mentions[mention].place, let inner = context.places.mentions[before].place {
      if outer.identifier == inner.identifier { return false }
      return directory.contains(outer.index, inner.index)
        || directory.kind(outer.index) == .country
          && directory.countryCode(inner.index) == directory.countryCode(outer.index)
    }
    return context.cueUnion(gap).has(.containerWord)
  }

  /// "Kuwait al-Rahma camp in northern Aleppo": nothing but "in" and a direction stands between a settlement or a name that
  /// nobody knows and a wider area.
  private func isWritten(inside outer: Int, _ inner: Int, _ gap: Range<Int>) -> Bool {
    guard let area = context.places.mentions[outer].place else { return false }
    switch directory.kind(area.index) {
    case .country, .admin1, .admin2: break
    default: return false
    }
    if let place = context.places.mentions[inner].place {
      switch directory.kind(place.index) {
      case .populated, .landmark: break
      default: return false
      }
    }
    guard context.cueUnion(gap).has(.inside) else { return false }
    return gap.allSatisfy { token in
      let cues = context.cues[token]
      return cues.has(.inside) || cues.has(.areaNoun) || cues.has(.containerWord) || cues.has(.placeType)
        || cues.has(.definiteArticle)
    }
  }

  /// All places of the list that a place stands in ("in Kitaf, Rahban and Midi"), the place itself first.
  private func list(of mention: Int, _ trigger: Trigger) -> [Int] {
    var places = [mention]
    for direction in [1, -1] {
      var current = mention
      while let next = neighbour(current, by: direction), places.count < 12 {
        let (left, right) = direction > 0 ? (current, next) : (next, current)
        let gap = context.places.mentions[left].tokens.upperBound..<context.places.mentions[right].tokens.lowerBound
        guard context.isLiteral(next), isJoined(right, gap),
          direction > 0 || trigger.tokens.upperBound <= context.places.mentions[next].tokens.lowerBound
            || context.places.mentions[mention].tokens.upperBound <= trigger.tokens.lowerBound
        else { break }
        if !isContainer(next), !places.contains(next) { places.append(next) }
        current = next
      }
    }
    return places
  }

  /// Whether two neighbours belong to one list: joined by "and" or a comma with only words for places between, or the
  /// second contains the first.
  private func isJoined(_ right: Int, _ gap: Range<Int>) -> Bool {
    if isContainer(right) { return true }
    // Ain al-Arab (Kobani): another name of the place.
    if gap.count == 1, text.tokens[gap.lowerBound].sign == 0x28 { return true }
    guard context.words(gap) <= 10 else { return false }
    guard startsConjunct(right, gap) || context.commas(gap) > 0 else { return false }
    // "in Yemen and Iraq too, as well as Bahrain": two words more behind a weighty conjunction.
    var spare = context.cueUnion(gap).has(.conjunction) && context.commas(gap) > 0 ? 2 : 0
    return gap.allSatisfy { token in
      let cues = context.cues[token]
      if context.isTrigger[token] || cues.has(.speechVerb) || cues.has(.relative) { return false }
      guard text.tokens[token].isWord else { return text.tokens[token].sign != 0x2E }
      return cues.has(.placeType) || cues.has(.conjunction) || cues.has(.locative) || cues.has(.determiner)
        || cues.has(.territory) || cues.has(.troops) || context.actorAt[token] >= 0 || isUnknownItem(token)
        || takeSpare(&spare)
    }
  }

  /// ورحبان: a name that nobody knows, in a list of places.
  private func isUnknownItem(_ token: Int) -> Bool {
    context.cues.conjunctions[token] && text.tokens[token].script == .arabic && text.key(token).count >= 8
      && !context.cues[token].has(.function)
  }

  private func takeSpare(_ spare: inout Int) -> Bool {
    spare -= 1
    return spare >= 0
  }

  private func startsConjunct(_ mention: Int, _ gap: Range<Int>) -> Bool {
    let place = context.places.mentions[mention]
    let first = place.tokens.lowerBound
    if place.start > Int(text.tokens[first].start), context.cues.conjunctions[first] { return true }
    return gap.contains { context.cues.conjunctions[$0] || context.cues[$0].has(.conjunction) }
  }

  private func neighbour(_ mention: Int, by step: Int) -> Int? {
    let next = mention + step
    guard context.places.mentions.indices.contains(next) else { return nil }
    let sentence = text.tokens[context.places.mentions[mention].tokens.lowerBound].sentence
    return text.tokens[context.places.mentions[next].tokens.lowerBound].sentence == sentence ? next : nil
  }

  // MARK: Adjectives, anaphors, the sentence before

  /// المناطق السورية, "Syrian airspace": the country, where the text also names it.
  private func adjective(_ trigger: Trigger) -> PlaceTie? {
    let sentence = text.sentences[trigger.sentence]
    var best: (token: Int, distance: Int)?
    for token in sentence where context.demonymAt[token] >= 0 {
      let area = text.tokens[token].script == .arabic ? token - 1 : token + 1
      guard sentence.contains(area), context.cues[area].has(.areaNoun), context.actorAt[area] < 0 else { continue }
      let distance = abs(token - trigger.tokens.lowerBound)
      if distance < best?.distance ?? .max { best = (token, distance) }
    }
    guard let best else { return nil }
    let country = context.places.demonyms[Int(context.demonymAt[best.token])].place
    let mentions = context.places.mentions.indices.filter {
      context.isLiteral($0) && context.places.mentions[$0].place?.index == country
    }
    let nearest = mentions.min {
      abs(context.places.mentions[$0].tokens.lowerBound - best.token)
        < abs(context.places.mentions[$1].tokens.lowerBound - best.token)
    }
    guard let nearest else { return nil }
    return PlaceTie(
      places: [nearest], rule: .adjective,
      reason: "named by its adjective: " + text.string(tokens: best.token..<best.token + 1),
      hasLocative: true, distance: best.distance)
  }

  /// "there", المدينة: the last literal place before, a town if the word says so.
  private func anaphor(_ trigger: Trigger) -> PlaceTie? {
    let sentence = text.sentences[trigger.sentence]
    var found: (token: Int, isSettlement: Bool, end: Int)?
    for span in context.cues.spans(beginningIn: sentence) {
      guard span.cue == .placeAnaphor || span.cue == .settlementAnaphor,
        isBare(span.tokens),
        found == nil
          || abs(span.tokens.lowerBound - trigger.tokens.lowerBound)
            < abs((found?.token ?? 0) - trigger.tokens.lowerBound)
      else { continue }
      found = (span.tokens.lowerBound, span.cue == .settlementAnaphor, span.tokens.upperBound)
    }
    guard let found else { return nil }
    let recent = (max(0, trigger.sentence - 3)...trigger.sentence).flatMap { context.placesOfSentence[$0] }
    let before = recent.last { index in
      let mention = context.places.mentions[index]
      guard context.isLiteral(index), mention.tokens.upperBound <= found.token, !isContainer(index) else {
        return false
      }
      return !found.isSettlement || mention.place.map { directory.kind($0.index) == .populated } ?? true
    }
    guard let before else { return nil }
    return PlaceTie(
      places: [before], rule: .anaphor,
      reason: "“\(text.string(tokens: found.token..<found.end))” is \(context.places.mentions[before].text)",
      hasLocative: true, distance: abs(found.token - trigger.tokens.lowerBound))
  }

  /// An Arabic word for a place needs its article, and no name after it.
  private func isBare(_ tokens: Range<Int>) -> Bool {
    let next = tokens.upperBound
    // "there would be" names no place.
    if text.tokens[tokens.lowerBound].script == .latin, context.cues[tokens.lowerBound].has(.existential),
      next < text.tokens.count,
      context.cues[next].has(.passive) || context.cues[next].has(.hypothetical) || context.cues[next].has(.past)
        || context.cues[next].has(.future)
    {
      return false
    }
    if next < text.tokens.count, context.placeAt[next] >= 0 || context.demonymAt[next] >= 0 { return false }
    guard text.tokens[tokens.lowerBound].script == .arabic else { return true }
    let key = text.key(tokens.lowerBound)
    for offset in [0, 2, 4] where key.count > offset + 6 {
      if key.dropFirst(offset).starts(with: ArabicClitics.article) { return true }
      if offset > 0, key.dropFirst(offset - 2).starts(with: [0xD9, 0x84, 0xD9, 0x84]) { return true }
    }
    return context.cues[tokens.lowerBound].has(.existential)
  }

  private func previous(_ trigger: Trigger) -> PlaceTie? {
    guard trigger.sentence > 0 else { return nil }
    let candidates = context.placesOfSentence[trigger.sentence - 1].filter { context.isLiteral($0) && !isContainer($0) }
    guard let last = candidates.last else { return nil }
    return PlaceTie(
      places: [last], rule: .previousSentence,
      reason: "named in the sentence before: \(context.places.mentions[last].text)",
      hasLocative: false, distance: 30)
  }
}
