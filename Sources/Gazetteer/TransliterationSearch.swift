/// Walks the keys along the edges of a ``SoundPattern``, always on from where the least has been spent, so that the
/// nearest spellings come first.
struct TransliterationSearch {
  private let pattern: SoundPattern
  private let trie: KeyTrie
  private let last: Int
  private var heap = SearchHeap()
  private var nodes: [KeyTrie.Node] = []
  private var positions: [UInt8] = []
  private var seen: [UInt64]

  private let mostSteps: Int
  /// The most keys found; the nearest come first.
  private static let mostKeys = 200

  /// - Parameter mostSteps: What is farther off than the search gets with so many is left out.
  init(_ pattern: SoundPattern, _ trie: KeyTrie, mostSteps: Int) {
    self.mostSteps = mostSteps
    // A power of two, with empty slots left when all steps are taken.
    seen = [UInt64](repeating: 0, count: 2 << (Int.bitWidth - mostSteps.leadingZeroBitCount))
    self.pattern = pattern
    self.trie = trie
    last = pattern.edges.count - 1
  }

  /// Calls a closure with the numbers of the keys found, the nearest first, and what they cost in hundredths.
  mutating func walk(_ body: (UInt32, Int) -> Void) {
    guard let root = trie.root else { return }
    push(root, 0, 0)
    var stepsLeft = mostSteps
    var keysLeft = Self.mostKeys
    while let word = heap.pop(), stepsLeft > 0, keysLeft > 0 {
      let cost = 0xFFFF - Int(word >> 48)
      let item = Int(word & 0xFFFF_FFFF)
      let (node, position) = (trie.opened(nodes[item]), Int(positions[item]))
      guard isNew(node, position) else { continue }
      stepsLeft -= 1
      if position == last, let number = trie.number(of: node) {
        keysLeft -= 1
        body(number, cost)
      }
      step(node, position, cost)
    }
  }

  private mutating func step(_ node: KeyTrie.Node, _ position: Int, _ cost: Int) {
    for edge in pattern.edges[position] {
      let next = cost + Int(edge.cost)
      if next > pattern.limit { continue }
      if let reached = trie.descendant(of: node, by: edge.bytes, count: edge.length) {
        push(reached, Int(edge.target), next)
      }
    }
  }

  @inline(__always)
  private mutating func push(_ node: KeyTrie.Node, _ position: Int, _ cost: Int) {
    heap.push(UInt64(0xFFFF - cost) << 48 | UInt64(nodes.count))
    nodes.append(node)
    positions.append(UInt8(position))
  }

  /// Whether a node is met at a position for the first time, and so at the least cost.
  private mutating func isNew(_ node: KeyTrie.Node, _ position: Int) -> Bool {
    let mark = (UInt64(node.identity) << 8 | UInt64(position)) + 1
    var slot = Int(truncatingIfNeeded: (mark &* 0x9E37_79B9_7F4A_7C15) >> 32) & (seen.count - 1)
    while seen[slot] != 0 {
      if seen[slot] == mark { return false }
      slot = (slot + 1) & (seen.count - 1)
    }
    seen[slot] = mark
    return true
  }
}
