import TextAnalysis

/// The words of one text that the tables of actors and events know, found once for all who read the text.
public struct KnownWords: Sendable {
  let readings: TextReadings
  let cues: CueLexicon.Tagging
  /// How many words the lexicon has.
  let size: Int

  init(_ text: AnalyzedText, _ lexicon: EventLexicon) {
    readings = TextReadings(text, vocabulary: lexicon.vocabulary)
    size = lexicon.vocabulary.count
    cues = lexicon.cues.tag(text, readings)
  }
}
