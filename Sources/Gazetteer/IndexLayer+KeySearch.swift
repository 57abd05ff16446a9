extension IndexLayer {
  /// Calls a closure with the postings of every key within a few letters of another, except that key: one for 4 to 7
  /// letters, two for more, none for fewer.
  ///
  /// Names of more than ``longestFuzzyName`` letters have no such neighbours.
  func forEachKey(near key: [UInt8], _ body: (LayerPostings, Int) -> Void) {
    let letters = Array(String(decoding: key, as: UTF8.self).unicodeScalars)
    guard letters.count >= 4 else { return }
    let limit = letters.count >= 8 ? 2 : 1
    let found = { (number: UInt32, distance: Int) in body(LayerPostings(self, number: number), distance) }
    if letters.count <= FuzzySearch<UInt64>.mostLetters {
      FuzzySearch<UInt64>(KeyTrie(self), letters: letters, limit: limit).walk(found)
    } else if letters.count <= Self.longestFuzzyName {
      FuzzySearch<UInt128>(KeyTrie(self), letters: letters, limit: limit).walk(found)
    }
  }

  static var longestFuzzyName: Int { FuzzySearch<UInt128>.mostLetters }
}

extension GazetteerIndex {
  /// Calls a closure with the postings of every key within a few letters of another.
  func forEachKey(near key: [UInt8], _ body: (Postings, Int) -> Void) {
    for layer in layers {
      layer.forEachKey(near: key) { body(isSingle ? Postings($0) : Postings(merging: [$0], in: self), $1) }
    }
  }
}
