/// A queue of words, the largest first.
struct SearchHeap {
  private var words: [UInt64] = []

  init() { words.reserveCapacity(512) }

  var largest: UInt64? { words.first }

  mutating func push(_ word: UInt64) {
    var position = words.count
    words.append(word)
    while position > 0 {
      let parent = (position - 1) >> 1
      guard words[parent] < word else { break }
      words[position] = words[parent]
      position = parent
    }
    words[position] = word
  }

  mutating func pop() -> UInt64? {
    guard let largest = words.first, let last = words.popLast() else { return nil }
    guard !words.isEmpty else { return largest }
    var position = 0
    while true {
      var child = 2 * position + 1
      guard child < words.count else { break }
      if child + 1 < words.count, words[child + 1] > words[child] { child += 1 }
      guard words[child] > last else { break }
      words[position] = words[child]
      position = child
    }
    words[position] = last
    return largest
  }
}
