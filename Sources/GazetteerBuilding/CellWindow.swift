import Gazetteer

/// The last blocks of a double array's cells, in which there is still room to look for.
struct CellWindow {
  private static let blockSize = 256
  /// Only the last blocks are searched for room; older holes stay empty.
  private static let openBlocks = 16
  private static let size = openBlocks * blockSize
  /// How many free cells are tried before a new block is begun.
  private static let mostTries = 1_024

  /// By cell, modulo the size of the window.
  private var cells = [UInt32](repeating: 0, count: size)
  private var labels = [UInt8](repeating: IndexFormat.emptyLabel, count: size)
  private var steps = [UInt8](repeating: 0, count: size)
  private var isBaseUsed = [Bool](repeating: false, count: size)
  /// Doubly linked ring of free cells; the ring's first is `firstFree`, -1 if there is none.
  private var nextFree = [Int32](repeating: -1, count: size)
  private var previousFree = [Int32](repeating: -1, count: size)
  private var firstFree: Int32 = -1
  /// The number of cells of all blocks so far, and of those that have left the window.
  private var count = 0
  private var closed = 0

  /// The cells of blocks that have left the window and are not taken away yet.
  private(set) var closedCells: [UInt32] = []
  private(set) var closedLabels: [UInt8] = []
  /// The steps of the cells, two to a byte, the even cell's in the low bits.
  private(set) var closedBounds: [UInt8] = []
  var hasClosedBlocks: Bool { closedCells.count >= 1 << 16 }

  mutating func removeClosedBlocks() {
    closedCells.removeAll(keepingCapacity: true)
    closedLabels.removeAll(keepingCapacity: true)
    closedBounds.removeAll(keepingCapacity: true)
  }

  /// Closes all blocks.
  mutating func flushAll() {
    while closed < count { closeBlock() }
  }

  private static func slot(_ cell: Int) -> Int { cell & (size - 1) }

  /// A base no other cell has, under which all labels find free cells.
  mutating func freeBase(for labels: [UInt8]) -> Int {
    let first = Int(labels[0])
    if firstFree >= 0 {
      var slot = firstFree
      var tries = 0
      repeat {
        let base = Int(slot) ^ first
        if !isBaseUsed[base], fits(base, labels) {
          let found = absolute(base)
          if found != 0 { return found }
        }
        slot = nextFree[Int(slot)]
        tries += 1
      } while slot != firstFree && tries < Self.mostTries
    }
    let start = count
    appendBlock()
    return start ^ first
  }

  /// The cell that a slot of the window holds now.
  private func absolute(_ slot: Int) -> Int {
    let newest = count - 1
    let behind = (newest - slot) & (Self.size - 1)
    return newest - behind
  }

  private func fits(_ base: Int, _ labels: [UInt8]) -> Bool {
    for label in labels.dropFirst() where self.labels[base ^ Int(label)] != IndexFormat.emptyLabel { return false }
    return true
  }

  /// Fills the cells of a base's children.
  mutating func use(_ base: Int, labels: [UInt8], contents: [UInt32], steps: [UInt8]) {
    isBaseUsed[Self.slot(base)] = true
    for (child, label) in labels.enumerated() {
      let cell = base ^ Int(label)
      take(cell, label: label)
      cells[Self.slot(cell)] = contents[child]
      self.steps[Self.slot(cell)] = steps[child]
    }
  }

  mutating func take(_ cell: Int, label: UInt8) {
    unlink(Self.slot(cell))
    labels[Self.slot(cell)] = label
  }

  mutating func appendBlock() {
    if count - closed == Self.size { closeBlock() }
    let start = Self.slot(count)
    for slot in start..<start + Self.blockSize {
      cells[slot] = 0
      steps[slot] = 0
      labels[slot] = IndexFormat.emptyLabel
      isBaseUsed[slot] = false
      link(slot)
    }
    count += Self.blockSize
  }

  private mutating func closeBlock() {
    let start = Self.slot(closed)
    for slot in start..<start + Self.blockSize where nextFree[slot] >= 0 { unlink(slot) }
    closedCells.append(contentsOf: cells[start..<start + Self.blockSize])
    closedLabels.append(contentsOf: labels[start..<start + Self.blockSize])
    for slot in stride(from: start, to: start + Self.blockSize, by: 2) {
      closedBounds.append(steps[slot] | steps[slot + 1] << 4)
    }
    closed += Self.blockSize
  }

  /// Puts a slot at the end of the ring.
  private mutating func link(_ slot: Int) {
    guard firstFree >= 0 else {
      firstFree = Int32(slot)
      nextFree[slot] = Int32(slot)
      previousFree[slot] = Int32(slot)
      return
    }
    let last = previousFree[Int(firstFree)]
    nextFree[Int(last)] = Int32(slot)
    previousFree[slot] = last
    nextFree[slot] = firstFree
    previousFree[Int(firstFree)] = Int32(slot)
  }

  private mutating func unlink(_ slot: Int) {
    let next = nextFree[slot]
    let previous = previousFree[slot]
    guard next >= 0 else { return }
    if next == slot {
      firstFree = -1
    } else {
      nextFree[Int(previous)] = next
      previousFree[Int(next)] = previous
      if firstFree == slot { firstFree = next }
    }
    nextFree[slot] = -1
    previousFree[slot] = -1
  }
}
