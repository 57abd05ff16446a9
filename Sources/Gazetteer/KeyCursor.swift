/// A walk through the keys of a gazetteer, byte by byte, through all its layers at once.
public struct KeyCursor: Sendable {
  private let index: GazetteerIndex
  private var base: LayerCursor
  /// The cursors of the layers above; empty for most gazetteers.
  private var upper: [LayerCursor]

  init(_ index: GazetteerIndex) {
    self.index = index
    base = LayerCursor(index.base)
    upper = index.isSingle ? [] : index.layers.dropFirst().map(LayerCursor.init)
  }

  /// Goes on by one byte.
  ///
  /// - Returns: `false` if no key continues so; the cursor then stays dead.
  @inline(__always)
  public mutating func advance(_ byte: UInt8) -> Bool {
    let isAlive = base.advance(byte)
    return index.isSingle ? isAlive : advanceUpper(byte) || isAlive
  }

  private mutating func advanceUpper(_ byte: UInt8) -> Bool {
    var isAlive = false
    for position in upper.indices where upper[position].advance(byte) { isAlive = true }
    return isAlive
  }

  /// Goes on by several bytes.
  ///
  /// - Returns: `false` if no key continues so.
  @inline(__always)
  public mutating func advance(over bytes: some Sequence<UInt8>) -> Bool {
    for byte in bytes where !advance(byte) { return false }
    return true
  }

  /// Whether the walk has left the keys.
  public var isDead: Bool { base.isDead && upper.allSatisfy(\.isDead) }

  /// Whether a key ends here: cheaper than ``postings``.
  public var isKey: Bool { base.isKey || upper.contains(where: \.isKey) }

  /// The places of the key that ends here, if one does.
  public var postings: Postings? {
    if index.isSingle { return base.postings.map { Postings($0) } }
    let lists = ([base] + upper).compactMap(\.postings)
    if lists.isEmpty { return nil }
    return Postings(merging: lists, in: index)
  }
}

extension GazetteerIndex {
  /// A cursor before the first byte of all keys.
  public func cursor() -> KeyCursor { KeyCursor(self) }

  /// The places of a folded key, as `NameFolding` of TextAnalysis makes it; `nil` if no name has it.
  public func postings(exactly key: some Collection<UInt8>) -> Postings? {
    guard isSingle else {
      var cursor = cursor()
      return cursor.advance(over: key) ? cursor.postings : nil
    }
    let trie = KeyTrie(base)
    return trie.node(of: key).flatMap(trie.number).map { Postings(LayerPostings(base, number: $0)) }
  }
}
