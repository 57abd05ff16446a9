import TextAnalysis

/// What stands beside a name, as recognition tells it apart. The raw values number the features.
enum Neighbour: Int, CaseIterable {
  // Edges and signs.
  case edge, sentenceEnd, comma, openBracket, closeBracket
  case quote, colon, dash, hyphen, slash, sign, possessive, number
  // Words of the cue table.
  case organisation, title, givenName, surnameParticle, calendar
  case road, type, direction, countryside, event, metonym, between, government
  case speech, act, locative, function, dateline
  // Other words by their shape.
  case demonym, place, capitalised, capitals, small, definite, adjective

  /// The name in the table of weights.
  var name: String { CaseName.kebab(self) }
}

/// Tells what stands beside the tokens of a candidate.
struct NeighbourReader {
  let cued: CuedText
  /// Tokens that are part of a demonym, and of a strong place name.
  let demonyms: [Bool]
  let places: [Bool]

  private var text: AnalyzedText { cued.text }

  /// Where the words before a name begin to count: an opening quote between a type word and the name (مدينة «قعطبة») is
  /// passed over.
  func anchor(_ index: Int) -> Int {
    guard index > 1, [0xAB, 0x22, 0x201C].contains(text.tokens[index - 1].sign),
      !text.tokens[index - 1].shape.contains(.lineStart), !cued.ends[index - 2].isDisjoint(with: .anyType)
    else { return index }
    return index - 1
  }

  /// What stands before a token.
  func before(_ name: Int) -> Neighbour {
    let index = anchor(name)
    guard index > 0, !text.tokens[index].shape.contains(.lineStart) else { return .edge }
    let previous = index - 1
    if text.tokens[index].sentence != text.tokens[previous].sentence { return .sentenceEnd }
    if let sign = sign(previous, spaced: text.tokens[index].isSpaced) { return sign }
    let cue = cued.ends[previous]
    let isCapital = text.tokens[previous].shape.contains(.initialCapital)
    let isLatin = text.tokens[previous].script == .latin
    if cue.contains(.organisationBefore), !isLatin || isCapital || cued.lengths[previous] > 1 { return .organisation }
    if cue.contains(.title) { return .title }
    if cue.contains(.givenName), isCapital || !isLatin { return .givenName }
    if cue.contains(.surnameParticle), !isCapital { return .surnameParticle }
    if cue.contains(.eventNoun) { return .event }
    if cue.contains(.countryside) { return .countryside }
    if cue.contains(.direction) { return .direction }
    if !cue.isDisjoint(with: .anyType) { return cue.contains(.typeRoad) ? .road : .type }
    if cue.contains(.metonymBefore) { return .metonym }
    if cue.contains(.between) { return .between }
    if cue.contains(.locative) { return .locative }
    if cue.contains(.governmentNoun) { return .government }
    if cue.contains(.calendar), isCapital || !isLatin { return .calendar }
    if cue.contains(.speechVerb) { return .speech }
    if cue.contains(.actVerb) { return .act }
    return other(previous)
  }

  /// What stands after the token before `index`.
  func after(_ index: Int) -> Neighbour {
    guard index < text.tokens.count, !text.tokens[index].shape.contains(.lineStart) else { return .edge }
    if text.tokens[index].sentence != text.tokens[index - 1].sentence { return .sentenceEnd }
    if let sign = sign(index, spaced: text.tokens[index].isSpaced) { return sign }
    let cue = cued.starts[index]
    let isCapital = text.tokens[index].shape.contains(.initialCapital)
    let isLatin = text.tokens[index].script == .latin
    if isCapital || !isLatin {
      if cue.contains(.organisationAfter) { return .organisation }
      if cue.contains(.typeRoad) { return .road }
      if cue.contains(.givenName), isLatin { return .givenName }
      if cue.contains(.calendar) { return .calendar }
      if cue.contains(.title), isLatin { return .title }
      if cue.contains(.dateline) { return .dateline }
    }
    if !cue.isDisjoint(with: .anyType), isLatin { return .type }
    if cue.contains(.direction) { return .direction }
    if cue.contains(.speechVerb) { return .speech }
    if cue.contains(.actVerb) { return .act }
    if cue.contains(.governmentNoun) { return .government }
    return other(index)
  }

  private func sign(_ index: Int, spaced: Bool) -> Neighbour? {
    let token = text.tokens[index]
    switch token.kind {
    case .possessive: return .possessive
    case .number: return .number
    case .word: return nil
    case .punctuation: break
    }
    switch token.sign {
    case 0x2E, 0x21, 0x3F, 0x2026, 0x061F: return .sentenceEnd
    case 0x2C, 0x060C, 0x3B, 0x061B: return .comma
    case 0x28, 0x5B: return .openBracket
    case 0x29, 0x5D: return .closeBracket
    case 0x22, 0x201C, 0x201D, 0x2018, 0x2019, 0x27, 0xAB, 0xBB, 0x60: return .quote
    case 0x3A: return .colon
    case 0x2013, 0x2014: return .dash
    case 0x2D: return spaced ? .dash : .hyphen
    case 0x2F, 0x26: return .slash
    default: return .sign
    }
  }

  private func other(_ index: Int) -> Neighbour {
    if demonyms[index] { return .demonym }
    if places[index] { return .place }
    let token = text.tokens[index]
    if token.script == .arabic {
      if cued.words[index] != 0 || cued.starts[index].contains(.notName) { return .function }
      return arabicShape(index)
    }
    if token.shape.contains(.allCapitals), token.end - token.start > 1 { return .capitals }
    if token.shape.contains(.initialCapital), !cued.starts[index].contains(.notName) { return .capitalised }
    return cued.words[index] != 0 ? .function : .small
  }

  private func arabicShape(_ index: Int) -> Neighbour {
    let key = text.key(index)
    let isDefinite = key.starts(with: ArabicClitics.article)
    let isRelative = key.suffix(4) == [0xD9, 0x8A, 0xD9, 0x87] || key.suffix(2) == [0xD9, 0x8A]
    if isRelative { return .adjective }
    return isDefinite ? .definite : .small
  }
}
