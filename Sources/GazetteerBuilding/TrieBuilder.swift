import Gazetteer

/// Builds the double array of ``KeyCursor`` from sorted distinct keys.
///
/// The children of a cell lie at `base ^ label`, all in one block of 256 cells. No two cells share a base, so a label
/// of one byte is enough to tell whose child a cell is. After J. Aoe, "An efficient digital search algorithm by using a
/// double-array structure", 1989; the XOR placement is common practice.
struct TrieBuilder {
  private(set) var cells: [UInt32] = []
  private(set) var labels: [UInt8] = []
  private(set) var tails: [UInt8] = []

  /// Doubly linked ring of free cells of the open blocks; the ring's first is `firstFree`, -1 if there is none.
  private var nextFree: [Int32] = []
  private var previousFree: [Int32] = []
  private var firstFree: Int32 = -1
  private var isBaseUsed: [Bool] = []

  /// Only the last blocks are searched for room; older holes stay empty.
  private static let openBlocks = 64
  private static let blockSize = 256

  /// A part of the keys that share their first `depth` bytes, and the cell that stands for them.
  private struct Job {
    let cell: Int
    let lower: Int
    let upper: Int
    let depth: Int
  }

  /// A key: where its bytes lie, and the number to store with it.
  struct Key {
    let start: UInt32
    let length: UInt8
    let value: UInt32
  }

  init(_ keys: [Key], arena: [UInt8]) {
    appendBlock()
    take(0, label: 0)
    guard !keys.isEmpty else { return }
    var jobs = [Job(cell: 0, lower: 0, upper: keys.count, depth: 0)]
    while let job = jobs.popLast() { place(job, keys, arena, &jobs) }
  }

  private mutating func place(_ job: Job, _ keys: [Key], _ arena: [UInt8], _ jobs: inout [Job]) {
    if job.upper - job.lower == 1 {
      appendTail(keys[job.lower], arena, from: job.depth, at: job.cell)
      return
    }
    var children: [(label: UInt8, lower: Int)] = []
    var position = job.lower
    while position < job.upper {
      let key = keys[position]
      let label = job.depth < key.length ? arena[Int(key.start) + job.depth] : 0
      if children.last?.label != label || children.isEmpty { children.append((label, position)) }
      position += 1
    }
    let base = freeBase(for: children.map(\.label))
    cells[job.cell] = UInt32(base)
    isBaseUsed[base] = true
    for child in children { take(base ^ Int(child.label), label: child.label) }
    for (index, child) in children.enumerated() {
      let upper = index + 1 < children.count ? children[index + 1].lower : job.upper
      let cell = base ^ Int(child.label)
      if child.label == 0 {
        cells[cell] = keys[child.lower].value
      } else {
        jobs.append(Job(cell: cell, lower: child.lower, upper: upper, depth: job.depth + 1))
      }
    }
  }

  private mutating func appendTail(_ key: Key, _ arena: [UInt8], from depth: Int, at cell: Int) {
    cells[cell] = UInt32(tails.count) | IndexFormat.tailFlag
    let length = key.length - UInt8(depth)
    let isSingle = key.value & IndexFormat.singleFlag != 0
    let offset = key.value & ~IndexFormat.singleFlag
    if offset < IndexFormat.narrowSingleFlag {
      tails.append(length)
      append(offset | (isSingle ? IndexFormat.narrowSingleFlag : 0), bytes: 3)
    } else {
      tails.append(255)
      tails.append(length)
      append(key.value, bytes: 4)
    }
    tails.append(contentsOf: arena[(Int(key.start) + depth)..<(Int(key.start) + Int(key.length))])
  }

  private mutating func append(_ number: UInt32, bytes: UInt32) {
    for byte in 0..<bytes { tails.append(UInt8(truncatingIfNeeded: number >> (8 * byte))) }
  }

  /// A base no other cell has, under which all labels find free cells.
  private mutating func freeBase(for labels: [UInt8]) -> Int {
    let first = Int(labels[0])
    if firstFree >= 0 {
      var cell = firstFree
      repeat {
        let base = Int(cell) ^ first
        if base != 0, !isBaseUsed[base], fits(base, labels) { return base }
        cell = nextFree[Int(cell)]
      } while cell != firstFree
    }
    let start = cells.count
    appendBlock()
    return start ^ first
  }

  private func fits(_ base: Int, _ labels: [UInt8]) -> Bool {
    labels.dropFirst().allSatisfy { self.labels[base ^ Int($0)] == IndexFormat.emptyLabel }
  }

  private mutating func appendBlock() {
    let start = cells.count
    cells.append(contentsOf: repeatElement(0, count: Self.blockSize))
    labels.append(contentsOf: repeatElement(IndexFormat.emptyLabel, count: Self.blockSize))
    isBaseUsed.append(contentsOf: repeatElement(false, count: Self.blockSize))
    nextFree.append(contentsOf: repeatElement(-1, count: Self.blockSize))
    previousFree.append(contentsOf: repeatElement(-1, count: Self.blockSize))
    let closing = start - Self.openBlocks * Self.blockSize
    if closing >= 0 {
      for cell in closing..<(closing + Self.blockSize) where nextFree[cell] >= 0 { unlink(cell) }
    }
    for cell in start..<(start + Self.blockSize) { link(cell) }
  }

  private mutating func take(_ cell: Int, label: UInt8) {
    unlink(cell)
    labels[cell] = label
  }

  /// Puts a cell at the end of the ring.
  private mutating func link(_ cell: Int) {
    guard firstFree >= 0 else {
      firstFree = Int32(cell)
      nextFree[cell] = Int32(cell)
      previousFree[cell] = Int32(cell)
      return
    }
    let last = previousFree[Int(firstFree)]
    nextFree[Int(last)] = Int32(cell)
    previousFree[cell] = last
    nextFree[cell] = firstFree
    previousFree[Int(firstFree)] = Int32(cell)
  }

  private mutating func unlink(_ cell: Int) {
    let next = nextFree[cell]
    let previous = previousFree[cell]
    guard next >= 0 else { return }
    if next == cell {
      firstFree = -1
    } else {
      nextFree[Int(previous)] = next
      previousFree[Int(next)] = previous
      if firstFree == cell { firstFree = next }
    }
    nextFree[cell] = -1
    previousFree[cell] = -1
  }
}
