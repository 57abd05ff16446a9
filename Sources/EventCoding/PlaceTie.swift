/// Which places an event is tied to, and how they were found.
struct PlaceTie: Sendable {
  enum Rule: String, Sendable {
    /// A place of the sentence.
    case sentence
    /// An adjective after a word for an area: المناطق السورية.
    case adjective
    /// "there", المدينة.
    case anaphor
    /// The last place of the sentence before.
    case previousSentence = "previous sentence"
    case none
  }

  var places: [Int]
  var rule: Rule
  /// Why there is none, or how it was found where the sentence does not name it.
  var reason: String?
  /// The preposition before the first place speaks of a location.
  var hasLocative: Bool
  /// Words between trigger and first place.
  var distance: Int
}
