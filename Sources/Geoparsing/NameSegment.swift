/// A stretch of text that may be a place name: a match of the gazetteer, or capitalised or unknown words.
package struct NameSegment: Sendable {
  /// The tokens of the name.
  package var tokens: Range<Int>
  /// The position among the candidates of the text, or -1 for a name that the gazetteer does not have.
  var candidate: Int
  /// Letters of proclitics in front of the first token's name.
  var strippedLetters: Int
  /// Whether it is an adjective or people's name ("Russian").
  package var isDemonym: Bool
  /// A full stop after the last token belongs to the name ("Va.").
  var takesFullStop: Bool
  /// What stands beside it.
  var left: Neighbour
  var right: Neighbour
  /// Whether a place that contains it follows ("Paris, Texas").
  var isContained: Bool
  /// A number that stands for its letters.
  package var key: UInt64
  /// How strong the gazetteer has it: ``NameBucket`` by number, or one more for unknown names.
  var bucket: Int
  /// Whether the gazetteer has it.
  package var isKnown: Bool { candidate >= 0 }

  static let unknownBucket = NameBucket.allCases.count
}
