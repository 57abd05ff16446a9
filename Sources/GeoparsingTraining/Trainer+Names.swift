import Gazetteer
import Geoparsing

/// Fitting recognition.
extension Trainer {
  func fitNames(_ own: [Int], isArabic: Bool, _ scores: inout [Int: [Float]]) -> [WeightRow] {
    let index = isArabic ? arabicIndex : latinIndex
    let model = isArabic ? "names-arabic" : "names-latin"
    if settings.innerFolds > 1 {
      for fold in 0..<settings.innerFolds {
        let weights = firstStage(own.filter { innerFold($0) != fold }, index, isArabic)
        for text in own where innerFold(text) == fold { scores[text] = firstScores(texts[text], weights) }
      }
    }
    let first = firstStage(own, index, isArabic)
    var rows = Self.rows(model, first, index, least: settings.leastWeight)
    if settings.innerFolds > 1 {
      rows += secondStage(own, model + "-second", scores)
    }
    return rows
  }

  private func innerFold(_ text: Int) -> Int {
    // Another cut than the outer one's.
    texts[text].document.fold(of: settings.innerFolds * 7) / 7
  }

  private func firstStage(_ own: [Int], _ index: FeatureIndex, _ isArabic: Bool) -> [Double] {
    var problem = FieldProblem()
    let share = isArabic ? 0 : settings.namelessShare
    for number in own {
      let text = texts[number]
      let tokens = text.used.map { text.lattice.segments[$0].tokens }
      let features = text.used.map(text.featureList)
      problem.add(
        tokens: tokens, gold: text.gold, features: features, offsets: nil,
        weight: text.corpus.weight * (1 - share))
      guard share > 0 else { continue }
      let nameless = features.map { list in list.filter { !index.isOwnWord[Int($0)] }[...] }
      problem.add(
        tokens: tokens, gold: text.gold, features: nameless, offsets: nil,
        weight: text.corpus.weight * share)
    }
    return problem.fit(
      featureCount: index.count, strength: isArabic ? settings.arabicPenalty : settings.penalty,
      least: settings.leastCount, iterations: settings.iterations)
  }

  private func firstScores(_ text: TrainingText, _ weights: [Double]) -> [Float] {
    text.lattice.segments.indices.map { segment in
      let features = text.featureList(segment)
      return features.isEmpty || text.lattice.isContextOnly(segment)
        ? NameLattice.never : Float(features.reduce(0.0) { $0 + weights[Int($1)] })
    }
  }

  private func secondStage(_ own: [Int], _ model: String, _ scores: [Int: [Float]]) -> [WeightRow] {
    var index = FeatureIndex()
    var problem = FieldProblem()
    for number in own {
      let text = texts[number]
      guard let offsets = scores[number] else { continue }
      var lists = [ArraySlice<UInt32>](repeating: [], count: offsets.count)
      let probabilities = text.lattice.sums.marginals(offsets).probabilities
      text.lattice.recordSecond(probabilities: probabilities) { segment, recorder in
        lists[segment] = index.numbers(of: recorder)[...]
      }
      problem.add(
        tokens: text.used.map { text.lattice.segments[$0].tokens }, gold: text.gold,
        features: text.used.map { lists[$0] }, offsets: text.used.map { offsets[$0] }, weight: text.corpus.weight)
    }
    let weights = problem.fit(
      featureCount: index.count, strength: settings.secondPenalty, least: 3, iterations: settings.iterations)
    return Self.rows(model, weights, index, least: 0.01)
  }

  static func rows(_ model: String, _ weights: [Double], _ index: FeatureIndex, least: Double) -> [WeightRow] {
    weights.indices.compactMap { feature in
      let hundredths = Int((weights[feature] * 100).rounded())
      guard abs(weights[feature]) >= least, hundredths != 0 else { return nil }
      let name = index.name(feature)
      // A suffix may cut a letter of two bytes in half.
      guard !name.unicodeScalars.contains("\u{FFFD}"), !name.contains("?") else { return nil }
      return WeightRow(model: model, feature: name, hundredths: hundredths)
    }
  }
}
