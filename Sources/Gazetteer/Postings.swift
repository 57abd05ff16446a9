/// The places of one key, the likeliest first.
public struct Postings: RandomAccessCollection, Sendable {
  /// What the stop list says of the key.
  public let stopRule: StopRule
  public let count: Int
  let halves: Section<UInt16>
  let start: Int
  // Keeps the memory alive.
  let storage: IndexStorage

  /// Reads a list by the number that the trie has for its key.
  ///
  /// The number is an offset in halves of a word. There stands the number of places with the stop rule in its two top
  /// bits, unless the number has ``IndexFormat/singleFlag``; then for each place three halves: the row (27 bits),
  /// whether the name is foreign (1 bit), its kind (4 bits), the distance of the name from the place's first name (16
  /// bits).
  init(_ index: GazetteerIndex, number: UInt32) {
    halves = index.postingWords
    storage = index.storage
    let offset = Int(number & ~IndexFormat.singleFlag)
    if number & IndexFormat.singleFlag != 0 {
      start = offset
      count = offset + 3 <= halves.count ? 1 : 0
      stopRule = .none
    } else {
      let head = halves[offset]
      start = offset + 1
      count = Swift.min(Int(head) & IndexFormat.mostPostings, Swift.max(0, (halves.count - start) / 3))
      stopRule = StopRule(rawValue: UInt8(head >> 14)) ?? .none
    }
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { count }

  public subscript(position: Int) -> Posting {
    let offset = start + position * 3
    let high = halves[offset + 1]
    return Posting(
      place: PlaceIndex(Int(halves[offset]) | Int(high & 0x7FF) << 16),
      nameKind: NameKind(rawValue: UInt8(high >> 12)) ?? .alternate, isForeign: high & 0x800 != 0,
      nameDistance: Int(halves[offset + 2]))
  }
}
