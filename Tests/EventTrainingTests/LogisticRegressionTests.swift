import Testing

@testable import EventTraining

/// How weights are fitted.
@Suite struct LogisticRegressionTests {
  private let examples = (0..<60).map { number in
    TrainingExample(
      features: ["bias", number % 2 == 0 ? "casualty" : "topic", "row \(number % 5)"],
      isTrue: number % 2 == 0 || number == 7,
      language: number % 3 == 0 ? "ar" : "en", group: "article \(number / 2)")
  }

  @Test func whatGoesWithEventsGetsWeight() {
    var model = LogisticRegression()
    model.penalty = 1
    model.fit(examples)
    let weights = Dictionary(uniqueKeysWithValues: model.weights(of: "en").map { ($0.feature, $0.weight) })
    #expect(weights["casualty"] ?? 0 > 0)
    #expect(weights["topic"] ?? 0 < 0)
    #expect(model.probability(examples[0]) > 0.7)
    #expect(model.probability(examples[1]) < 0.3)
  }

  @Test func theSameExamplesGiveTheSameWeights() {
    var first = LogisticRegression()
    var second = LogisticRegression()
    first.fit(examples)
    second.fit(examples)
    #expect(first.weights == second.weights)
  }

  @Test func anArticleIsHeldOutAsAWhole() {
    for pair in stride(from: 0, to: 60, by: 2) {
      #expect(examples[pair].fold(of: 5) == examples[pair + 1].fold(of: 5))
    }
    #expect(Set(examples.map { $0.fold(of: 5) }).count > 2)
  }
}
