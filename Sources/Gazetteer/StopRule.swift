/// What the stop list says of a name that is also an ordinary word.
public enum StopRule: UInt8, Sendable {
  /// Nothing: the name may be taken for a place.
  case none
  /// A place only beside a type word, its container, or a preposition of place.
  case cue
  /// Never a place in running text.
  case never
}
