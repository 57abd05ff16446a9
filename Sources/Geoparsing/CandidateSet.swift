import Gazetteer
import TextAnalysis

/// The candidates of a text and what recognition asks of them together.
struct CandidateSet {
  let cued: CuedText
  let gazetteer: GazetteerIndex
  var candidates: [NameCandidate]
  /// The first candidate that begins at a token, or -1; the longest comes first.
  let firstAt: [Int32]
  /// The longest candidate that ends before a token, or -1.
  let longestEnding: [Int32]
  /// Runs of capitalised words: where the run of a token begins and ends.
  let runStart: [Int32]
  let runEnd: [Int32]
  let neighbours: NeighbourReader
  /// Where countries are named, by name or by adjective.
  let countryMentions: [CountryCode: [Int]]
  /// The first-level units that are named.
  let provincesNamed: Set<PlaceIndex>

  private var text: AnalyzedText { cued.text }

  init(_ found: [NameCandidate], cued: CuedText, gazetteer: GazetteerIndex) {
    self.cued = cued
    self.gazetteer = gazetteer
    candidates = found
    let count = cued.text.tokens.count
    var firstAt = [Int32](repeating: -1, count: count + 1)
    var longestEnding = firstAt
    var demonyms = [Bool](repeating: false, count: count)
    var places = demonyms
    var longestCover = [Int32](repeating: -1, count: count)
    var countryMentions: [CountryCode: [Int]] = [:]
    var provincesNamed: Set<PlaceIndex> = []
    for (position, candidate) in found.enumerated() {
      let tokens = candidate.tokens
      if firstAt[tokens.lowerBound] < 0 { firstAt[tokens.lowerBound] = Int32(position) }
      let ending = longestEnding[tokens.upperBound]
      if ending < 0 || found[Int(ending)].tokens.count < tokens.count {
        longestEnding[tokens.upperBound] = Int32(position)
      }
      for token in tokens {
        if candidate.isDemonym { demonyms[token] = true } else if Self.isStrong(candidate) { places[token] = true }
        let cover = longestCover[token]
        if cover < 0 || found[Int(cover)].tokens.count < tokens.count { longestCover[token] = Int32(position) }
      }
      for choice in candidate.choices.prefix(2) {
        if choice.record.kind == .country || choice.nameKind == .demonym {
          countryMentions[choice.record.country, default: []].append(tokens.lowerBound)
        }
        if choice.record.kind == .admin1, choice.nameKind != .demonym { provincesNamed.insert(choice.record.index) }
      }
    }
    for position in found.indices {
      let tokens = found[position].tokens
      for token in tokens {
        let cover = found[Int(longestCover[token])].tokens
        if cover.count > tokens.count, cover.lowerBound <= tokens.lowerBound, cover.upperBound >= tokens.upperBound {
          candidates[position].isInsideLonger = true
        }
      }
      candidates[position].holdsShorter = tokens.count > 1 && Self.holdsShorter(position, found)
    }
    self.firstAt = firstAt
    self.longestEnding = longestEnding
    self.countryMentions = countryMentions
    self.provincesNamed = provincesNamed
    neighbours = NeighbourReader(cued: cued, demonyms: demonyms, places: places)
    (runStart, runEnd) = Self.runs(cued)
  }

  static func isStrong(_ candidate: NameCandidate) -> Bool {
    guard candidate.stopRule == .none, !candidate.droppedArticle else { return false }
    switch candidate.bucket {
    case .country, .region, .province, .metropolis, .city, .abbreviation: return true
    default: return false
    }
  }

  private static func holdsShorter(_ position: Int, _ found: [NameCandidate]) -> Bool {
    let tokens = found[position].tokens
    var other = position + 1
    while other < found.count, found[other].tokens.lowerBound < tokens.upperBound {
      if found[other].tokens.upperBound <= tokens.upperBound, found[other].tokens != tokens { return true }
      other += 1
    }
    return false
  }

  /// Runs of capitalised Latin words with nothing but spaces or hyphens between them; a sentence's first small word
  /// ("The", "In") is not part of a run.
  private static func runs(_ cued: CuedText) -> (starts: [Int32], ends: [Int32]) {
    let tokens = cued.text.tokens
    var starts = (0..<Int32(tokens.count)).map { $0 }
    var ends = starts.map { $0 + 1 }
    var index = 0
    while index < tokens.count {
      guard isCapitalised(index, cued) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < tokens.count {
        if isCapitalised(end, cued), cued.areNeighbours(end - 1, end) {
          end += 1
        } else if end + 1 < tokens.count, tokens[end].sign == 0x2D, !tokens[end].isSpaced, !tokens[end + 1].isSpaced,
          isCapitalised(end + 1, cued)
        {
          end += 2
        } else {
          break
        }
      }
      for token in index..<end {
        starts[token] = Int32(index)
        ends[token] = Int32(end)
      }
      index = end
    }
    return (starts, ends)
  }

