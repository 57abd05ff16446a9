/// Merges sorted runs of keys into one sequence; of equal keys, those of the earlier run come first.
struct KeyMerger {
  /// A heap: each reader is behind neither of the two below it.
  private var heap: [(reader: KeyRunReader, run: Int)] = []

  init(_ store: ByteStore, runs: [Range<Int>]) throws(GazetteerBuildingError) {
    for (run, range) in runs.enumerated() {
      let reader = KeyRunReader(store, range)
      if try reader.next() { heap.append((reader, run)) }
    }
    for position in stride(from: heap.count / 2 - 1, through: 0, by: -1) { sink(position) }
  }

  /// The reader of the least key; `nil` at the end.
  var first: KeyRunReader? { heap.first?.reader }

  /// Goes on behind the least key.
  mutating func advance() throws(GazetteerBuildingError) {
    guard let reader = heap.first?.reader else { return }
    if try !reader.next() {
      let last = heap.removeLast()
      if heap.isEmpty { return }
      heap[0] = last
    }
    sink(0)
  }

  private mutating func sink(_ start: Int) {
    var position = start
    while true {
      var least = position
      for child in [2 * position + 1, 2 * position + 2] where child < heap.count && isBefore(child, least) {
        least = child
      }
      if least == position { return }
      heap.swapAt(position, least)
      position = least
    }
  }

  private func isBefore(_ left: Int, _ right: Int) -> Bool {
    let (a, b) = (heap[left], heap[right])
    if a.reader.head != b.reader.head { return a.reader.head < b.reader.head }
    if KeyRunReader.precedes(a.reader, b.reader) { return true }
    return !KeyRunReader.precedes(b.reader, a.reader) && a.run < b.run
  }
}
