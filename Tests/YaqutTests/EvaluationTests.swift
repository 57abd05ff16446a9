import Testing
import Yaqut

/// Scores of made-up articles, held against figures that were worked out by an independent program.
@Suite struct EvaluationTests {
  private func mark(_ start: Int, _ end: Int, _ latitude: Double? = nil, _ longitude: Double? = nil) -> GoldToponym {
    GoldToponym(start: start, end: end, latitude: latitude, longitude: longitude)
  }

  /// Exact and right; half found and wrong; found without a point in gold; two predictions in one; missed; made up.
  private var first: ToponymTally {
    var tally = ToponymTally()
    tally.add(
      gold: [
        mark(0, 6, 36.2, 37.16), mark(10, 17, 33.5, 36.3), mark(20, 25), mark(40, 52, 15.35, 44.2),
        mark(60, 66, 14.8, 42.95),
      ],
      predicted: [
        mark(0, 6, 36.25, 37.6), mark(10, 14, 40, 30), mark(20, 25, 1, 1), mark(40, 44, 15.3, 44.2),
        mark(46, 52, 15.35, 44.2), mark(80, 85, 10, 10),
      ])
    return tally
  }

  /// One of two right; the second is predicted twice.
  private var second: ToponymTally {
    var tally = ToponymTally()
    tally.add(
      gold: [mark(3, 9, 32.88, 13.19), mark(12, 20, 34.43, 35.84)],
      predicted: [mark(3, 9, 34.43, 35.84), mark(12, 20, 34, 35.8), mark(12, 20)])
    return tally
  }

  private func check(_ scores: ToponymScores, _ expected: [String: Double]) throws {
    for (name, value) in expected {
      #expect(abs(try #require(scores[name]) - value) < 1e-9 * max(1, value), "\(name)")
    }
  }

  @Test func figuresOfOneCorpus() throws {
    try check(
      ToponymScores(corpus: "one", tally: first),
      [
        "docs": 1, "gold": 5, "gold_coords": 4, "pred": 6, "P_exact": 1 / 3, "R_exact": 0.4, "F1_exact": 4 / 11,
        "P_over": 2 / 3, "R_over": 0.8, "n_A": 3, "acc_A": 2 / 3, "mean_A": 318.1422142531893,
        "med_A": 39.85822315646822, "AUC_A": 0.35939260519107596, "acc_B": 0.5, "mean_B": 5248.356660689892,
        "med_B": 477.21332137978396, "AUC_B": 0.5210067319635462, "P_e2e": 0.4, "R_e2e": 0.5, "F1_e2e": 4 / 9,
      ])
  }

  @Test func meansOfCorporaAndAllArticlesTogether() throws {
    let parts = [ToponymScores(corpus: "one", tally: first), ToponymScores(corpus: "two", tally: second)]
    try check(
      ToponymScores(meanOf: parts),
      ["gold": 7, "F1_exact": 0.6818181818181818, "AUC_A": 0.47096718997472187, "F1_e2e": 0.4722222222222222])
    var all = first
    all.add(second)
    try check(
      ToponymScores(corpus: "MICRO", tally: all),
      ["docs": 2, "F1_over": 0.8, "mean_B": 3856.7524034315306, "AUC_B": 0.5456207490814748, "F1_e2e": 6 / 13])
  }

  @Test func nothingFoundIsNoError() {
    var tally = ToponymTally()
    tally.add(gold: [mark(0, 5, 1, 1)], predicted: [])
    let scores = ToponymScores(corpus: "empty", tally: tally)
    #expect(scores["F1_e2e"] == 0)
    #expect(scores["acc_A"]?.isNaN == true)
    #expect(scores["mean_B"] == 20_039)
  }

  @Test(
    "Proclitics before a span do not make it wrong",
    arguments: [(false, 2.0 / 3.0, 1.0), (true, 1.0, 1.0)] as [(Bool, Double, Double)])
  func entities(coreOnly: Bool, exactRecall: Double, overlapRecall: Double) {
    let text = "وفي بسوريا ولبنان ثم الى حلب"
    func entity(_ start: Int, _ end: Int, _ type: String, _ isCore: Bool, _ point: (Double, Double)? = nil)
      -> GoldToponym
    {
      GoldToponym(start: start, end: end, latitude: point?.0, longitude: point?.1, type: type, isCore: isCore)
    }
    var tally = EntityTally()
    tally.add(
      text: text,
      entities: [
        entity(4, 10, "LOC", true, (35, 38)), entity(11, 17, "GPE", true), entity(25, 28, "LOC", false),
        entity(18, 20, "PER", true),
      ],
      predicted: [mark(5, 10, 34.8, 38.9), mark(12, 17), mark(26, 28, 36.2, 37.1), mark(0, 3, 1, 1)],
      types: ["LOC", "GPE"], coreOnly: coreOnly)
    #expect(tally.exact.recall == exactRecall)
    #expect(tally.overlap.recall == overlapRecall)
    #expect(tally.predicted == (coreOnly ? 3 : 4))
    #expect(tally.foundNear == 1)
  }
}
