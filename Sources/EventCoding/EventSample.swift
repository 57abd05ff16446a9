import Geoparsing
import TextAnalysis

/// What may be an event, with the names of the features from which its likelihood is summed up.
package struct EventSample: Sendable {
  /// Code points of the trigger, end exclusive.
  package var span: Range<Int>
  /// The trigger's type.
  package var type: EventType
  /// Whether the text is written as English.
  package var isEnglish: Bool
  /// Code points of the places it is tied to, likeliest first.
  package var places: [Range<Int>]
  /// Features of the event.
  package var features: [String]
  /// Features of the tie.
  package var tie: [String]

  init(_ draft: EventAssembly.Draft, in text: AnalyzedText, places: GeoparsedText, rowName: String) {
    span = draft.event.start..<draft.event.end
    type = draft.event.type
    isEnglish = draft.trigger.isEnglish
    self.places = draft.event.places.map { places.mentions[$0].start..<places.mentions[$0].end }
    features = draft.evidence.features.map { EventFeature.names[$0] } + [rowName]
    let first = draft.trigger.tokens.lowerBound
    if first > 0 { features.append(LikelihoodModel.before + WordWeights.word(first - 1, in: text)) }
    tie = draft.tie.map { TieFeature.names[$0] }
    if !tie.isEmpty {
      tie.append(rowName)
      if draft.placeToken > 0 { tie.append(LikelihoodModel.before + WordWeights.word(draft.placeToken - 1, in: text)) }
    }
  }
}
