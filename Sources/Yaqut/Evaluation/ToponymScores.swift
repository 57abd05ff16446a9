/// The figures of one corpus, or of several together.
public struct ToponymScores: Sendable {
  /// A figure under the name that tables and JSON give it.
  public struct Figure: Sendable {
    /// How a figure is shown.
    public enum Style: Sendable { case count, share, kilometers, area }
    public let name: String
    public let value: Double
    public let style: Style
  }

  /// The corpus, `MACRO` for the mean of corpora, `MICRO` for all articles together.
  public let corpus: String
  /// The figures in order.
  public let figures: [Figure]

  /// Works the figures out of counts.
  public init(corpus: String, tally: ToponymTally) {
    self.corpus = corpus
    let exact = PrecisionRecall(hits: tally.exactHits, predicted: tally.predicted, gold: tally.gold)
    let overlap = PrecisionRecall(hits: tally.overlapHits, predicted: tally.predicted, gold: tally.gold)
    let both = PrecisionRecall(
      hits: tally.endToEndHits, predicted: tally.endToEndPredicted, gold: tally.endToEndGold)
    figures =
      [
        Figure(name: "docs", value: Double(tally.documents), style: .count),
        Figure(name: "gold", value: Double(tally.gold), style: .count),
        Figure(name: "gold_coords", value: Double(tally.goldWithPoint), style: .count),
        Figure(name: "pred", value: Double(tally.predicted), style: .count),
      ] + Self.shares(exact, "exact") + Self.shares(overlap, "over")
      + [Figure(name: "n_A", value: Double(tally.foundErrors.kilometers.count), style: .count)]
      + Self.errors(tally.foundErrors, "A", tally.limit) + Self.errors(tally.allErrors, "B", tally.limit)
      + Self.shares(both, "e2e")
  }

  /// The mean of corpora; counts are added up.
  public init(meanOf scores: [ToponymScores]) {
    corpus = "MACRO"
    figures = (scores.first?.figures ?? []).enumerated().map { index, figure in
      let sum = scores.reduce(0) { $0 + $1.figures[index].value }
      let value = figure.style == .count ? sum : sum / Double(scores.count)
      return Figure(name: figure.name, value: value, style: figure.style)
    }
  }

  /// The figure of a name.
  public subscript(name: String) -> Double? { figures.first { $0.name == name }?.value }

  private static func shares(_ scores: PrecisionRecall, _ suffix: String) -> [Figure] {
    [
      Figure(name: "P_" + suffix, value: scores.precision, style: .share),
      Figure(name: "R_" + suffix, value: scores.recall, style: .share),
      Figure(name: "F1_" + suffix, value: scores.f1, style: .share),
    ]
  }

  private static func errors(_ errors: ResolutionErrors, _ suffix: String, _ limit: Double) -> [Figure] {
    [
      Figure(name: "acc_" + suffix, value: errors.accuracy(within: limit), style: .share),
      Figure(name: "mean_" + suffix, value: errors.mean, style: .kilometers),
      Figure(name: "med_" + suffix, value: errors.median, style: .kilometers),
      Figure(name: "AUC_" + suffix, value: errors.areaUnderCurve, style: .area),
    ]
  }
}
