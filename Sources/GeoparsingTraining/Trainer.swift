import Gazetteer
import Geoparsing
import TextAnalysis

/// Fits the weights of geoparsing to corpora, and measures them by cross-validation.
public struct Trainer {
  let gazetteer: GazetteerIndex
  let cues: String
  let words: [UInt8]?
  let claims: (AnalyzedText) -> [ClaimedName]
  let settings: TrainingSettings
  /// Says what is going on.
  let report: (String) -> Void
  private(set) var texts: [TrainingText] = []
  private var latinIndex = FeatureIndex()
  private var arabicIndex = FeatureIndex()

  /// - Parameters:
  ///   - claims: The names of actors and operations in a text, in which no place is looked for.
  public init(
    gazetteer: GazetteerIndex, cues: String, words: [UInt8]?, settings: TrainingSettings,
    claims: @escaping (AnalyzedText) -> [ClaimedName], report: @escaping (String) -> Void
  ) {
    self.gazetteer = gazetteer
    self.cues = cues
    self.words = words
    self.settings = settings
    self.claims = claims
    self.report = report
  }

  private func geoparser(_ rows: [WeightRow]) throws(SourceTableError) -> Geoparser {
    try Geoparser(gazetteer: gazetteer, cues: cues, weights: Array(WeightRow.table(rows).utf8), words: words)
  }

  /// Reads a corpus.
  public mutating func add(_ documents: [CorpusDocument], corpus: Corpus) throws(SourceTableError) {
    let geoparser = try geoparser([])
    var unmatched = 0
    var gold = 0
    var segments = 0
    for document in documents {
      var text = TrainingText(document, corpus: corpus, geoparser: geoparser, claims: claims)
      if corpus.isArabic { arabicIndex.index(&text) } else { latinIndex.index(&text) }
      unmatched += text.unmatched
      gold += document.marks.count
      segments += text.used.count
      texts.append(text)
    }
    report(
      "\(corpus.name): \(documents.count) texts, \(gold) names, \(unmatched) of them no segment, \(segments) segments, "
        + "\(latinIndex.count + arabicIndex.count) features")
  }

  // MARK: Fitting

  /// The rows of the table of weights, fitted to some of the texts.
  func fit(_ chosen: [Int]) throws(SourceTableError) -> [WeightRow] {
    var rows: [WeightRow] = []
    var scores: [Int: [Float]] = [:]
    for isArabic in [false, true] {
      let own = chosen.filter { texts[$0].corpus.isArabic == isArabic }
      guard !own.isEmpty else { continue }
      rows += fitNames(own, isArabic: isArabic, &scores)
    }
    rows += try fitPlaces(chosen, scores)
    return rows
  }

  private func fitNames(_ own: [Int], isArabic: Bool, _ scores: inout [Int: [Float]]) -> [WeightRow] {
    let index = isArabic ? arabicIndex : latinIndex
    let model = isArabic ? "names-arabic" : "names-latin"
    if settings.innerFolds > 1 {
      for fold in 0..<settings.innerFolds {
        let weights = firstStage(own.filter { innerFold($0) != fold }, index.count, isArabic)
        for text in own where innerFold(text) == fold { scores[text] = firstScores(texts[text], weights) }
      }
    }
    let first = firstStage(own, index.count, isArabic)
    var rows = Self.rows(model, first, index, least: settings.leastWeight)
    if settings.innerFolds > 1, isArabic ? settings.hasArabicSecondStage : settings.hasLatinSecondStage {
      rows += secondStage(own, model + "-second", scores)
    }
    return rows
  }

  private func innerFold(_ text: Int) -> Int {
    // Another cut than the outer one's.
    texts[text].document.fold(of: settings.innerFolds * 7) / 7
  }

  private func firstStage(_ own: [Int], _ count: Int, _ isArabic: Bool) -> [Double] {
    var problem = FieldProblem()
    for number in own {
      let text = texts[number]
      problem.add(
        tokens: text.used.map { text.lattice.segments[$0].tokens }, gold: text.gold,
        features: text.used.map(text.featureList), offsets: nil, weight: settings.corpusWeights[text.corpus.name] ?? text.corpus.weight)
    }
    return problem.fit(
      featureCount: count, strength: isArabic ? settings.arabicPenalty : settings.penalty,
      least: settings.leastCount, iterations: settings.iterations)
  }

