import Gazetteer
import TextAnalysis

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Finds names that the gazetteer does not have, by the type word before them (قرية كفر نبودة, "the village of X"), and
/// places them in the container that the text names.
struct UnknownNameFinder {
  let gazetteer: GazetteerIndex
  let cued: CuedText
  let claimed: [Bool]

  private var text: AnalyzedText { cued.text }

  /// Adds the unknown names to the mentions found so far, in the order of the text.
  func adding(to mentions: [PlaceMention], demonyms: [NameCandidate]) -> [PlaceMention] {
    var isTaken = claimed
    for mention in mentions { for token in mention.tokens { isTaken[token] = true } }
    for demonym in demonyms { for token in demonym.tokens { isTaken[token] = true } }
    let singles = Dictionary(
      mentions.filter { $0.tokens.count == 1 && $0.start == Int(text.tokens[$0.tokens.lowerBound].start) }
        .map { ($0.tokens.lowerBound, $0) }, uniquingKeysWith: { first, _ in first })
    var found: [PlaceMention] = []
    for index in text.tokens.indices where !isTaken[index] {
      let names = names(openedAt: index, isTaken, singles)
      guard !isWeak(index) || isSupported(names, mentions) else { continue }
      for name in names {
        for token in name.tokens { isTaken[token] = true }
        found.append(name)
      }
    }
    // A name such as كفر قاسم takes in the place that its second word alone was taken for.
    var known: [PlaceMention] = []
    for mention in mentions where !found.contains(where: { $0.tokens.overlaps(mention.tokens) }) {
      if mention.isUnknown { found.append(mention) } else { known.append(mention) }
    }
    guard !found.isEmpty else { return mentions }
    let anchors = plausible(known)
    found = found.map { located($0, anchors) }
    unify(&found)
    return (known + found).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  /// The mentions without those in other countries than the one that most towns and provinces of the text lie in: what
  /// is far off the story is hardly where an unknown village lies.
  private func plausible(_ mentions: [PlaceMention]) -> [PlaceMention] {
    var counts: [CountryCode: Int] = [:]
    var total = 0
    for mention in mentions where isContainer(mention) {
      guard let place = mention.place else { continue }
      counts[gazetteer.record(place.index).country, default: 0] += 1
      total += 1
    }
    guard let most = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), most.value * 2 > total else {
      return mentions
    }
    return mentions.filter { mention in
      guard isContainer(mention), let place = mention.place else { return true }
      return gazetteer.record(place.index).country == most.key
    }
  }

  private func isWeak(_ opener: Int) -> Bool {
    cued.ends[opener].contains(.weakOpener) && !cued.ends[opener].contains(.nameOpener)
  }

  /// After words like منطقة ordinary nouns stand too: a container must follow, or quotes must mark a name, or the names
  /// must be a list of words without the article.
  private func isSupported(_ names: [PlaceMention], _ mentions: [PlaceMention]) -> Bool {
    guard let first = names.first, let last = names.last else { return false }
    if containerAfter(last, mentions) != nil { return true }
    let before = first.tokens.lowerBound - 1
    if before >= 0, Self.quotes.contains(text.tokens[before].sign) { return true }
    return names.count > 1 && names.allSatisfy { !isDefinite($0.tokens.lowerBound) }
  }

  /// One name means one place throughout a text: the surest of its mentions lends its place to the others.
  private func unify(_ found: inout [PlaceMention]) {
    var best: [String: PlaceMention] = [:]
    for mention in found where mention.place != nil {
      if let known = best[mention.text], known.confidence >= mention.confidence { continue }
      best[mention.text] = mention
    }
    for index in found.indices {
      guard let known = best[found[index].text] else { continue }
      found[index].place = known.place
      found[index].confidence = known.confidence
      found[index].reason = nil
    }
  }

  // MARK: Names

