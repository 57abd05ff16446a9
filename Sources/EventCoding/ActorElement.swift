/// A piece of an actor's name in a text, before pieces are put together.
struct ActorElement: Sendable {
  enum Kind: Sendable, Equatable {
    /// A listed actor: index into the catalogue.
    case listed(Int)
    /// A common noun: index into the catalogue's terms.
    case term(Int)
    /// Index into the demonyms of the text.
    case demonym(Int)
    /// Index into the place mentions of the text.
    case place(Int)
  }

  var kind: Kind
  var tokens: Range<Int>
  /// Code point where it begins, after proclitics.
  var start: Int
  /// A preposition is written onto it.
  var hasPreposition: Bool
  /// و or ف is written onto it.
  var hasConjunction: Bool
  var hasArticle: Bool
}
