import Gazetteer
import TextAnalysis

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Makes the mention of a resolved name: span, place, precision, qualifier, confidence and reasons.
struct MentionBuilder {
  let gazetteer: GazetteerIndex
  let cued: CuedText
  let resolver: PlaceResolver
  let explains: Bool

  private var text: AnalyzedText { cued.text }

  func mention(_ name: NameCandidate, _ outcome: PlaceResolver.Outcome, index: Int) -> PlaceMention {
    let span = Self.span(name, in: text)
    var mention = PlaceMention(
      tokens: name.segment ?? name.tokens, start: span.lowerBound, end: span.upperBound,
      text: text.string(scalars: span))
    guard let best = outcome.best else {
      mention.reason = PlaceMention.unknownReason
      mention.confidence = confidence(name.score, 0.5)
      return mention
    }
    mention.confidence = confidence(name.score, outcome.certainty)
    let isArabic = text.tokens[name.tokens.lowerBound].script == .arabic
    if outcome.certainty < resolver.model.leastProbability(isArabic: isArabic),
      name.givenSpan == nil || name.segment != nil
    {
      mention.reason = PlaceMention.uncertainReason
      return mention
    }
    let record = name.choices[best].record
    mention.role = name.isDemonym ? .associative : .literal
    mention.qualifier = name.isDemonym ? nil : QualifierReader(cued: cued).qualifier(of: name.tokens)
    mention.place = PlaceMaker(gazetteer: gazetteer).place(record, qualifier: mention.qualifier)
    if explains { mention.evidence = evidence(name, outcome, index) }
    return mention
  }

  func demonym(_ name: NameCandidate) -> DemonymMention? {
    let choices = name.choices.filter { $0.nameKind == .demonym }
    guard let choice = choices.max(by: { $0.likelihood < $1.likelihood }) else { return nil }
    var plain = name
    plain.givenSpan = nil
    let span = Self.span(plain, in: text)
    return DemonymMention(
      tokens: name.tokens, start: span.lowerBound, end: span.upperBound, place: choice.record.index,
      country: choice.record.kind == .country ? choice.record.country : .none)
  }

  /// The code points of a name, proclitics left out, with the full stop of an abbreviation.
  static func span(_ name: NameCandidate, in text: AnalyzedText) -> Range<Int> {
    if let given = name.givenSpan { return given }
    let start = text.offset(inToken: name.tokens.lowerBound, afterLetters: name.strippedLetters)
    let end = Int(text.tokens[name.tokens.upperBound - 1].end) + (name.takesFullStop ? 1 : 0)
    return start..<max(start, end)
  }

  /// The share of mentions like this that are right, name and place together.
  private func confidence(_ score: Float, _ certainty: Float) -> Double {
    let product = Double(Self.probability(score) * certainty)
    return (min(max(product, 0), 1) * 1_000).rounded() / 1_000
  }

  private static func probability(_ logit: Float) -> Float { 1 / (1 + exp(-logit)) }

  private func evidence(_ name: NameCandidate, _ outcome: PlaceResolver.Outcome, _ index: Int) -> [String] {
    var lines = ["name: log odds \(rounded(name.score))"]
    let order = outcome.probabilities.indices.sorted { outcome.probabilities[$0] > outcome.probabilities[$1] }
    for choice in order.prefix(3) {
      let place = name.choices[choice]
      let identifier = gazetteer.identifier(place.record.index)
      lines.append(
        "place: \(rounded(outcome.probabilities[choice])) \(identifier) \(gazetteer.name(place.record.index)) "
          + "(\(gazetteer.featureCode(place.record.index)) \(place.record.country), \(place.nameKind) name)")
    }
    lines += resolver.reasons(name: index, choice: outcome.best ?? 0).map { "speaks: \($0)" }
    return lines
  }

  private func rounded(_ value: Float) -> String {
    let hundredths = Int((value * 100).rounded())
    let digits = String(abs(hundredths) % 100)
    return (hundredths < 0 ? "-" : "") + "\(abs(hundredths) / 100)." + (digits.count == 1 ? "0" : "") + digits
  }
}
