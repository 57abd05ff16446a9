import Geoparsing
import TextAnalysis

/// A text of a corpus as training sees it: its segments, which of them are gold, and which say nothing.
struct TrainingText {
  let document: CorpusDocument
  let corpus: Corpus
  let text: AnalyzedText
  let claimed: [ClaimedName]
  let lattice: NameLattice
  /// The segments that take part, by their positions in the lattice.
  private(set) var used: [Int] = []
  /// Which of those are gold.
  private(set) var gold: [Bool] = []
  /// Marks that no segment stands for.
  private(set) var unmatched = 0
  /// The features of all segments of the corpus's script, by the numbers that a ``FeatureIndex`` gave them.
  var features: [UInt32] = []
  var featureStarts: [Int] = [0]

  init(_ document: CorpusDocument, corpus: Corpus, geoparser: Geoparser, claims: (AnalyzedText) -> [ClaimedName]) {
    self.document = document
    self.corpus = corpus
    text = AnalyzedText(document.text, abbreviations: geoparser.abbreviations)
    claimed = claims(text)
    lattice = geoparser.lattice(of: text, claimed: claimed, demonyms: corpus.isArabic ? .context : .place)
    label()
  }

  /// The features of a segment.
  func featureList(_ position: Int) -> ArraySlice<UInt32> {
    features[featureStarts[position]..<featureStarts[position + 1]]
  }

  private mutating func label() {
    let segments = lattice.segments
    let spans = segments.indices.map(lattice.span)
    var isGold = [Bool](repeating: false, count: segments.count)
    var isMasked = segments.indices.map { lattice.isArabic($0) != corpus.isArabic }
    for mark in document.marks.sorted(by: { ($0.end - $0.start, $0.start) < ($1.end - $1.start, $1.start) }) {
      let overlapping = segments.indices.filter { spans[$0].lowerBound < mark.end && mark.start < spans[$0].upperBound }
      let match = match(mark, overlapping, spans)
      let isFree = !overlapping.contains { isGold[$0] && $0 != match }
      if let match, isFree {
        isGold[match] = true
      } else {
        if match == nil { unmatched += 1 }
        if isFree { for segment in overlapping { isMasked[segment] = true } }
      }
    }
    if corpus.marking == .partial { spread(&isGold, &isMasked) }
    for index in segments.indices where segments[index].isDemonym && !isGold[index] {
      if corpus.marking != .withDemonyms { isMasked[index] = true }
    }
    for index in segments.indices where lattice.isContextOnly(index) {
      isMasked[index] = true
      isGold[index] = false
    }
    used = segments.indices.filter { !isMasked[$0] || isGold[$0] }
    gold = used.map { isGold[$0] }
  }

  /// The segment that a mark means: the same letters, Arabic proclitics and type words at its start apart.
  private func match(_ mark: GoldMark, _ overlapping: [Int], _ spans: [Range<Int>]) -> Int? {
    if !corpus.isArabic { return overlapping.first { spans[$0] == mark.start..<mark.end } }
    let inside = overlapping.filter { index in
      spans[index].upperBound == mark.end && spans[index].lowerBound >= mark.start - 2
    }
    // CLEANANERCorp's own rule stands: its figures are measured on its spans.
    let readings = inside.filter { abs(spans[$0].lowerBound - mark.start) <= 2 && sameToken($0, mark) }
    let exact =
      readings.first { corpus.marking == .partial && spans[$0].lowerBound == mark.start }
      ?? readings.first { lattice.segments[$0].isKnown } ?? readings.first
    if corpus.name == "cleananercorp" || corpus.name == "aqmar", let exact { return exact }
    let reduced = inside.filter { index in
      let before = segmentTokens(of: mark.start..<max(mark.start, spans[index].lowerBound))
      return !before.isEmpty && before.allSatisfy { lattice.isTypeWord($0) }
    }
    return reduced.max { spans[$0].count < spans[$1].count } ?? exact
  }

  private func sameToken(_ segment: Int, _ mark: GoldMark) -> Bool {
    let token = text.tokens[lattice.segments[segment].tokens.lowerBound]
    return mark.start >= Int(token.start) && mark.start < Int(token.end)
  }

  private func segmentTokens(of span: Range<Int>) -> [Int] {
    text.tokens.indices.filter {
      Int(text.tokens[$0].start) < span.upperBound && span.lowerBound < Int(text.tokens[$0].end)
        && text.tokens[$0].isWord && Int(text.tokens[$0].end) <= span.upperBound
    }
  }

  /// Where only some names are marked: all mentions of these names are gold, what does not overlap them says nothing.
  private func spread(_ isGold: inout [Bool], _ isMasked: inout [Bool]) {
    let segments = lattice.segments
    let keys = Set(segments.indices.filter { isGold[$0] }.map { segments[$0].key })
    for index in segments.indices where keys.contains(segments[index].key) && !isMasked[index] {
      let overlaps = segments.indices.contains {
        isGold[$0] && $0 != index && segments[$0].tokens.overlaps(segments[index].tokens)
      }
      if !overlaps { isGold[index] = true }
    }
    var covered = [Bool](repeating: false, count: text.tokens.count)
    for index in segments.indices where isGold[index] { for token in segments[index].tokens { covered[token] = true } }
    for index in segments.indices where !segments[index].tokens.contains(where: { covered[$0] }) {
      isMasked[index] = true
    }
  }
}
