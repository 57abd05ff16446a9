import Gazetteer
import Geoparsing

/// Fitting resolution.
extension Trainer {
  func fitPlaces(_ chosen: [Int], _ scores: [Int: [Float]]) throws(SourceTableError) -> [WeightRow] {
    let (names, border) = ResolutionExample.featureNames
    let own = chosen.filter { texts[$0].corpus.resolutionWeight > 0 }
    guard !own.isEmpty else { return [] }
    let first = placeFit(own, scores, try geoparser([])).fit(
      features: 0..<border, count: names.count, strength: settings.placePenalty)
    var rows = Self.rows("places-first", first, names)
    let second = placeFit(own, scores, try geoparser(rows)).fit(
      features: 0..<names.count, count: names.count, strength: settings.placePenalty)
    rows += Self.rows("places-second", second, names)
    rows += try fitConfidence(chosen, scores, geoparser(rows))
    // The corpora do not tell the outlet's home: these weights are set by hand.
    for model in ["places-first", "places-second"] {
      for (feature, weight) in settings.homeWeights {
        rows.append(WeightRow(model: model, feature: feature, hundredths: weight))
      }
    }
    return rows
  }

  /// How often the place chosen is right, by its features: fitted to the names that recognition finds in texts that it
  /// was not fitted to.
  private func fitConfidence(
    _ chosen: [Int], _ scores: [Int: [Float]], _ geoparser: Geoparser
  ) throws(SourceTableError) -> [WeightRow] {
    var fits = [false: LogisticFit(), true: LogisticFit()]
    for number in chosen {
      let text = texts[number]
      let marks = text.document.marks.filter { $0.isLocated && $0.isCore }
      guard !marks.isEmpty, let scores = scores[number] else { continue }
      for example in geoparser.resolutionExamples(text.lattice, segments: text.lattice.sums.best(scores)) {
        guard let best = example.chosen, example.isArabic == text.corpus.isArabic,
          let mark = marks.first(where: { $0.start < example.span.upperBound && example.span.lowerBound < $0.end })
        else { continue }
        let point = example.points[best]
        let distance = Distance.kilometers(
          point.latitude, point.longitude, mark.latitude ?? 0, mark.longitude ?? 0)
        let isRight = distance <= Distance.limit
        // Texts of a war name villages whose namesakes lie elsewhere: what they teach counts more.
        let weight: Double = text.corpus.marking == .partial ? 3 : 1
        fits[text.corpus.isArabic]?.add(example.confidence, isRight: isRight, weight: weight)
        // Arabic corpora have few wrong places to learn from.
        if !text.corpus.isArabic { fits[true]?.add(example.confidence, isRight: isRight, weight: 0.3) }
      }
    }
    let names = ResolutionExample.confidenceNames
    var rows = [
      WeightRow(model: "confidence", feature: "least", hundredths: Int((settings.leastProbability * 100).rounded())),
      WeightRow(
        model: "confidence", feature: "least-arabic",
        hundredths: Int((settings.leastArabicProbability * 100).rounded())),
    ]
    for (isArabic, model) in [(false, "confidence-latin"), (true, "confidence-arabic")] {
      guard let fit = fits[isArabic], fit.count > 50 else { continue }
      rows += Self.rows(model, fit.fit(strength: settings.confidencePenalty), names)
    }
    return rows
  }

  private static func rows(_ model: String, _ weights: [Double], _ names: [String]) -> [WeightRow] {
    weights.indices.compactMap { index in
      let hundredths = Int((weights[index] * 100).rounded())
      return hundredths == 0 ? nil : WeightRow(model: model, feature: names[index], hundredths: hundredths)
    }
  }

  private func placeFit(_ own: [Int], _ scores: [Int: [Float]], _ geoparser: Geoparser) -> PlaceFit {
    var fit = PlaceFit()
    for number in own {
      let text = texts[number]
      let marks = text.document.marks.filter { $0.isLocated && $0.isCore }
      guard !marks.isEmpty else { continue }
      let weight = text.corpus.resolutionWeight
      let given = geoparser.resolutionExamples(text.text, spans: text.document.marks.map { $0.start..<$0.end })
      add(given, marks, weight, to: &fit)
      guard !text.corpus.isArabic, let scores = scores[number] else { continue }
      let taken = text.lattice.sums.best(scores)
      add(geoparser.resolutionExamples(text.lattice, segments: taken), marks, weight, to: &fit)
    }
    return fit
  }

  private func add(_ examples: [ResolutionExample], _ marks: [GoldMark], _ weight: Double, to fit: inout PlaceFit) {
    for example in examples {
      guard let mark = marks.first(where: { $0.start < example.span.upperBound && example.span.lowerBound < $0.end }),
        let latitude = mark.latitude, let longitude = mark.longitude
      else { continue }
      fit.add(example, latitude: latitude, longitude: longitude, weight: weight)
    }
  }
}
