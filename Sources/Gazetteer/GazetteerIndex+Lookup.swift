import TextAnalysis

extension GazetteerIndex {
  /// Finds the places that a name may mean, best first.
  ///
  /// Keys get weaker step by step: exact, folded, without the article, without spaces, and, if asked for, prefix or
  /// edit distance. A weaker key costs likelihood, so it never puts a place before an equally likely one. After a comma
  /// may stand a container: only places inside it are returned then.
  public func lookup(_ query: PlaceQuery) -> [PlaceHit] {
    let parts = query.text.split { $0 == "," || $0 == "،" }.map { Self.trimmed(String($0)) }.filter { !$0.isEmpty }
    var hits = ranked(query, name: query.text)
    if parts.count > 1 {
      let containers = containers(parts.dropFirst(), of: query)
      let inside = ranked(query, name: parts[0]).filter { hit in
        containers.allSatisfy { $0.contains { contains($0, hit.place) } }
      }
      let known = Set(hits.map(\.place))
      hits += inside.filter { !known.contains($0.place) }
    }
    return Array(hits.prefix(max(0, query.limit)))
  }

  private func containers(_ names: ArraySlice<String>, of query: PlaceQuery) -> [[PlaceIndex]] {
    names.map { name in
      var plain = PlaceQuery(name)
      plain.match = query.match == .exact ? .exact : .folded
      return ranked(plain, name: name).filter { $0.nameKind != .demonym }.map(\.place)
        + (CountryCode(name).flatMap(country).map { [$0] } ?? [])
    }
  }

  private func ranked(_ query: PlaceQuery, name: String) -> [PlaceHit] {
    let candidates = candidates(name: name, match: query.match).filter { passes($0.key, query) }
    let ranking = LookupRanking(index: self, query: query, candidates: candidates)
    return ranking.hits()
  }

  private func passes(_ place: PlaceIndex, _ query: PlaceQuery) -> Bool {
    let record = record(place)
    if !query.countries.isEmpty, !query.countries.contains(record.country) { return false }
    if !query.featureClasses.isEmpty, !query.featureClasses.contains(featureClass(place)) { return false }
    if query.bounded, let box = query.viewbox {
      return box.contains(latitude: record.latitude, longitude: record.longitude)
    }
    return true
  }

  private func candidates(name: String, match: MatchMode) -> [PlaceIndex: LookupCandidate] {
    var collector = LookupCollector(index: self, name: Self.trimmed(name), mode: match)
    let key = NameFolding.key(of: name)
    guard !key.isEmpty else { return [:] }
    collector.add(key, as: .folded)
    if match != .exact { addWeakerKeys(of: key, to: &collector) }
    switch match {
    case .exact, .folded: break
    case .prefix: forEachKey(from: key) { collector.add($0, as: .prefix) }
    case .fuzzy: forEachKey(near: key) { collector.add($0, as: .fuzzy(distance: $1)) }
    }
    return collector.found
  }

  private func addWeakerKeys(of key: [UInt8], to collector: inout LookupCollector) {
    let bare = withoutArticle(key)
    if let bare { collector.add(bare, as: .withoutArticle) }
    let joined = key.filter { $0 != 0x20 }
    if joined.count < key.count { collector.add(joined, as: .withoutSpaces) }
    if let bare, bare.contains(0x20) { collector.add(bare.filter { $0 != 0x20 }, as: .withoutSpaces) }
  }

  /// A key without ال or one of the Latin articles; `nil` if there is none or too little is left.
  func withoutArticle(_ key: [UInt8]) -> [UInt8]? {
    if key.starts(with: ArabicClitics.article), key.count >= ArabicClitics.article.count + 6 {
      return Array(key[ArabicClitics.article.count...])
    }
    guard let space = key.firstIndex(of: 0x20), articles.contains(Array(key[..<space])), key.count - space > 4 else {
      return nil
    }
    return Array(key[(space + 1)...])
  }

  private static func trimmed(_ text: String) -> String {
    let isSpace = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
    let scalars = text.unicodeScalars.drop(while: isSpace)
    guard let last = scalars.lastIndex(where: { !isSpace($0) }) else { return "" }
    return String(String.UnicodeScalarView(scalars[...last]))
  }
}
