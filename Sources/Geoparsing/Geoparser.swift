import Gazetteer
import TextAnalysis

/// Finds the places that a text names and resolves each to one place of the gazetteer.
///
/// Recognition scores every stretch of text that matches a name by what stands beside it and by its other mentions;
/// resolution scores every place of the name by its weight, the containers named and where the other names lie. The
/// words that guide both are in `cues.tsv`, the fitted weights in `geoparsing-weights.tsv`.
public struct Geoparser: Sendable {
  let gazetteer: GazetteerIndex
  let cues: CueTable
  let latinNames: NameModel
  let arabicNames: NameModel
  let places: ResolutionModel

  /// Reads the cues and weights that the gazetteer holds.
  ///
  /// - Throws: ``GazetteerError/damaged(path:what:)`` if a table is missing or malformed.
  public init(gazetteer: GazetteerIndex) throws(GazetteerError) {
    guard let cues = gazetteer.table("cues.tsv") else {
      throw .damaged(path: gazetteer.path, what: "it holds no table cues.tsv")
    }
    guard let weights = gazetteer.table("geoparsing-weights.tsv") else {
      throw .damaged(path: gazetteer.path, what: "it holds no table geoparsing-weights.tsv")
    }
    do {
      try self.init(gazetteer: gazetteer, cues: cues, weights: weights)
    } catch {
      throw .damaged(path: gazetteer.path, what: "\(error)")
    }
  }

  /// Reads cues and weights from the text of their tables.
  ///
  /// - Throws: ``SourceTableError`` for a malformed row.
  package init(gazetteer: GazetteerIndex, cues: String, weights: String) throws(SourceTableError) {
    self.gazetteer = gazetteer
    let table = try CueTable(text: cues)
    let fitted = try FeatureWeights(text: weights)
    self.cues = table
    latinNames = NameModel(script: "latin", weights: fitted, words: table.words)
    arabicNames = NameModel(script: "arabic", weights: fitted, words: table.words)
    places = ResolutionModel(weights: fitted)
  }

  /// Folded words whose full stop ends no sentence, for `AnalyzedText`.
  public var abbreviations: Set<[UInt8]> { cues.abbreviations }

  /// Finds and resolves the places of a text.
  ///
  /// - Parameters:
  ///   - claimed: Names of actors and operations, in which no place is looked for.
  public func parse(
    _ text: AnalyzedText, claimed: [ClaimedName] = [], options: GeoparsingOptions = GeoparsingOptions()
  ) -> GeoparsedText {
    let cued = CuedText(text, cues: cues)
    let finder = CandidateFinder(gazetteer: gazetteer, cued: cued, claimed: claimed)
    var set = CandidateSet(finder.candidates(), cued: cued, gazetteer: gazetteer)
    let selection = score(&set, options)
    return read(selection, cued: cued, claimed: finder.claimed, options: options)
  }

  /// Resolves given spans instead of looking for names.
  ///
  /// - Parameter spans: Code points of the text, end exclusive. A span in which no name is found gets a mention
  /// without a place; one outside the text is left out.
  public func resolve(
    spans: [Range<Int>], in text: AnalyzedText, options: GeoparsingOptions = GeoparsingOptions()
  ) -> GeoparsedText {
    let cued = CuedText(text, cues: cues)
    let finder = CandidateFinder(gazetteer: gazetteer, cued: cued)
    let reader = SpanReader(cued: cued, finder: finder)
    var selection = Selection()
    var unknown: [PlaceMention] = []
    for span in spans.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
      guard let tokens = reader.tokens(of: span) else { continue }
      if var candidate = reader.candidate(tokens) {
        candidate.score = 10
        candidate.givenSpan = span
        selection.names.append(candidate)
      } else {
        unknown.append(
          PlaceMention(
            tokens: tokens, start: span.lowerBound, end: span.upperBound, text: text.string(scalars: span),
            reason: "no place of this name in the gazetteer"))
      }
    }
    var result = read(selection, cued: cued, claimed: finder.claimed, options: options, findsUnknown: false)
    result.mentions = (result.mentions + unknown).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    return result
  }

  // MARK: Recognition

  /// Names chosen as mentions, and adjectives beside them.
  struct Selection {
    var names: [NameCandidate] = []
    var demonyms: [NameCandidate] = []
  }

  private func score(_ set: inout CandidateSet, _ options: GeoparsingOptions) -> Selection {
    let scorer = NameScorer(set)
    let scores = scorer.scores(latin: latinNames, arabic: arabicNames)
    for index in scores.indices { set.candidates[index].score = scores[index] }
    return NameSelector(demonyms: options.demonyms).select(set)
  }

  // MARK: Resolution

  private func read(
    _ selection: Selection, cued: CuedText, claimed: [Bool], options: GeoparsingOptions, findsUnknown: Bool = true
  ) -> GeoparsedText {
    let resolver = PlaceResolver(
      gazetteer: gazetteer, cued: cued, model: places, names: selection.names, demonyms: selection.demonyms,
      home: options.home)
    let outcomes = resolver.resolve()
    let builder = MentionBuilder(gazetteer: gazetteer, cued: cued, resolver: resolver, explains: options.explain)
    var mentions = selection.names.indices.map { builder.mention(selection.names[$0], outcomes[$0], index: $0) }
    RoleReader(gazetteer: gazetteer, cued: cued).assign(&mentions)
    if findsUnknown {
      let unknown = UnknownNameFinder(gazetteer: gazetteer, cued: cued, claimed: claimed)
      mentions = unknown.adding(to: mentions, demonyms: selection.demonyms)
    }
    let demonyms = (selection.demonyms + selection.names.filter(\.isDemonym)).compactMap { builder.demonym($0) }
    return GeoparsedText(mentions: mentions, demonyms: demonyms.sorted { $0.start < $1.start })
  }
}