  private func firstScores(_ text: TrainingText, _ weights: [Double]) -> [Float] {
    text.lattice.segments.indices.map { segment in
      let features = text.featureList(segment)
      return features.isEmpty || text.lattice.isContextOnly(segment) ? NameLattice.never : Float(features.reduce(0.0) { $0 + weights[Int($1)] })
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
        features: text.used.map { lists[$0] }, offsets: text.used.map { offsets[$0] }, weight: settings.corpusWeights[text.corpus.name] ?? text.corpus.weight)
    }
    let weights = problem.fit(
      featureCount: index.count, strength: settings.secondPenalty, least: 3, iterations: settings.iterations)
    return Self.rows(model, weights, index, least: 0.01)
  }

  private static func rows(_ model: String, _ weights: [Double], _ index: FeatureIndex, least: Double) -> [WeightRow] {
    weights.indices.compactMap { feature in
      let hundredths = Int((weights[feature] * 100).rounded())
      guard abs(weights[feature]) >= least, hundredths != 0 else { return nil }
      let name = index.name(feature)
      // A suffix may cut a letter of two bytes in half.
      guard !name.unicodeScalars.contains("\u{FFFD}"), !name.contains("?") else { return nil }
      return WeightRow(model: model, feature: name, hundredths: hundredths)
    }
  }

  // MARK: Places

  private func fitPlaces(_ chosen: [Int], _ scores: [Int: [Float]]) throws(SourceTableError) -> [WeightRow] {
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
        fits[text.corpus.isArabic]?.add(example.confidence, isRight: isRight, weight: 1)
        // Arabic corpora have few wrong places to learn from.
        if !text.corpus.isArabic { fits[true]?.add(example.confidence, isRight: isRight, weight: 0.3) }
      }
    }
    let names = ResolutionExample.confidenceNames
    var rows = [
      WeightRow(model: "confidence", feature: "least", hundredths: Int((settings.leastProbability * 100).rounded()))
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

  // MARK: Measuring

  /// Fits to all texts and gives the table of weights.
  public func table() throws(SourceTableError) -> String {
    WeightRow.table(try fit(Array(texts.indices)))
  }

  /// Fits to all texts but those of a fold, for each fold, and gives the figures on the texts left out.
  public func crossValidate(folds: Int) throws(SourceTableError) -> String {
    var results: [String: Measured] = [:]
    for fold in 0..<folds {
      let test = texts.indices.filter { texts[$0].document.fold(of: folds) == fold }
      let train = texts.indices.filter { texts[$0].document.fold(of: folds) != fold }
      let rows = try fit(train)
      report("fold \(fold + 1): \(rows.count) weights")
      try measure(test, try geoparser(rows), into: &results)
    }
    return Self.summary(results)
  }

  /// Fits to all corpora but one, for each corpus named, and gives the figures on the one left out.
  public func leaveOut(_ names: [String]) throws(SourceTableError) -> String {
    var results: [String: Measured] = [:]
    for name in names {
      let rows = try fit(texts.indices.filter { texts[$0].corpus.name != name })
      try measure(texts.indices.filter { texts[$0].corpus.name == name }, try geoparser(rows), into: &results)
    }
    return Self.summary(results)
  }

  /// The figures of given weights on all texts; not cross-validated.
  public func measure(weights: [UInt8]) throws(SourceTableError) -> String {
    var results: [String: Measured] = [:]
    let geoparser = try Geoparser(gazetteer: gazetteer, cues: cues, weights: weights, words: words)
    try measure(Array(texts.indices), geoparser, into: &results)
    return Self.summary(results)
  }

  /// The figures of one corpus: names recognised, and names given.
  struct Measured {
    var isArabic = false
    var recognised = Figures()
    var given = Figures()
    var reliability = Reliability()
    var spurious: [String: Int] = [:]
    var missed: [String: Int] = [:]
  }

  private func measure(
    _ chosen: [Int], _ geoparser: Geoparser, into results: inout [String: Measured]
  ) throws(SourceTableError) {
    for number in chosen {
      let text = texts[number]
      let corpus = text.corpus
      let options = GeoparsingOptions(demonyms: corpus.isArabic ? .context : .place)
      let mentions = geoparser.parse(text.text, claimed: text.claimed, options: options).mentions
      var result = results[corpus.name] ?? Measured(isArabic: corpus.isArabic)
      result.recognised.add(text.document, mentions, marks: text.document.marks, isArabic: corpus.isArabic)
      if settings.listsErrors {
        let scalars = Array(text.document.text.unicodeScalars)
        func isExact(_ mark: GoldMark, _ mention: PlaceMention) -> Bool {
          Figures.isExact(mark, mention, corpus.isArabic ? scalars : [])
        }
        for mark in text.document.marks where !mentions.contains(where: { isExact(mark, $0) }) {
          if settings.listsErrors { report(describe(mark, text, geoparser, mentions)) }
          let isSegment = text.lattice.segments.indices.contains { text.lattice.span($0).upperBound == mark.end && abs(text.lattice.span($0).lowerBound - mark.start) <= (corpus.isArabic ? 2 : 0) }
          result.missed[text.text.string(scalars: mark.start..<mark.end) + (isSegment ? "" : "*"), default: 0] += 1
        }
        for mention in mentions where !text.document.marks.contains(where: { isExact($0, mention) }) {
          report("FALSE" + describe(GoldMark(start: mention.start, end: mention.end), text, geoparser, []).dropFirst(4) + "\tgold \(text.document.marks.filter { $0.start < mention.end && mention.start < $0.end }.map { text.text.string(scalars: $0.start..<$0.end) })")
          result.spurious[mention.text, default: 0] += 1
        }
      }
      let core = text.document.marks.filter(\.isCore)
      if core.contains(where: \.isLocated) {
        let resolved = geoparser.resolve(
          spans: text.document.marks.map { $0.start..<$0.end }, in: text.text, options: options)
        if settings.listsErrors {
          for mark in core where mark.isLocated {
            let mention = resolved.mentions.first { $0.start == mark.start && $0.end == mark.end }
            let place = mention?.place
            let distance = place.map { Int(Distance.kilometers(mark.latitude ?? 0, mark.longitude ?? 0, $0.latitude, $0.longitude)) }
            if (distance ?? 9_999) <= 161 { continue }
            report("PLACE\t\(corpus.name)\t\(text.text.string(scalars: mark.start..<mark.end))\t\(mark.latitude ?? 0),\(mark.longitude ?? 0)\t\(place?.identifier ?? "-") \(place.map { gazetteer.name($0.index) } ?? "")\t\(distance ?? -1)")
          }
        }
        result.given.add(text.document, resolved.mentions, marks: core, isArabic: corpus.isArabic)
      }
      for mark in text.document.marks where mark.isLocated {
        guard let mention = mentions.first(where: { $0.start < mark.end && mark.start < $0.end }),
          let place = mention.place
        else { continue }
        let distance = Distance.kilometers(
          mark.latitude ?? 0, mark.longitude ?? 0, place.latitude, place.longitude)
        result.reliability.add(mention.confidence, isRight: distance <= Distance.limit)
      }
      if corpus.marking != .partial {
        for mention in mentions where mention.place != nil {
          guard !text.document.marks.contains(where: { $0.start < mention.end && mention.start < $0.end }) else {
            continue
          }
          result.reliability.add(mention.confidence, isRight: false)
        }
      }
      results[corpus.name] = result
    }
  }

  private func describe(_ mark: GoldMark, _ text: TrainingText, _ geoparser: Geoparser, _ mentions: [PlaceMention]) -> String {
    let lattice = geoparser.lattice(of: text.text, claimed: text.claimed, demonyms: text.corpus.isArabic ? .context : .place)
    let scores = lattice.scores()
    let first = lattice.firstScores()
    let around = text.text.string(scalars: max(0, mark.start - 40)..<mark.start) + "[[" + text.text.string(scalars: mark.start..<mark.end) + "]]" + text.text.string(scalars: mark.end..<mark.end + 25)
    let options = lattice.segments.indices.filter { lattice.span($0).lowerBound < mark.end && mark.start < lattice.span($0).upperBound }
      .map { "\(text.text.string(scalars: lattice.span($0))):\(lattice.segments[$0].isKnown ? "k" : "u")\(lattice.segments[$0].isDemonym ? "d" : ""):\(first[$0]):\(scores[$0])" }
    let isClaimed = text.claimed.contains { $0.tokens.contains { Int(text.text.tokens[$0].start) < mark.end && mark.start < Int(text.text.tokens[$0].end) } }
    let got = mentions.filter { $0.start < mark.end && mark.start < $0.end }.map(\.text)
    return "MISS\t\(text.corpus.name)\t\(isClaimed ? "claimed" : "")\t\(around.split(separator: "\n").joined(separator: " / "))\tgot \(got)\t\(options.joined(separator: " | "))"
  }

  private static func summary(_ results: [String: Measured]) -> String {
    var lines = ["names recognised", Figures.heading]
    let order = Corpus.all.map(\.name).filter { results[$0] != nil }
    let english = order.compactMap { results[$0] }.filter { !$0.isArabic }
    for name in order { if let result = results[name] { lines.append(result.recognised.line(name)) } }
    if english.count > 1 { lines.append(Figures.mean(english.map(\.recognised))) }
    lines += ["names given", Figures.heading]
    for name in order { if let result = results[name], result.given.gold > 0 { lines.append(result.given.line(name)) } }
    if english.count > 1 { lines.append(Figures.mean(english.map(\.given))) }
    for (title, isArabic) in [("English", false), ("Arabic", true)] {
      var reliability = Reliability()
      for result in results.values where result.isArabic == isArabic && result.given.located > 0 {
        reliability.add(result.reliability)
      }
      if reliability.count > 0 { lines += ["confidence, \(title): stated, share right, mentions"] + reliability.lines }
    }
    for name in order {
      guard let result = results[name] else { continue }
      for (title, counts) in [("missed", result.missed), ("spurious", result.spurious)] where !counts.isEmpty {
        let first = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(60)
        lines.append("\(name) \(title): " + first.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
      }
    }
    return lines.joined(separator: "\n")
  }
}
