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
  var texts: [TrainingText] = []
  var latinIndex = FeatureIndex()
  var arabicIndex = FeatureIndex()

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

  func geoparser(_ rows: [WeightRow]) throws(SourceTableError) -> Geoparser {
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
}
