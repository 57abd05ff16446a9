import Gazetteer

/// Works out for each cell of a finished trie how likely the likeliest place below it is at most.
struct BoundsBuilder {
  /// A step of ``SubtreeBound`` for each cell, two to a byte.
  private(set) var steps: [UInt8]
  private let cells: [UInt32]
  private let labels: [UInt8]
  private let tails: [UInt8]
  private let postings: [UInt16]
  private let likelihood: (Int) -> Double

  /// - Parameters:
  ///   - postings: The section of that name, in halves of a word.
  ///   - likelihood: The likelihood of a place, by its row.
  init(_ trie: TrieBuilder, postings: [UInt16], likelihood: @escaping (Int) -> Double) {
    cells = trie.cells
    labels = trie.labels
    tails = trie.tails
    self.postings = postings
    self.likelihood = likelihood
    steps = [UInt8](repeating: 0, count: (trie.cells.count + 1) / 2)
    // A trie with no key has a root that leads nowhere.
    if cells.count > 0, cells[0] != 0 { _ = fill(0) }
  }

  /// Writes the steps of a cell and of all below it; it goes as deep as the longest key.
  private mutating func fill(_ cell: Int) -> UInt8 {
    let value = cells[cell]
    var step: UInt8 = 0
    if value & IndexFormat.tailFlag != 0 {
      step = self.step(ofKey: number(ofTail: Int(value & ~IndexFormat.tailFlag)))
    } else {
      for label in UInt8(0)..<IndexFormat.emptyLabel {
        let child = Int(value ^ UInt32(label))
        guard labels[child] == label, child != 0 else { continue }
        step = max(step, label == 0 ? terminal(child) : fill(child))
      }
    }
    set(step, cell)
    return step
  }

  private mutating func terminal(_ cell: Int) -> UInt8 {
    let step = step(ofKey: cells[cell])
    set(step, cell)
    return step
  }

  private mutating func set(_ step: UInt8, _ cell: Int) { steps[cell >> 1] |= step << (UInt8(cell & 1) * 4) }

  private func number(ofTail offset: Int) -> UInt32 {
    let isWide = tails[offset] == 255
    let start = offset + (isWide ? 2 : 1)
    var number = (0..<(isWide ? 4 : 3)).reduce(UInt32(0)) { $0 | UInt32(tails[start + $1]) << UInt32(8 * $1) }
    if !isWide, number & IndexFormat.narrowSingleFlag != 0 {
      number = number ^ IndexFormat.narrowSingleFlag | IndexFormat.singleFlag
    }
    return number
  }

  /// A key's list is sorted by likelihood after the rules about homonyms, which only lower it: the first place's own
  /// likelihood is not below any.
  private func step(ofKey number: UInt32) -> UInt8 {
    let offset = Int(number & ~IndexFormat.singleFlag)
    let start = number & IndexFormat.singleFlag != 0 ? offset : offset + 1
    let high = postings[start + 1]
    let row = Int(postings[start]) | Int(high & 0x7FF) << 16
    let kind = NameKind(rawValue: UInt8(high >> 12)) ?? .alternate
    let penalty = kind.penalty + (high & 0x800 != 0 ? Posting.foreignPenalty : 0)
    return SubtreeBound.step(of: likelihood(row) - penalty)
  }
}
