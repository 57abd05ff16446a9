import Geoparsing
import TextAnalysis

extension PlaceTier {
  /// What speaks for and against a tie, as numbers of ``TieFeature``; nothing where there is no place.
  func tieFeatures(_ trigger: Trigger, _ tie: PlaceTie, _ type: EventType) -> [Int] {
    guard let first = tie.places.first else { return [] }
    let mention = context.places.mentions[first]
    let group = type.isPhysical || type == .consult ? 0 : 1
    let kind = mention.place.map { Int(directory.kind($0.index).rawValue) } ?? PlaceFeature.kinds.count - 1
    var features = [
      TieFeature.rule + (EventFeature.ties.firstIndex(of: tie.rule.rawValue) ?? 0),
      TieFeature.type + (EventType.allCases.firstIndex(of: type) ?? 0),
      TieFeature.wordKind + group * PlaceFeature.kinds.count + kind,
    ]
    if tie.rule == .sentence {
      let candidates = self.candidates(trigger)
      features += self.features(trigger, first, candidates)
      appendMargin(trigger, first, candidates, &features)
      features.append(TieFeature.flag(group == 0 ? .sentenceOfDeed : .sentenceOfWord))
    }
    appendFlags(mention, first, group, kind, tie, &features)
    return features
  }

  private func appendMargin(_ trigger: Trigger, _ mention: Int, _ candidates: [Int], _ features: inout [Int]) {
    guard candidates.count > 1 else { return }
    let language = trigger.isEnglish ? "en" : "ar"
    var best = -Double.infinity
    var own = 0.0
    for candidate in candidates {
      let score = model.score(self.features(trigger, candidate, candidates), language: language)
      if candidate == mention { own = score } else { best = max(best, score) }
    }
    if own - best > 2 { features.append(TieFeature.flag(.clearBest)) }
    if own - best < 0.5 { features.append(TieFeature.flag(.closeSecond)) }
  }

  private func appendFlags(
    _ mention: PlaceMention, _ index: Int, _ group: Int, _ kind: Int, _ tie: PlaceTie, _ features: inout [Int]
  ) {
    let text = context.text
    let tokens = mention.tokens
    let first = tokens.lowerBound
    if isDateline(tokens) { features.append(TieFeature.flag(group == 0 ? .dateline : .datelineOfWord)) }
    if text.tokens[first].shape.contains(.allCapitals) { features.append(TieFeature.flag(.capitals)) }
    if mention.place == nil { features.append(TieFeature.flag(.unresolved)) }
    if mention.confidence < 0.6 { features.append(TieFeature.flag(.uncertain)) }
    if context.actorAt[first] >= 0 { features.append(TieFeature.flag(.insideActor)) }
    if first > 0, context.actorAt[first - 1] >= 0 { features.append(TieFeature.flag(.besideActor)) }
    if group == 1, kind == 0 { features.append(TieFeature.flag(.countryOfWord)) }
    if group == 0, kind == 3 { features.append(TieFeature.flag(.settlementOfDeed)) }
    if tie.places.count > 1 { features.append(TieFeature.flag(.severalPlaces)) }
    appendDocument(mention, index, &features)
    if tokens.upperBound < text.tokens.count, text.tokens[tokens.upperBound].sign == 0x2D,
      !text.tokens[tokens.upperBound].isSpaced
    {
      features.append(TieFeature.flag(.hyphenAfter))
    }
    if first > 0, context.cues[first - 1].has(.office) { features.append(TieFeature.flag(.titleBefore)) }
    let stripped = mention.start - Int(text.tokens[first].start)
    if stripped > 0, text.tokens[first].script == .arabic {
      features.append(TieFeature.flag(Self.clitic(text.key(first), stripped)))
    }
  }

  private func appendDocument(_ mention: PlaceMention, _ index: Int, _ features: inout [Int]) {
    if context.text.tokens[mention.tokens.lowerBound].sentence == 0 {
      features.append(TieFeature.flag(.placeOfTitle))
    }
    if index == 0 { features.append(TieFeature.flag(.namedFirst)) }
    guard let place = mention.place?.index else { return }
    var count = 0
    for other in context.places.mentions where other.place?.index == place { count += 1 }
    if count > 2 { features.append(TieFeature.flag(.namedOften)) }
  }

  private static func clitic(_ key: ArraySlice<UInt8>, _ letters: Int) -> TieFeature.Flag {
    let last = key.startIndex + letters * 2 - 2
    guard last >= key.startIndex, last + 1 < key.endIndex else { return .cliticOther }
    switch (key[last], key[last + 1]) {
    case (0xD8, 0xA8): return .cliticBa
    case (0xD9, 0x84): return .cliticLam
    default: return .cliticOther
    }
  }

  /// "COLOMBO, June 1 -", "Aleppo – ", عين اليوم – أنقرة: where the report was written.
  func isDateline(_ tokens: Range<Int>) -> Bool {
    let text = context.text
    let first = tokens.lowerBound
    guard text.tokens[first].sentence <= 2 else { return false }
    if text.tokens[first].shape.contains(.lineStart) || first == 0 {
      let end = min(text.tokens.count, tokens.upperBound + 9)
      for token in tokens.upperBound..<max(end, tokens.upperBound) {
        if text.tokens[token].shape.contains(.lineStart) { break }
        if Self.isDash(text.tokens[token].sign), text.tokens[token].isSpaced { return true }
        if text.tokens[token].sign == 0x3A { return true }
      }
    }
    guard first > 0, Self.isDash(text.tokens[first - 1].sign) else { return false }
    let next = tokens.upperBound
    return next >= text.tokens.count || text.tokens[next].shape.contains(.lineStart)
      || text.tokens[next].sign == 0x3A
  }

  private static func isDash(_ sign: UInt32) -> Bool { sign == 0x2D || sign == 0x2013 || sign == 0x2014 }
}
