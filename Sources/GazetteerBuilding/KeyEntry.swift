import Gazetteer

/// A key of a place, on its way to the postings.
struct KeyEntry {
  /// Where the key's bytes lie in the arena, and their number.
  let start: UInt32
  let length: UInt8
  let kind: NameKind
  /// Whether the name is Persian, Urdu or Kurdish.
  let isForeign: Bool
  let row: UInt32
  /// How far the name lies behind the place's first name in the pool.
  let nameDistance: UInt16

  /// What the name costs the place in likelihood, in decades.
  var penalty: Double { kind.penalty + (isForeign ? Posting.foreignPenalty : 0) }

  /// Order of trust, best first.
  var weakness: Int { kind.weakness * 2 + (isForeign ? 1 : 0) }
}
