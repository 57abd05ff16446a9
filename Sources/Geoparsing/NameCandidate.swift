import Gazetteer

/// A stretch of text that some key of the gazetteer matches.
struct NameCandidate {
  /// The tokens of the mention.
  var tokens: Range<Int>
  /// Letters of proclitics in front of the first token's name.
  var strippedLetters: Int
  var hasConjunction: Bool
  var preposition: Proclitics.Preposition
  /// The text has ال, the key has not.
  var droppedArticle: Bool
  /// A full stop after the last token belongs to the name ("Va.").
  var takesFullStop: Bool
  /// A type word was added that is no part of the key ("Fars" + "Province").
  var isExtended: Bool
  /// The places, likeliest first; abbreviations only where the text has them letter by letter.
  var choices: [Choice]
  var stopRule: StopRule
  /// The strongest place's measure.
  var bucket: NameBucket
  /// Log odds that this is a place name, when scored.
  var score: Float = 0
  /// A longer candidate holds all tokens of this one.
  var isInsideLonger = false
  /// A shorter candidate lies inside this one.
  var holdsShorter = false
  /// The span as it was given, or as it was recognised where the gazetteer has a part of the name only.
  var givenSpan: Range<Int>?
  /// The tokens of that span.
  var segment: Range<Int>?

  /// A place that the name may mean.
  struct Choice {
    var record: PlaceRecord
    var nameKind: NameKind
    var likelihood: Double
  }

  var isDemonym: Bool { bucket == .demonym }
}
