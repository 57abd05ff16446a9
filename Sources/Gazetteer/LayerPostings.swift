/// The places of one key in one layer, the likeliest first.
struct LayerPostings: Sendable {
  /// What the stop list says of the key.
  let stopRule: StopRule
  let count: Int
  private let start: Int
  private let layer: IndexLayer

  /// Reads a list by the number that the trie has for its key.
  ///
  /// The number is an offset in halves of a word. There stands the number of places with the stop rule in its two top
  /// bits, unless the number has ``IndexFormat/singleFlag``; then for each place three halves: the row (27 bits),
  /// whether the name is foreign (1 bit), its kind (4 bits), the distance of the name from the place's first name (16
  /// bits).
  init(_ layer: IndexLayer, number: UInt32) {
    self.layer = layer
    let halves = layer.postingWords
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

  @inline(__always)
  subscript(position: Int) -> Posting {
    let offset = start + position * 3
    let high = layer.postingWords[offset + 1]
    let place = PlaceIndex(Int(layer.postingWords[offset]) | Int(high & 0x7FF) << 16, layer: layer.number)
    return Posting(
      place: place, nameKind: NameKind(rawValue: UInt8(high >> 12)) ?? .alternate, isForeign: high & 0x800 != 0,
      named: place, nameDistance: Int(layer.postingWords[offset + 2]))
  }

  /// Whether ``HomonymRules`` change nothing: there are neither units nor capitals among the places.
  func isFreeOfRules(in layer: IndexLayer) -> Bool {
    for position in 0..<count {
      let row = self[position].place.row
      let kind = layer.kind(row)
      if kind == .admin1 || kind == .admin2 { return false }
      if kind == .populated, layer.standing(row) == .capital { return false }
    }
    return true
  }
}