  /// The names after an opener: one, or several after a plural (قرى بسبت وبداما, بلدات بينين، كنصفرة).
  private func names(openedAt index: Int, _ isTaken: [Bool], _ singles: [Int: PlaceMention]) -> [PlaceMention] {
    let cue = cued.ends[index]
    guard !cue.isDisjoint(with: [.nameOpener, .listOpener, .weakOpener]), !cue.contains(.typeProvince),
      cued.prepositions[index] != .kaf
    else { return [] }
    var first = index + 1
    if first < text.tokens.count, Self.quotes.contains(text.tokens[first].sign) { first += 1 }
    guard first < text.tokens.count, cued.areNeighbours(first - 1, first) else { return [] }
    var names: [PlaceMention] = []
    if !isTaken[first], !isConjoined(first), let end = end(of: first, isTaken, singles) {
      let isPart = first == index + 1 && cue.contains(.typeLandform) && text.tokens[first].script == .arabic
      names.append(mention((isPart ? index : first)..<end, from: isPart ? offsetOfOpener(index) : nil))
    } else if !isTaken[first] {
      return []
    }
    guard cue.contains(.listOpener) else { return names }
    var next = names.last?.tokens.upperBound ?? first + 1
    while let item = listItem(at: next, isTaken) {
      if let name = item.name { names.append(name) }
      next = item.end
    }
    return names
  }

  /// قرى ونقاط: "villages and…", not the name of one.
  private func isConjoined(_ index: Int) -> Bool {
    text.key(index).starts(with: [0xD9, 0x88]) && !isHead(index)
  }

  private static let quotes: Set<UInt32> = [0xAB, 0xBB, 0x22, 0x201C, 0x201D]

  private func mention(_ tokens: Range<Int>, from offset: Int? = nil) -> PlaceMention {
    let start = offset ?? Int(text.tokens[tokens.lowerBound].start)
    let end = Int(text.tokens[tokens.upperBound - 1].end)
    return PlaceMention(
      tokens: tokens, start: start, end: end, text: text.string(scalars: start..<end),
      reason: PlaceMention.unknownReason, confidence: 0.4)
  }

  /// The next name of a list: after و on the word, or after a comma.
  private func listItem(at index: Int, _ isTaken: [Bool]) -> (name: PlaceMention?, end: Int)? {
    var position = index
    var hasComma = false
    while position < text.tokens.count, text.tokens[position].kind == .punctuation, position < index + 3 {
      let sign = text.tokens[position].sign
      guard Self.quotes.contains(sign) || sign == 0x060C || sign == 0x2C else { return nil }
      if !Self.quotes.contains(sign) { hasComma = true }
      position += 1
    }
    guard position < text.tokens.count, cued.areNeighbours(position - 1, position),
      text.tokens[position].script == .arabic, text.tokens[position].kind == .word
    else { return nil }
    let key = text.key(position)
    let hasConjunction = key.starts(with: [0xD9, 0x88]) && key.count >= 8
    guard hasComma || hasConjunction else { return nil }
    if isTaken[position] { return claimed[position] ? nil : (nil, position + 1) }
    guard isArabicName(position), !isAdjective(position) else { return nil }
    let start = text.offset(inToken: position, afterLetters: hasConjunction ? 1 : 0)
    return (mention(position..<position + 1, from: start), position + 1)
  }

  private func end(of first: Int, _ isTaken: [Bool], _ singles: [Int: PlaceMention]) -> Int? {
    text.tokens[first].script == .arabic ? arabicEnd(first, isTaken, singles) : latinEnd(first, isTaken)
  }

  private func offsetOfOpener(_ index: Int) -> Int {
    let letters = cued.prepositions[index] == .none ? 0 : 1
    return text.offset(inToken: index, afterLetters: letters)
  }

