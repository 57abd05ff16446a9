/// Finds the best places among the keys that begin with some bytes, without reading the others.
///
/// Subtrees wait in a queue by the best that they may hold, keys by the same, and places by what they are worth; what
/// comes out of the queue first as a place is worth more than all that is left.
struct PrefixSearch {
  private let index: GazetteerIndex
  private let layer: IndexLayer
  private let trie: KeyTrie
  private let query: PlaceQuery
  private let boost: QueryBoost
  private var heap = SearchHeap()
  private var nodes: [KeyTrie.Node] = []
  private var waiting: [LookupCandidate] = []
  private var found: [LookupCandidate] = []
  private var known: Set<PlaceIndex>
  /// As many places of a key as can be among the best.
  private let mostOfKey: Int
  /// The word of the queue for each step of a bound.
  private let stepWords: [UInt64]
  private var keysLeft = Self.mostKeys

  /// The most keys that are read; only a preference or a filter that nearly nothing fits can make so many necessary.
  private static let mostKeys = 200_000

  /// What a word of the queue stands for: the position of a node in `nodes` or of a candidate in `waiting`.
  private enum Item {
    static let subtree: UInt64 = 0
    static let key: UInt64 = 1
    static let place: UInt64 = 2
  }

  /// - Parameter known: Places that are found already.
  init(
    _ layer: IndexLayer, of index: GazetteerIndex, query: PlaceQuery, boost: QueryBoost,
    known: some Sequence<PlaceIndex>
  ) {
    self.known = Set(known)
    mostOfKey = min(query.limit, IndexFormat.mostPostings) + self.known.count
    self.index = index
    self.layer = layer
    self.query = query
    self.boost = boost
    trie = KeyTrie(layer)
    let highest = boost.highest
    stepWords = (0..<SubtreeBound.steps).map { Self.word(SubtreeBound.upperEnd(of: $0) + highest, Item.subtree, 0) }
    nodes.reserveCapacity(512)
    waiting.reserveCapacity(128)
  }

  /// Whether the search had to look at many nodes.
  var isWide: Bool { nodes.count > Self.wideNodes }
  private static let wideNodes = 100

  /// The best places, at least as many as the query's limit if there are so many, each once.
  mutating func candidates(from prefix: [UInt8]) -> [LookupCandidate] {
    guard query.limit > 0, let start = trie.node(of: prefix) else { return [] }
    push(start, Item.subtree, trie.boundStep(of: start.cell))
    // What is worth the same as the last place is needed too: the caller decides between them.
    var least: UInt64 = 0
    while let word = heap.pop(), word >> 34 >= least {
      let position = Int(word & 0xFFFF_FFFF)
      switch word >> 32 & 3 {
      case Item.subtree: open(trie.opened(nodes[position]))
      case Item.key: read(nodes[position])
      default:
        let candidate = waiting[position]
        guard known.insert(candidate.posting.place).inserted else { continue }
        found.append(candidate)
        if found.count == query.limit { least = word >> 34 }
      }
    }
    return found
  }

  @inline(__always)
  private mutating func push(_ node: KeyTrie.Node, _ kind: UInt64, _ step: Int) {
    heap.push(stepWords[step] | kind << 32 | UInt64(nodes.count))
    nodes.append(node)
  }

  /// The score in thousandths, what it belongs to, and where that is.
  private static func word(_ score: Double, _ kind: UInt64, _ position: Int) -> UInt64 {
    UInt64(max(0, (score + 10) * 1_000)) << 34 | kind << 32 | UInt64(position)
  }

  private mutating func open(_ node: KeyTrie.Node) {
    if node.isInTail {
      read(node)
      return
    }
    if trie.number(of: node) != nil {
      push(node, Item.key, trie.keyBoundStep(of: node))
    }
    // Only a damaged trie leads to a cell more than once, perhaps in a circle.
    guard nodes.count <= 2 * trie.cellCount else { return }
    let trie = trie
    trie.forEachChild(of: node) { _, next in push(next, Item.subtree, trie.boundStep(of: next.cell)) }
  }

  /// Reads the list of a key, given an opened node at its end or in its tail.
  private mutating func read(_ node: KeyTrie.Node) {
    guard keysLeft > 0 else { return }
    keysLeft -= 1
    var end = node
    end.tailPosition = end.tailEnd
    guard let number = trie.number(of: end) else { return }
    let list = LayerPostings(layer, number: number)
    guard index.isSingle else {
      for candidate in PrefixSearch.candidates(Postings(merging: [list], in: index), in: index) { add(candidate) }
      return
    }
    if list.count == 1 || list.isFreeOfRules(in: layer) {
      // The list is sorted, and all its places are different ones.
      for position in 0..<(boost.isNone ? min(list.count, mostOfKey) : list.count) {
        let posting = list[position]
        if posting.nameKind == .demonym { continue }
        add(LookupCandidate(posting: posting, match: .prefix, likelihood: layer.likelihood(posting.place.row)))
      }
    } else {
      for candidate in PrefixSearch.candidates(Postings(list), in: index) { add(candidate) }
    }
  }

  private mutating func add(_ candidate: LookupCandidate) {
    // All are found by their beginnings, so that this costs nothing here.
    var score = candidate.score + candidate.match.penalty
    if !boost.isNone {
      let record = index.record(candidate.posting.place)
      guard boost.passes(record, in: index) else { return }
      score += boost.total(record)
    }
    heap.push(Self.word(score, Item.place, waiting.count))
    waiting.append(candidate)
  }

  /// The places of a key, as a search by its beginning finds them: the rules about homonyms hold among them.
  static func candidates(_ postings: Postings, in index: GazetteerIndex) -> [LookupCandidate] {
    let records = postings.map { index.record($0.place) }
    let likelihoods = HomonymRules.adjusted(records.map(\.likelihood), of: records, kinds: postings.map(\.nameKind))
    // "Burmese" is no beginning of a place's name.
    return postings.indices.filter { postings[$0].nameKind != .demonym }.map {
      LookupCandidate(posting: postings[$0], match: .prefix, likelihood: likelihoods[$0])
    }
  }
}
