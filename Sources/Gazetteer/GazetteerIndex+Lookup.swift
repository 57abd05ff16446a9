import TextAnalysis

extension GazetteerIndex {
  /// Finds the places that a name may mean, best first.
  ///
  /// Keys get weaker step by step: exact, folded, without the article, without spaces, and, if asked for, prefix or
  /// edit distance. A weaker key costs likelihood, so it never puts a place before an equally likely one. Where these
  /// find nothing, the name is tried without a type word ("Jableh District"), then by its sounds (Mosul for الموصل).
  ///
  /// After a comma may stand a container: only places inside it are returned then. A container that is not known does not
  /// count; where the name itself is not known anywhere, the container is returned in its stead.
  public func lookup(_ query: PlaceQuery) -> [PlaceHit] {
    guard query.limit > 0 else { return [] }
    let boost = QueryBoost(query)
    let text = Array(query.text.utf8)
    let parts = Self.parts(of: text)
    guard parts.count > 1 else {
      return ranked(candidates(parts.first ?? text[...], query, boost), query, boost)
    }
    return lookup(text, parts: parts, query, boost)
  }

  private func ranked(
    _ candidates: [PlaceIndex: LookupCandidate], _ query: PlaceQuery, _ boost: QueryBoost
  ) -> [PlaceHit] {
    LookupRanking(index: self, query: query, boost: boost).hits(candidates.values)
  }

  // MARK: Containers

  private func lookup(
    _ text: [UInt8], parts: [ArraySlice<UInt8>], _ query: PlaceQuery, _ boost: QueryBoost
  ) -> [PlaceHit] {
    var all = query
    all.limit = Int.max
    // Names may have commas of their own.
    let whole = ranked(strongCandidates(text[...], query, boost).collector.found, all, boost)
    let containers = parts.dropFirst().map { self.containers($0, of: query) }.filter { !$0.places.isEmpty }
    var inside = self.inside(parts[0], containers.map(\.places), query, boost)
    if inside.hits.isEmpty, containers.contains(where: { !$0.isSure }) {
      // What only sounds like a container is none if nothing lies in it.
      inside = self.inside(parts[0], containers.filter(\.isSure).map(\.places), query, boost)
    }
    let known = Set(whole.map(\.place))
    var hits = whole + inside.hits.filter { !known.contains($0.place) }
    if hits.isEmpty, !inside.isKnown, query.match != .exact {
      hits = stead(containers.filter(\.isSure).map(\.places), query, boost)
    }
    return Array(hits.prefix(query.limit))
  }

  /// The places of a name within containers, and whether the name is known at all.
  private func inside(
    _ name: ArraySlice<UInt8>, _ containers: [[PlaceIndex]], _ query: PlaceQuery, _ boost: QueryBoost
  ) -> (hits: [PlaceHit], isKnown: Bool) {
    var all = query
    all.limit = Int.max
    let strong = ranked(strongCandidates(name, query, boost).collector.found, all, boost)
    var hits = within(containers, strong)
    if hits.isEmpty || query.match == .fuzzy || query.match == .prefix, query.match != .exact {
      hits = within(containers, ranked(weakCandidates(name, query, boost, containers), all, boost))
    }
    return (hits, !strong.isEmpty)
  }

  private func within(_ containers: [[PlaceIndex]], _ hits: [PlaceHit]) -> [PlaceHit] {
    hits.filter { hit in containers.allSatisfy { $0.contains { contains($0, hit.place) } } }
  }

  /// All that may be meant by a name in which something lies, and whether it is more than the sound that fits.
  private func containers(
    _ name: ArraySlice<UInt8>, of query: PlaceQuery
  ) -> (places: [PlaceIndex], isSure: Bool) {
    var plain = PlaceQuery("")
    plain.match = query.match == .exact ? .exact : .folded
    plain.limit = Int.max
    let hits = ranked(candidates(name, plain, QueryBoost(plain)), plain, QueryBoost(plain))
    let country = CountryCode(String(decoding: name, as: UTF8.self)).flatMap(country)
    let isSure = hits.contains { if case .transliterated = $0.matchKind { false } else { true } }
    return (
      hits.filter { $0.nameKind != .demonym }.map(\.place) + (country.map { [$0] } ?? []), isSure || country != nil
    )
  }

  /// What a name may mean by its weak keys too.
  private func weakCandidates(
    _ name: ArraySlice<UInt8>, _ query: PlaceQuery, _ boost: QueryBoost, _ containers: [[PlaceIndex]]
  ) -> [PlaceIndex: LookupCandidate] {
    var wide = query
    // The best of the whole world need not lie in the container.
    if !containers.isEmpty { wide.limit = 2_000 }
    return candidates(name, wide, boost, isWeak: true)
  }

  /// The innermost containers that are known, instead of what lies in them.
  private func stead(_ containers: [[PlaceIndex]], _ query: PlaceQuery, _ boost: QueryBoost) -> [PlaceHit] {
    guard let inner = containers.first else { return [] }
    let outer = Array(containers.dropFirst())
    var found: [PlaceIndex: LookupCandidate] = [:]
    for place in inner.prefix(100) where boost.passes(record(place), in: self) {
      guard outer.allSatisfy({ $0.contains { contains($0, place) } }) else { continue }
      let name = Posting(place: place, nameKind: .primary, isForeign: false, named: place, nameDistance: 0)
      found[place] = LookupCandidate(posting: name, match: .container)
    }
    return ranked(found, query, boost)
  }

  // MARK: Keys

