/// The trie of a layer for searches that visit many of its nodes: it copies freely, because it has no hold on the layer,
/// which must outlive it.
struct KeyTrie {
  /// A node: a cell, or a place in the tail that hangs on it.
  ///
  /// A node that is got from another is a cell as long as it is not ``KeyTrie/opened(_:)``: many are never gone on from.
  struct Node {
    var cell: UInt32
    /// The next byte of the tail, and its end; 0 and 0 among the cells.
    var tailPosition: UInt32 = 0
    var tailEnd: UInt32 = 0
    /// The number of the tail's key.
    var number: UInt32 = 0

    @inline(__always) var isInTail: Bool { tailEnd != 0 }

    /// What tells it from all other nodes.
    @inline(__always) var identity: UInt32 { isInTail ? tailPosition | IndexFormat.tailFlag : cell }
  }

  /// The bytes that a letter goes on with.
  static let innerGroups: UInt32 = 0x00FF_0000

  private let cells: Section<UInt32>
  private let labels: Section<UInt8>
  private let tails: Section<UInt8>
  private let bounds: Section<UInt8>

  init(_ layer: IndexLayer) {
    cells = layer.cells
    labels = layer.labels
    tails = layer.tails
    bounds = layer.bounds
  }

  var cellCount: Int { cells.count }

  /// The node before the first byte of all keys.
  var root: Node? { cells.count == 0 ? nil : opened(Node(cell: 0)) }

  /// The node, in its tail if it has one.
  @inline(__always)
  func opened(_ node: Node) -> Node {
    guard !node.isInTail else { return node }
    let value = cells[Int(node.cell)]
    return value & IndexFormat.tailFlag == 0 ? node : tail(at: Int(value & ~IndexFormat.tailFlag), of: node.cell)
  }

  /// The node that a byte leads to from an opened node.
  @inline(__always)
  func child(of node: Node, by byte: UInt8) -> Node? {
    if node.isInTail {
      guard node.tailPosition < node.tailEnd, tails[Int(node.tailPosition)] == byte else { return nil }
      var next = node
      next.tailPosition += 1
      return next
    }
    guard byte != 0, byte != IndexFormat.emptyLabel else { return nil }
    let next = cells[Int(node.cell)] ^ UInt32(byte)
    return labels[Int(next)] == byte ? Node(cell: next) : nil
  }

  /// The opened node that several bytes lead to from the root.
  @inline(__always)
  func node(of bytes: some Collection<UInt8>) -> Node? {
    guard var node = root else { return nil }
    for byte in bytes {
      guard let next = child(of: node, by: byte) else { return nil }
      node = opened(next)
    }
    return node
  }

  /// The node that bytes packed in a word, the first in the low bits, lead to from an opened node.
  @inline(__always)
  func descendant(of node: Node, by bytes: UInt64, count: UInt8) -> Node? {
    var (node, bytes, left) = (node, bytes, count)
    while left > 0 {
      guard let next = child(of: node, by: UInt8(truncatingIfNeeded: bytes)) else { return nil }
      left -= 1
      if left == 0 { return next }
      bytes >>= 8
      node = opened(next)
    }
    return node
  }

  /// The number of the key that ends at an opened node.
  @inline(__always)
  func number(of node: Node) -> UInt32? {
    if node.isInTail { return node.tailPosition == node.tailEnd ? node.number : nil }
    let terminal = Int(cells[Int(node.cell)])
    guard terminal != 0, labels[terminal] == 0 else { return nil }
    return cells[terminal]
  }

  /// Calls a closure with the bytes by which keys go on from an opened node, and the nodes they lead to.
  ///
  /// All children of a cell lie in one block of 256 labels; a label is the byte by which its cell hangs on the base, so
  /// eight labels at a time are compared with what they would be if they were children.
  ///
  /// - Parameter groups: Which bytes to look for, a bit for each eight of them.
  @inline(__always)
  func forEachChild(of node: Node, groups: UInt32 = 0xFFFF_FFFF, _ body: (UInt8, Node) -> Void) {
    if node.isInTail {
      guard node.tailPosition < node.tailEnd else { return }
      let byte = tails[Int(node.tailPosition)]
      guard groups >> UInt32(byte >> 3) & 1 == 1 else { return }
      var next = node
      next.tailPosition += 1
      body(byte, next)
      return
    }
    let base = cells[Int(node.cell)]
    let block = labels.slice(Int(base & ~0xFF), Int(base | 0xFF) + 1)
    guard block.count == 256, let start = UnsafeRawPointer(block.baseAddress) else { return }
    var left = groups
    while left != 0 {
      let group = UInt64(left.trailingZeroBitCount)
      left &= left - 1
      // Where the labels of this group of bytes lie, in which order.
      let position = Int(group << 3 ^ UInt64(base & 0xF8))
      let word = UInt64(littleEndian: start.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      let wanted = (group << 3 | UInt64(base & 7)) &* 0x0101_0101_0101_0101 ^ 0x0706_0504_0302_0100
      let difference = word ^ wanted
      let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
      var equal = ~((difference & low) &+ low | difference | low)
      while equal != 0 {
        let lane = equal.trailingZeroBitCount >> 3
        equal &= equal - 1
        let byte = UInt8(truncatingIfNeeded: word >> UInt64(lane << 3))
        if byte == 0 || byte == IndexFormat.emptyLabel { continue }
        body(byte, Node(cell: base & ~0xFF | UInt32(position + lane)))
      }
    }
  }

  /// The step of ``SubtreeBound`` at a cell.
  @inline(__always)
  func boundStep(of cell: UInt32) -> Int {
    guard bounds.count > 0 else { return SubtreeBound.steps - 1 }
    return Int(bounds[Int(cell >> 1)] >> (UInt8(cell & 1) * 4)) & 15
  }

  /// The step of the key that ends at a node, or of the whole subtree where the key has a tail.
  @inline(__always)
  func keyBoundStep(of node: Node) -> Int {
    boundStep(of: node.isInTail ? node.cell : cells[Int(node.cell)])
  }

  /// A tail is: its length (1 byte), the number of its key (3 bytes), its bytes. A length or number too large for that
  /// has 255 in front, and 4 bytes for the number.
  private func tail(at offset: Int, of cell: UInt32) -> Node {
    let isWide = tails[offset] == 255
    let start = isWide ? offset + 1 : offset
    var number = UInt32(tails[start + 1]) | UInt32(tails[start + 2]) << 8 | UInt32(tails[start + 3]) << 16
    // Bit 23 of a narrow number is the flag that wide numbers have in bit 30.
    if isWide {
      number |= UInt32(tails[start + 4]) << 24
    } else if number & IndexFormat.narrowSingleFlag != 0 {
      number = number ^ IndexFormat.narrowSingleFlag | IndexFormat.singleFlag
    }
    let position = UInt32(truncatingIfNeeded: start + (isWide ? 5 : 4))
    return Node(cell: cell, tailPosition: position, tailEnd: position + UInt32(tails[start]), number: number)
  }
}
