extension IndexLayer {
  /// The most keys that a prefix search reads; beyond that the prefix is too short to mean anything.
  private static let mostKeys = 200_000

  /// Calls a closure with the postings of every key that begins with some bytes, in the order of their bytes.
  func forEachKey(from prefix: [UInt8], _ body: (LayerPostings) -> Void) {
    var cursor = LayerCursor(self)
    guard cursor.advance(over: prefix) else { return }
    var left = Self.mostKeys
    walk(cursor, depth: prefix.count, &left, body)
  }

  private func walk(_ cursor: LayerCursor, depth: Int, _ left: inout Int, _ body: (LayerPostings) -> Void) {
    // Only a damaged trie goes deeper, perhaps in a circle.
    guard depth <= IndexFormat.longestKey else { return }
    if let postings = cursor.postings {
      left -= 1
      body(postings)
    }
    for byte in cursor.continuations where left > 0 {
      var next = cursor
      if next.advance(byte) { walk(next, depth: depth + 1, &left, body) }
    }
  }

  /// Calls a closure with the postings of every key within a few letters of another: one for 4 to 7 letters, two for
  /// more, none for fewer.
  func forEachKey(near key: [UInt8], _ body: (LayerPostings, Int) -> Void) {
    let letters = Array(String(decoding: key, as: UTF8.self).unicodeScalars)
    guard letters.count >= 4 else { return }
    var search = FuzzySearch(letters: letters, limit: letters.count >= 8 ? 2 : 1)
    search.walk(LayerCursor(self), body)
  }
}

extension GazetteerIndex {
  /// Calls a closure with the postings of every key that begins with some bytes.
  func forEachKey(from prefix: [UInt8], _ body: (Postings) -> Void) {
    for layer in layers {
      layer.forEachKey(from: prefix) { body(isSingle ? Postings($0) : Postings(merging: [$0], in: self)) }
    }
  }

  /// Calls a closure with the postings of every key within a few letters of another.
  func forEachKey(near key: [UInt8], _ body: (Postings, Int) -> Void) {
    for layer in layers {
      layer.forEachKey(near: key) { body(isSingle ? Postings($0) : Postings(merging: [$0], in: self), $1) }
    }
  }
}