  private func candidates(
    _ name: ArraySlice<UInt8>, _ query: PlaceQuery, _ boost: QueryBoost, isWeak: Bool = false
  ) -> [PlaceIndex: LookupCandidate] {
    var (collector, key) = strongCandidates(name, query, boost)
    guard !key.isEmpty else { return [:] }
    switch query.match {
    case .exact: break
    case .prefix: addPrefixes(key, query, boost, to: &collector)
    case .fuzzy:
      addTypeless(key, to: &collector)
      forEachKey(near: key) { collector.add($0, as: .fuzzy(distance: $1)) }
      // Where near spellings were found, only the nearest sounds can still matter.
      addTransliterations(of: key, steps: collector.found.isEmpty ? Self.mostSteps : Self.fewSteps, to: &collector)
    case .folded:
      if collector.found.isEmpty || isWeak { addTypeless(key, to: &collector) }
      if collector.found.isEmpty || isWeak { addTransliterations(of: key, steps: Self.mostSteps, to: &collector) }
    }
    return collector.found
  }

  private func strongCandidates(
    _ name: ArraySlice<UInt8>, _ query: PlaceQuery, _ boost: QueryBoost
  ) -> (collector: LookupCollector, key: [UInt8]) {
    var collector = LookupCollector(index: self, name: Self.trimmed(name), mode: query.match, boost: boost)
    let key = NameFolding.key(of: String(decoding: name, as: UTF8.self))
    guard !key.isEmpty else { return (collector, key) }
    collector.add(key, as: .folded)
    if query.match != .exact { addWeakerKeys(of: key, to: &collector) }
    return (collector, key)
  }

  private func addWeakerKeys(of key: [UInt8], to collector: inout LookupCollector) {
    let bare = withoutArticle(key)
    if let bare { collector.add(bare, as: .withoutArticle) }
    guard key.contains(0x20) else { return }
    collector.add(key.filter { $0 != 0x20 }, as: .withoutSpaces)
    if let bare, bare.contains(0x20) { collector.add(bare.filter { $0 != 0x20 }, as: .withoutSpaces) }
  }

  private func addTypeless(_ key: [UInt8], to collector: inout LookupCollector) {
    for rest in lookupKnowledge.value(of: self).withoutTypeWord(key) {
      collector.add(rest, as: .withoutTypeWord)
      if let bare = withoutArticle(rest) { collector.add(bare, as: .withoutTypeWord) }
    }
  }

  private func addPrefixes(
    _ key: [UInt8], _ query: PlaceQuery, _ boost: QueryBoost, to collector: inout LookupCollector
  ) {
    for candidate in prefixCandidates(key, query, boost, known: collector.found) { collector.add(candidate) }
  }

  private func prefixCandidates(
    _ key: [UInt8], _ query: PlaceQuery, _ boost: QueryBoost, known: [PlaceIndex: LookupCandidate]
  ) -> [LookupCandidate] {
    if boost.isNone, let answer = prefixMemory.answer(key, limit: query.limit) { return answer }
    var found: [LookupCandidate] = []
    var isWide = false
    for layer in layers {
      var search = PrefixSearch(layer, of: self, query: query, boost: boost, known: known.keys)
      found += search.candidates(from: key)
      isWide = isWide || search.isWide
    }
    if boost.isNone, isWide { prefixMemory.remember(found, key, limit: query.limit) }
    return found
  }

  /// How many steps a search by sounds may take, and where it is not the only hope.
  private static let mostSteps = 16_000
  private static let fewSteps = 1_500

  private func addTransliterations(of key: [UInt8], steps: Int, to collector: inout LookupCollector) {
    let knowledge = lookupKnowledge.value(of: self)
    for key in [key] + knowledge.withoutTypeWord(key).suffix(1) {
      let patterns = SoundPattern.patterns(of: key, knowledge.correspondences)
      for layer in layers {
        for pattern in patterns {
          var search = TransliterationSearch(pattern, KeyTrie(layer), mostSteps: steps)
          search.walk { number, cost in
            let list = LayerPostings(layer, number: number)
            let postings = isSingle ? Postings(list) : Postings(merging: [list], in: self)
            collector.add(postings, as: .transliterated(cost: cost))
          }
        }
      }
    }
  }

  /// A key without ال or one of the Latin articles; `nil` if there is none or too little is left.
  func withoutArticle(_ key: [UInt8]) -> [UInt8]? {
    if key.starts(with: ArabicClitics.article), key.count >= ArabicClitics.article.count + 6 {
      return Array(key[ArabicClitics.article.count...])
    }
    // The longest article has three letters.
    guard let space = key.prefix(4).firstIndex(of: 0x20), key.count - space > 4,
      articles.contains(where: { key[..<space].elementsEqual($0) })
    else { return nil }
    return Array(key[(space + 1)...])
  }

  // MARK: Text

  /// What stands between commas, `,` or `،`, if it is anything.
  private static func parts(of text: [UInt8]) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = 0
    var position = 0
    while position < text.count {
      let isArabic = text[position] == 0xD8 && position + 1 < text.count && text[position + 1] == 0x8C
      if text[position] == 0x2C || isArabic {
        parts.append(trimmed(text[start..<position]))
        start = position + (isArabic ? 2 : 1)
        position = start
      } else {
        position += 1
      }
    }
    parts.append(trimmed(text[start...]))
    return parts.filter { !$0.isEmpty }
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = text.drop { isSpace($0) }
    while let last = rest.last, isSpace(last) { rest.removeLast() }
    return rest
  }

  @inline(__always)
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
}
