/// Numbers that look random and are the same in every run.
struct Numbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33 | state << 31
  }

  /// A word with one letter put in, left out, replaced, or exchanged with the next.
  mutating func misspelt(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var word = word
    let position = Int.random(in: 0..<word.count, using: &self)
    let other = word[Int.random(in: 0..<word.count, using: &self)]
    switch Int.random(in: 0..<4, using: &self) {
    case 0: word.insert(other, at: position)
    case 1: word.remove(at: position)
    case 2: word[position] = other
    default: word.swapAt(position, max(0, position - 1))
    }
    return word
  }
}
