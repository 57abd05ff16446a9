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
  let names: SegmentModel
  let places: ResolutionModel

  /// Reads the cues and weights that the gazetteer holds.
  ///
  /// - Throws: ``GazetteerError/damaged(path:what:)`` if a table is missing or malformed.
  public init(gazetteer: GazetteerIndex) throws(GazetteerError) {
    guard let cues = gazetteer.table("cues.tsv") else {
      throw .damaged(path: gazetteer.path, what: "it holds no table cues.tsv")
    }
    guard let weights = gazetteer.tableBytes(Self.weightsPath) else {
      throw .damaged(path: gazetteer.path, what: "it holds no table \(Self.weightsPath)")
    }
    do {
      try self.init(
        gazetteer: gazetteer, cues: cues, weights: weights, words: gazetteer.tableBytes(Self.wordsPath))
    } catch {
      throw .damaged(path: gazetteer.path, what: "\(error)")
    }
  }

  /// The table of fitted weights, and that of what unlabelled news says of words.
  package static let weightsPath = "geoparsing-weights.tsv"
  package static let wordsPath = "geoparsing-words.tsv"

  /// Reads cues, weights and words from the bytes of their tables.
  ///
  /// - Throws: ``SourceTableError`` for a malformed row.
  package init(
    gazetteer: GazetteerIndex, cues: String, weights: [UInt8], words: [UInt8]? = nil
  ) throws(SourceTableError) {
    self.gazetteer = gazetteer
    self.cues = try CueTable(text: cues)
    let fitted = try FeatureWeights(bytes: weights)
    let table = try words.map { bytes throws(SourceTableError) in try WordTable(path: Self.wordsPath, bytes: bytes) }
    names = SegmentModel(weights: fitted, words: table ?? WordTable())
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
    let lattice = lattice(of: text, claimed: claimed, demonyms: options.demonyms)
    let selection = NameSelector(lattice: lattice, finder: finder(lattice), demonyms: options.demonyms).selection()
    return read(selection, cued: lattice.reader.cued, claimed: lattice.claimed, options: options)
  }

  /// All stretches of a text that may be place names.
  ///
  /// In the names of actors no place is looked for; where adjectives count as places ("Russian forces"), so do those in
  /// the names of actors, and being in one is only a sign among others.
  package func lattice(
    of text: AnalyzedText, claimed: [ClaimedName] = [], demonyms: DemonymHandling = .context
  ) -> NameLattice {
    let cued = CuedText(text, cues: cues)
    let finder = CandidateFinder(gazetteer: gazetteer, cued: cued, claimed: demonyms == .place ? [] : claimed)
    let found = CandidateSet(finder.candidates(), cued: cued, gazetteer: gazetteer)
    return NameLattice(
      found, claimed: finder.claimed, named: CandidateFinder.mask(claimed, text.tokens.count), model: names)
  }

  private func finder(_ lattice: NameLattice) -> CandidateFinder {
    CandidateFinder(gazetteer: gazetteer, cued: lattice.reader.cued)
  }

  /// What the weights of resolution are fitted on: the features of all places of the names that some segments are.
  package func resolutionExamples(_ lattice: NameLattice, segments: [Int]) -> [ResolutionExample] {
    let selector = NameSelector(lattice: lattice, finder: finder(lattice), demonyms: .place)
    let selection = selector.selection(taking: segments, scores: [])
    return examples(selection, lattice.reader.cued)
  }

  /// The same for spans of code points.
  package func resolutionExamples(_ text: AnalyzedText, spans: [Range<Int>]) -> [ResolutionExample] {
    let cued = CuedText(text, cues: cues)
    let finder = CandidateFinder(gazetteer: gazetteer, cued: cued)
    return examples(given(spans, text, cued, finder).selection, cued)
  }

  private func examples(_ selection: Selection, _ cued: CuedText) -> [ResolutionExample] {
    let resolver = PlaceResolver(
      gazetteer: gazetteer, cued: cued, model: places, names: selection.names, demonyms: selection.demonyms, home: nil)
    let features = resolver.features()
    let outcomes = resolver.resolve()
    return selection.names.indices.map { index in
      ResolutionExample(
        span: MentionBuilder.span(selection.names[index], in: cued.text), features: features[index],
        points: selection.names[index].choices.map { ($0.record.latitude, $0.record.longitude) },
        chosen: outcomes[index].best, confidence: outcomes[index].confidenceFeatures,
        isArabic: cued.text.tokens[selection.names[index].tokens.lowerBound].script == .arabic)
    }
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
    let (selection, unknown) = given(spans, text, cued, finder)
    var result = read(selection, cued: cued, claimed: finder.claimed, options: options, findsUnknown: false)
    result.mentions = (result.mentions + unknown).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    return result
  }

  private func given(
    _ spans: [Range<Int>], _ text: AnalyzedText, _ cued: CuedText, _ finder: CandidateFinder
  ) -> (selection: Selection, unknown: [PlaceMention]) {
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
            reason: PlaceMention.unknownReason))
      }
    }
    return (selection, unknown)
  }

  // MARK: Recognition

  /// Names chosen as mentions, and adjectives beside them.
  struct Selection {
    var names: [NameCandidate] = []
    var demonyms: [NameCandidate] = []
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