  private func arabicEnd(_ first: Int, _ isTaken: [Bool], _ singles: [Int: PlaceMention]) -> Int? {
    guard isArabicName(first) else { return nil }
    let next = first + 1
    guard next < text.tokens.count, cued.areNeighbours(first, next), text.tokens[next].kind == .word,
      text.tokens[next].script == .arabic, !isTaken[next] || (singles[next] != nil && isHead(first))
    else { return first + 1 }
    // تلة أبو علي: after such a head any word goes, but those that lead on.
    if isHead(first) {
      let leading: CueClass = CueClass.anyType.union([.direction, .countryside, .near])
      return cued.starts[next].isDisjoint(with: leading) ? next + 1 : first + 1
    }
    // معارة النعسان: an indefinite word and a definite noun are one name.
    let isCompound = !isDefinite(first) && isDefinite(next) && isArabicName(next) && !isAdjective(next)
    return isCompound ? next + 1 : first + 1
  }

  private func isHead(_ index: Int) -> Bool { cued.starts[index].contains(.nameHead) }

  private func isDefinite(_ index: Int) -> Bool {
    text.key(index).starts(with: ArabicClitics.article)
  }

  private func isAdjective(_ index: Int) -> Bool {
    let key = text.key(index)
    return key.suffix(2) == [0xD9, 0x8A] || key.suffix(4) == [0xD9, 0x8A, 0xD9, 0x87]
  }

  private func isArabicName(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.kind == .word, token.script == .arabic, token.foldedEnd - token.foldedStart >= 6 else { return false }
    let cue = cued.starts[index]
    if cue.contains(.nameHead) { return true }
    // مخيم للمهجرين, "for the", and سيطرتها, "its control", are no names.
    let key = text.key(index)
    if key.starts(with: [0xD9, 0x84, 0xD9, 0x84]) { return false }
    if key.count > 8, key.suffix(4) == [0xD9, 0x87, 0xD8, 0xA7] || key.suffix(4) == [0xD9, 0x87, 0xD9, 0x85] {
      return false
    }
    let ordinary: CueClass = CueClass.anyType.union([
      .notName, .word, .locative, .direction, .countryside, .near, .speechVerb, .actVerb, .calendar, .governmentNoun,
      .organisationBefore, .title, .between, .eventNoun,
    ])
    guard cue.isDisjoint(with: ordinary), cued.words[index] == 0 else { return false }
    return !isIndefiniteAdjective(index)
  }

  /// صناعية, دولي: ordinary adjectives end so, names seldom do without ال.
  private func isIndefiniteAdjective(_ index: Int) -> Bool {
    isAdjective(index) && !isDefinite(index)
  }

  private func latinEnd(_ first: Int, _ isTaken: [Bool]) -> Int? {
    var end = first
    while end < text.tokens.count, !isTaken[end], text.tokens[end].kind == .word,
      text.tokens[end].shape.contains(.initialCapital), end == first || cued.areNeighbours(end - 1, end),
      !cued.starts[end].contains(.notName)
    {
      end += 1
    }
    return end > first && end - first <= 4 ? end : nil
  }

  // MARK: Containers

  private func located(_ name: PlaceMention, _ mentions: [PlaceMention]) -> PlaceMention {
    var mention = name
    if let (container, bearing) = containerAfter(name, mentions), let place = place(in: container, bearing) {
      mention.place = place
      mention.confidence = max(mention.confidence, 0.6)
    } else if text.tokens[name.tokens.lowerBound].script == .latin {
      // Measured on English news: only a container beside the name tells where it is.
    } else if let container = containerInSentence(name, mentions), let place = place(in: container, nil) {
      mention.place = place
      mention.confidence = max(mention.confidence, 0.5)
    } else if let container = containerInText(name, mentions), let place = place(in: container, nil) {
      mention.place = place
      mention.confidence = max(mention.confidence, 0.4)
    }
    if mention.place != nil { mention.reason = nil }
    return mention
  }

