import Gazetteer

/// Builds the double array of ``KeyCursor`` from distinct keys that come in the order of their bytes.
///
/// The children of a cell lie at `base ^ label`, all in one block of 256 cells. No two cells share a base, so a label
/// of one byte is enough to tell whose child a cell is. After J. Aoe, "An efficient digital search algorithm by using a
/// double-array structure", 1989; the XOR placement is common practice.
///
/// A node is placed when the last key below it has come, so that only the nodes along one key, and the last blocks of
/// cells, are held in memory.
struct TrieWriter {
  let cells: ByteStore
  let labels: ByteStore
  let tails: ByteStore
  /// How likely the likeliest place below each cell is at most: a step of ``SubtreeBound`` for each, two to a byte.
  let bounds: ByteStore

  /// A node whose children are not all known yet. A child is its label, the content of its cell and the step
  /// of the likeliest place below it.
  private struct Node {
    var labels: [UInt8] = []
    var contents: [UInt32] = []
    var steps: [UInt8] = []

    mutating func add(_ label: UInt8, _ content: UInt32, _ step: UInt8) {
      labels.append(label)
      contents.append(content)
      steps.append(step)
    }
  }

  /// The nodes along ``key``, from the root.
  private var nodes: [Node] = [Node()]
  /// The key that came last, and is not among the nodes yet.
  private var key: [UInt8] = []
  private var value: UInt32 = 0
  private var step: UInt8 = 0
  /// How many bytes it shares with the key before it.
  private var sharedBefore = 0
  private var hasKey = false

  private var tailBytes: [UInt8] = []
  private var tailsWritten = 0
  private var window = CellWindow()

  init(_ spills: SpillPlace) {
    cells = ByteStore(spills)
    labels = ByteStore(spills)
    tails = ByteStore(spills)
    bounds = ByteStore(spills)
    window.appendBlock()
    // The root's own cell.
    window.take(0, label: 0)
  }

  /// Adds a key, which must be neither empty nor before the one added last.
  ///
  /// - Parameter nextStep: The step of ``SubtreeBound`` for the key's likeliest place.
  mutating func add(
    _ next: [UInt8], value nextValue: UInt32, step nextStep: UInt8 = 0
  ) throws(GazetteerBuildingError) {
    if hasKey {
      let shared = Self.shared(key, next)
      try place(keptNodes: shared + 1, depth: max(sharedBefore, shared))
      sharedBefore = shared
    }
    key.removeAll(keepingCapacity: true)
    key.append(contentsOf: next)
    value = nextValue
    step = nextStep
    hasKey = true
  }

  /// Places what is left; call it once, behind the last key.
  mutating func finish() throws(GazetteerBuildingError) {
    if hasKey { try place(keptNodes: 1, depth: sharedBefore) }
    let root = try close(nodes[0])
    try writeTails()
    window.flushAll()
    try writeBlocks()
    guard let root else { return }
    try cells.overwrite(at: 0, with: Self.bytes(root))
    // The root has the low bits of the first byte.
    var first: [UInt8] = []
    try bounds.read(0..<1, into: &first)
    try bounds.overwrite(at: 0, with: [first[0] & 0xF0 | (nodes[0].steps.max() ?? 0)])
  }

  private static func bytes(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * UInt32($0))) }
  }

  private static func shared(_ left: [UInt8], _ right: [UInt8]) -> Int {
    let limit = min(left.count, right.count)
    var count = 0
    while count < limit, left[count] == right[count] { count += 1 }
    return count
  }

  /// Hangs the last key under the node at a depth, and closes the nodes that no later key goes through.
  private mutating func place(keptNodes: Int, depth: Int) throws(GazetteerBuildingError) {
    while nodes.count <= depth { nodes.append(Node()) }
    if depth == key.count {
      nodes[depth].add(0, value, step)
    } else {
      nodes[depth].add(key[depth], try appendTail(from: depth + 1), step)
    }
    while nodes.count > keptNodes {
      let node = nodes.removeLast()
      if let content = try close(node) {
        nodes[nodes.count - 1].add(key[nodes.count - 1], content, node.steps.max() ?? 0)
      }
    }
  }

  /// Gives a node's children their cells.
  ///
  /// - Returns: The content of the node's own cell; `nil` if it has no children.
  private mutating func close(_ node: Node) throws(GazetteerBuildingError) -> UInt32? {
    guard !node.labels.isEmpty else { return nil }
    let base = window.freeBase(for: node.labels)
    guard base < Int(IndexFormat.tailFlag) else { throw .tooLarge(what: "its keys need more than 2^31 cells") }
    window.use(base, labels: node.labels, contents: node.contents, steps: node.steps)
    if window.hasClosedBlocks { try writeBlocks() }
    return UInt32(base)
  }

  private mutating func writeBlocks() throws(GazetteerBuildingError) {
    try cells.append(window.closedCells)
    try labels.append(window.closedLabels)
    try bounds.append(window.closedBounds)
    window.removeClosedBlocks()
  }

  /// Appends the rest of the last key.
  ///
  /// - Returns: The content of the cell before it.
  private mutating func appendTail(from depth: Int) throws(GazetteerBuildingError) -> UInt32 {
    let start = tailsWritten + tailBytes.count
    guard start < Int(IndexFormat.tailFlag) else { throw .tooLarge(what: "its keys are longer than 2 GiB") }
    let isSingle = value & IndexFormat.singleFlag != 0
    let offset = value & ~IndexFormat.singleFlag
    let length = UInt8(key.count - depth)
    if offset < IndexFormat.narrowSingleFlag {
      tailBytes.append(length)
      append(offset | (isSingle ? IndexFormat.narrowSingleFlag : 0), bytes: 3)
    } else {
      tailBytes.append(255)
      tailBytes.append(length)
      append(value, bytes: 4)
    }
    tailBytes.append(contentsOf: key[depth...])
    if tailBytes.count > SpillPlace.blockSize { try writeTails() }
    return UInt32(start) | IndexFormat.tailFlag
  }

  private mutating func append(_ number: UInt32, bytes: UInt32) {
    for byte in 0..<bytes { tailBytes.append(UInt8(truncatingIfNeeded: number >> (8 * byte))) }
  }

  private mutating func writeTails() throws(GazetteerBuildingError) {
    try tails.append(tailBytes)
    tailsWritten += tailBytes.count
    tailBytes.removeAll(keepingCapacity: true)
  }
}
