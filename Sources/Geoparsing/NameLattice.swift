import Gazetteer
import TextAnalysis

/// All segments of a text that may be place names, ready to be scored; what training and recognition share.
package struct NameLattice {
  let reader: SegmentReader
  let model: SegmentModel
  let claimed: [Bool]
  private let chart: SegmentChart

  init(_ found: CandidateSet, claimed: [Bool], named: [Bool], model: SegmentModel) {
    let segments = SegmentFinder(found, claimed: claimed).segments()
    reader = SegmentReader(found, segments: segments, named: named, codes: model.codes, table: model.words)
    chart = SegmentChart(segments.map(\.tokens))
    self.model = model
    self.claimed = claimed
  }

  /// The segments by their starts.
  package var segments: [NameSegment] { reader.segments }

  /// Sums over ways to take segments.
  package var sums: SegmentChart { chart }

  /// Whether a segment is in Arabic script, and so scored by the Arabic model.
  package func isArabic(_ index: Int) -> Bool { reader.isArabic(reader.segments[index]) }

  /// The code points of a segment, proclitics left out.
  package func span(_ index: Int) -> Range<Int> {
    let segment = reader.segments[index]
    let text = reader.text
    let start = text.offset(inToken: segment.tokens.lowerBound, afterLetters: segment.strippedLetters)
    let end = Int(text.tokens[segment.tokens.upperBound - 1].end) + (segment.takesFullStop ? 1 : 0)
    return start..<max(start, end)
  }

  /// Whether a token is a word for a kind of place.
  package func isTypeWord(_ token: Int) -> Bool {
    let cue = reader.cued.starts[token].union(reader.cued.ends[token])
    return !cue.isDisjoint(with: .anyType)
  }

  /// Writes down the features of the first stage.
  package func record(_ index: Int, into recorder: inout FeatureRecorder) { reader.features(index, &recorder) }

  /// Teaches a recorder the spelling of this text's words.
  package func teach(_ recorder: inout FeatureRecorder) { reader.teach(&recorder) }

  /// Writes down the features of the second stage of all segments.
  package func recordSecond(probabilities: [Float], _ body: (Int, inout FeatureRecorder) -> Void) {
    var recorder = FeatureRecorder()
    model.codes.teach(&recorder)
    let evidence = FirstStageEvidence(reader, probabilities: probabilities)
    for index in segments.indices {
      recorder.removeAll()
      reader.secondFeatures(index, evidence, &recorder)
      body(index, &recorder)
    }
  }

  /// Log odds of what is never taken.
  package static let never: Float = -20

  /// Whether a segment is an Arabic adjective or people's name: those are never part of what the models choose among,
  /// because Arabic corpora do not mark them.
  package func isContextOnly(_ index: Int) -> Bool { reader.segments[index].isDemonym && isArabic(index) }

  /// The log odds of all segments after the first stage.
  package func firstScores() -> [Float] {
    segments.indices.map { index in
      if isContextOnly(index) { return Self.never }
      var sink = WeightSink(isArabic(index) ? model.arabic : model.latin)
      reader.features(index, &sink)
      return Float(sink.sum) / 100
    }
  }

  /// The scores after both stages.
  package func scores() -> [Float] {
    var scores = firstScores()
    guard model.latinSecond.count + model.arabicSecond.count > 0 else { return scores }
    let evidence = FirstStageEvidence(reader, probabilities: chart.marginals(scores).probabilities)
    for index in segments.indices where !isContextOnly(index) {
      var sink = WeightSink(isArabic(index) ? model.arabicSecond : model.latinSecond)
      reader.secondFeatures(index, evidence, &sink)
      scores[index] += Float(sink.sum) / 100
    }
    return scores
  }
}