  /// The place that follows within six tokens of linking words: بريف حلب الشمالي, شمال شرقي حلب, بمحافظة حماة, في حلب.
  private func containerAfter(_ name: PlaceMention, _ mentions: [PlaceMention]) -> (PlaceMention, Double?)? {
    let links: CueClass = CueClass.anyType.union([.locative, .countryside, .direction, .near])
    var index = name.tokens.upperBound
    var bearing: Double?
    var steps = 0
    while steps < 6, index < text.tokens.count, !text.tokens[index].shape.contains(.lineStart) {
      if let mention = mentions.first(where: { $0.tokens.lowerBound == index }) {
        let after = mention.tokens.upperBound
        let own = after < text.tokens.count && text.tokens[after].script == .arabic ? direction(startingAt: after) : nil
        return mention.role == .literal ? (mention, bearing ?? own) : nil
      }
      let token = text.tokens[index]
      if token.kind == .punctuation {
        guard [0xBB, 0xAB, 0x22, 0x201C, 0x201D, 0x2C, 0x060C, 0x28].contains(token.sign) else { return nil }
      } else {
        let cue = cued.starts[index].union(cued.ends[index])
        let isOf = token.script == .latin && ["of", "the", "in"].contains(text.word(index))
        guard isOf || !cue.isDisjoint(with: links) else { return nil }
        if let found = direction(startingAt: index) { bearing = found }
      }
      index += 1
      steps += 1
    }
    return nil
  }

  private func direction(startingAt index: Int) -> Double? {
    guard cued.starts[index].contains(.direction) else { return nil }
    let end = index + 1 < text.tokens.count && cued.lengths[index + 1] == 2 ? index + 1 : index
    return cued.bearings[end] >= 0 ? Double(cued.bearings[end]) : nil
  }

  private func containerInSentence(_ name: PlaceMention, _ mentions: [PlaceMention]) -> PlaceMention? {
    let sentence = text.tokens[name.tokens.lowerBound].sentence
    return nearest(to: name, mentions.filter { text.tokens[$0.tokens.lowerBound].sentence == sentence })
  }

  private func containerInText(_ name: PlaceMention, _ mentions: [PlaceMention]) -> PlaceMention? {
    nearest(to: name, mentions.filter { $0.tokens.lowerBound < name.tokens.lowerBound })
      ?? nearest(to: name, mentions)
  }

  /// The nearest mention of a town, district or province.
  private func nearest(to name: PlaceMention, _ mentions: [PlaceMention]) -> PlaceMention? {
    mentions.filter { $0.role == .literal && isContainer($0) }.min {
      abs($0.tokens.lowerBound - name.tokens.lowerBound) < abs($1.tokens.lowerBound - name.tokens.lowerBound)
    }
  }

  private func isContainer(_ mention: PlaceMention) -> Bool {
    guard let place = mention.place else { return false }
    switch gazetteer.record(place.index).kind {
    case .populated, .admin1, .admin2: return true
    default: return false
    }
  }

  /// The province of a container. With a direction, 20 km from the seat that way: measured nearer to the truth than the
  /// middle of the province.
  private func place(in container: PlaceMention, _ bearing: Double?) -> ResolvedPlace? {
    guard let found = container.place else { return nil }
    var record = gazetteer.record(found.index)
    if record.kind == .populated || record.kind == .admin2, let province = record.admin1 {
      if record.kind == .populated, gazetteer.record(province).seat != record.index {
        return around(record)
      }
      record = gazetteer.record(province)
    }
    var place = PlaceMaker(gazetteer: gazetteer).plain(record)
    place.isCentroid = true
    if record.kind == .admin1, let bearing, let seat = record.seat.map(gazetteer.record) {
      let radians = bearing * .pi / 180
      place.latitude = seat.latitude + 20 / 111.2 * cos(radians)
      place.longitude = seat.longitude + 20 / (111.2 * cos(seat.latitude * .pi / 180)) * sin(radians)
      place.radiusKilometers = 25
    }
    return place
  }

  private func around(_ record: PlaceRecord) -> ResolvedPlace {
    var place = PlaceMaker(gazetteer: gazetteer).plain(record)
    place.precision = .district
    place.wherePrecision = 3
    place.radiusKilometers = 20
    place.isCentroid = true
    return place
  }
}
