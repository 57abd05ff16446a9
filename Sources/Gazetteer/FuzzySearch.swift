/// Walks the keys with an automaton that reads each letter once and keeps, as bits of one word for each number of
/// mistakes, which beginnings of the wanted name the letters so far may stand for.
///
/// Counted are letters put in, left out, replaced, and neighbours exchanged, no letter twice (optimal string alignment:
/// G. Navarro, "A guided tour to approximate string matching", 2001, sections 2 and 6; the bits after S. Wu and U. Manber,
/// "Fast text searching allowing errors", 1992). Where no mistake is left to make, only the letters that the name goes on
/// with are tried. No mistake brings in a letter of another script.
struct FuzzySearch<Word: FixedWidthInteger & UnsignedInteger> {
  private let trie: KeyTrie
  /// The letters of the name: their scalars, and their bytes, the first in the low bits.
  private let letters: [(value: UInt32, bytes: UInt64, count: UInt8)]
  private let limit: Int
  /// For each letter below U+0800 the positions at which the name has it.
  private var masks = [Word](repeating: 0, count: 0x800)
  private var otherMasks: [UInt32: Word] = [:]
  /// The bytes that letters may begin with, as the trie groups them.
  private let leadGroups: UInt32
  private let lastBit: Word
  private let usedBits: Word

  /// The beginnings reached with no, one and two mistakes; and those after which the first of two exchanged letters was
  /// read, with no and one mistake before.
  private struct State {
    var none: Word
    var one: Word
    var two: Word
    var swapAfterNone: Word = 0
    var swapAfterOne: Word = 0
  }

  /// The most letters that fit.
  static var mostLetters: Int { Word.bitWidth - 3 }

  /// - Parameters:
  ///   - letters: The wanted name, at most ``mostLetters``.
  ///   - limit: One or two mistakes.
  init(_ trie: KeyTrie, letters: [Unicode.Scalar], limit: Int) {
    self.trie = trie
    self.letters = letters.map { letter in
      let bytes = Array(String(letter).utf8)
      return (letter.value, bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }, UInt8(bytes.count))
    }
    self.limit = limit
    leadGroups = Self.leadGroups(letters)
    lastBit = 1 << Word(letters.count)
    usedBits = lastBit | (lastBit - 1)
    for (position, letter) in letters.enumerated() {
      let bit: Word = 1 << Word(position)
      if letter.value < 0x800 { masks[Int(letter.value)] |= bit } else { otherMasks[letter.value, default: 0] |= bit }
    }
  }

  /// Spaces and digits, and the letters of the blocks that the name's letters are of; Latin is ASCII and what follows it.
  private static func leadGroups(_ letters: [Unicode.Scalar]) -> UInt32 {
    letters.reduce(0x0000_0FFE) { groups, letter in
      guard let lead = String(letter).utf8.first else { return groups }
      if lead < 0x60 { return groups }
      return groups | (lead < 0xD0 ? 0x0300_F000 : 1 << UInt32(lead >> 3))
    }
  }

  /// Calls a closure with the number of every key that has at least one mistake and at most the limit, and how many.
  func walk(_ body: (UInt32, Int) -> Void) {
    guard let root = trie.root else { return }
    visit(root, State(none: 1, one: 0b11, two: 0b111 & usedBits), body)
  }

  private func visit(_ node: KeyTrie.Node, _ state: State, _ body: (UInt32, Int) -> Void) {
    let mistakes = mistakes(state)
    if mistakes > 0, let number = trie.number(of: node) { body(number, mistakes) }
    if limit == 2 ? state.one != 0 : state.none != 0 {
      visitAll(node, state, body)
    } else {
      visitExpected(node, state, body)
    }
  }

  /// The fewest mistakes with which the whole name has been read; -1 if it has not, or has with too many.
  @inline(__always)
  private func mistakes(_ state: State) -> Int {
    if state.none & lastBit != 0 { return 0 }
    if state.one & lastBit != 0 { return 1 }
    return limit == 2 && state.two & lastBit != 0 ? 2 : -1
  }

  private func visitAll(_ node: KeyTrie.Node, _ state: State, _ body: (UInt32, Int) -> Void) {
    trie.forEachChild(of: node, groups: leadGroups) { byte, next in
      if byte < 0x80 {
        enter(next, UInt32(byte), state, body)
      } else if byte < 0xE0 {
        readOn(next, UInt32(byte & 0x1F), 1, state, body)
      } else {
        readOn(next, UInt32(byte & (byte < 0xF0 ? 0x0F : 0x07)), byte < 0xF0 ? 2 : 3, state, body)
      }
    }
  }

  /// Reads the other bytes of a letter.
  private func readOn(
    _ node: KeyTrie.Node, _ letter: UInt32, _ left: Int, _ state: State, _ body: (UInt32, Int) -> Void
  ) {
    trie.forEachChild(of: trie.opened(node), groups: KeyTrie.innerGroups) { byte, next in
      let letter = letter << 6 | UInt32(byte & 0x3F)
      if left == 1 { enter(next, letter, state, body) } else { readOn(next, letter, left - 1, state, body) }
    }
  }

  @inline(__always)
  private func enter(_ node: KeyTrie.Node, _ letter: UInt32, _ state: State, _ body: (UInt32, Int) -> Void) {
    let next = following(state, mask(of: letter))
    guard (limit == 2 ? next.two | next.swapAfterOne : next.one | next.swapAfterNone) != 0 else { return }
    visit(trie.opened(node), next, body)
  }

  private func visitExpected(_ node: KeyTrie.Node, _ state: State, _ body: (UInt32, Int) -> Void) {
    var expected = (limit == 2 ? state.two | state.swapAfterOne : state.one | state.swapAfterNone) & (lastBit - 1)
    while expected != 0 {
      let letter = letters[expected.trailingZeroBitCount]
      expected &= ~mask(of: letter.value)
      guard let next = trie.descendant(of: node, by: letter.bytes, count: letter.count) else { continue }
      enter(next, letter.value, state, body)
    }
  }

  @inline(__always)
  private func mask(of letter: UInt32) -> Word { letter < 0x800 ? masks[Int(letter)] : otherMasks[letter] ?? 0 }

  @inline(__always)
  private func following(_ state: State, _ mask: Word) -> State {
    let none = (state.none & mask) &<< 1
    let one = Self.reached(state.one, mask, from: state.none, none, swap: state.swapAfterNone) & usedBits
    let early = mask &>> 1
    guard limit == 2 else {
      return State(none: none, one: one, two: 0, swapAfterNone: state.none & early)
    }
    let two = Self.reached(state.two, mask, from: state.one, one, swap: state.swapAfterOne) & usedBits
    return State(
      none: none, one: one, two: two, swapAfterNone: state.none & early, swapAfterOne: state.one & early)
  }

  /// The beginnings reached with so many mistakes: by the right letter, or by one more mistake (a letter put in, replaced,
  /// left out after this letter, exchanged with the one before) than those `fewer`.
  @inline(__always)
  private static func reached(_ same: Word, _ mask: Word, from fewer: Word, _ fewerNow: Word, swap: Word) -> Word {
    let right = (same & mask) &<< 1
    let wrong = fewer | fewer &<< 1
    let leftOut = fewerNow &<< 1
    let exchanged = (swap & mask) &<< 2
    return right | wrong | leftOut | exchanged
  }
}