  /// Whether a token is a capitalised Latin word that may be part of a name.
  func isCapitalised(_ index: Int) -> Bool { Self.isCapitalised(index, cued) }

  private static func isCapitalised(_ index: Int, _ cued: CuedText) -> Bool {
    let token = cued.text.tokens[index]
    return token.kind == .word && token.script == .latin && token.shape.contains(.initialCapital)
      && !cued.starts[index].contains(.notName)
  }

  // MARK: Questions

  /// The longest candidate that begins at a token.
  func longest(at token: Int) -> NameCandidate? {
    guard token < firstAt.count, firstAt[token] >= 0 else { return nil }
    return candidates[Int(firstAt[token])]
  }

  /// The longest candidate that ends before a token.
  func longest(endingAt token: Int) -> NameCandidate? {
    guard token < longestEnding.count, longestEnding[token] >= 0 else { return nil }
    return candidates[Int(longestEnding[token])]
  }

  /// Whether the text names the country of one of a candidate's first places elsewhere: 0 no, 1 yes, 2 close by or its
  /// province too.
  func countryNamed(_ candidate: NameCandidate) -> Int {
    var best = 0
    for choice in candidate.choices.prefix(5) where choice.record.kind != .country && choice.nameKind != .demonym {
      if let province = choice.record.admin1, provincesNamed.contains(province) { return 2 }
      guard let mentions = countryMentions[choice.record.country] else { continue }
      for mention in mentions where !candidate.tokens.contains(mention) {
        best = max(best, abs(mention - candidate.tokens.lowerBound) <= 30 ? 2 : 1)
      }
      if best == 2 { return 2 }
    }
    return best
  }

  /// The candidate after a comma or an opening bracket.
  func afterComma(_ candidate: NameCandidate) -> NameCandidate? {
    let sign = candidate.tokens.upperBound + (candidate.takesFullStop ? 1 : 0)
    guard sign + 1 < text.tokens.count else { return nil }
    let token = text.tokens[sign]
    guard token.kind == .punctuation, [0x2C, 0x060C, 0x28].contains(token.sign),
      !text.tokens[sign + 1].shape.contains(.lineStart)
    else { return nil }
    return longest(at: sign + 1)
  }

  /// The candidate before a comma or an opening bracket.
  func beforeComma(_ candidate: NameCandidate) -> NameCandidate? {
    let sign = candidate.tokens.lowerBound - 1
    guard sign > 0, [0x2C, 0x060C, 0x28].contains(text.tokens[sign].sign) else { return nil }
    return longest(endingAt: sign)
  }

  /// The candidate that a short link leads to: "in", "of", في, ب, بريف.
  func afterLink(_ candidate: NameCandidate) -> NameCandidate? {
    var index = candidate.tokens.upperBound
    guard index < text.tokens.count else { return nil }
    if [0xBB, 0x201D, 0x22].contains(text.tokens[index].sign) { index += 1 }
    var steps = 0
    while steps < 4, index < text.tokens.count, !text.tokens[index].shape.contains(.lineStart) {
      if let next = longest(at: index), steps > 0 || next.preposition != .none { return next }
      let cue = cued.starts[index]
      let links: CueClass = [.locative, .countryside, .direction, .typeProvince, .typeDistrict, .typeRegion]
      guard !cue.isDisjoint(with: links.union(.typePopulated)) else { return nil }
      index += 1
      steps += 1
    }
    return nil
  }

  /// Whether some place of the first candidate lies in some place of the second.
  func contains(_ outer: NameCandidate, _ inner: NameCandidate) -> Bool {
    for container in outer.choices.prefix(3) where container.nameKind != .demonym {
      let kind = container.record.kind
      guard kind == .country || kind == .admin1 || kind == .admin2 || kind == .region else { continue }
      for choice in inner.choices where choice.nameKind != .demonym {
        if gazetteer.contains(container.record.index, choice.record.index) { return true }
      }
    }
    return false
  }

  /// Whether a candidate may be the second part of "Paris, Texas".
  func isContainer(_ candidate: NameCandidate) -> Bool {
    switch candidate.bucket {
    case .country, .province, .abbreviation: return true
    case .district: return candidate.choices.first?.nameKind != .stripped
    default: return false
    }
  }
}
