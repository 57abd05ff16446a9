import Gazetteer
import Geoparsing

/// Measuring what was fitted.
extension Trainer {
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
      if settings.listsErrors { result.listErrors(text, mentions) }
      let core = text.document.marks.filter(\.isCore)
      if core.contains(where: \.isLocated) {
        let resolved = geoparser.resolve(
          spans: text.document.marks.map { $0.start..<$0.end }, in: text.text, options: options)
        result.given.add(text.document, resolved.mentions, marks: core, isArabic: corpus.isArabic)
      }
      result.reliability.add(mentions, text.document.marks, isComplete: corpus.marking != .partial)
      results[corpus.name] = result
    }
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
      for result in order.compactMap({ results[$0] }) where result.isArabic == isArabic && result.given.located > 0 {
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
