/// One way to read a word of a text: a word of the vocabulary after taking particles and the article off.
struct WordReading: Sendable {
  /// The number in the ``Vocabulary``.
  var word: Int32
  /// Letters of proclitics before the word; the article is not counted.
  var letters: UInt8
  /// و or ف was taken off.
  var hasConjunction: Bool
  /// ب, ل, ك was taken off.
  var preposition: Preposition
  /// ال was taken off.
  var hasArticle: Bool

  enum Preposition: UInt8, Sendable { case none, ba, lam, kaf }
}
