/// Numbers folded words, so that phrases become short sequences of integers and a word of a text is looked up once.
///
/// Arabic sound plurals are one word in both cases: مسلحون and مسلحين get the same number.
struct Vocabulary: Sendable {
  private var slots: [Int32] = Array(repeating: -1, count: 1024)
  private var hashes: [UInt32] = []
  private var ends: [Int32] = [0]
  private var arena: [UInt8] = []

  /// How many words there are.
  var count: Int { hashes.count }

  /// The number of a word, which is added if it is new.
  mutating func add(_ word: [UInt8]) -> Int32 {
    word.withUnsafeBufferPointer { add($0) }
  }

  /// The numbers of a folded phrase's words, each without its article.
  mutating func add(phrase key: [UInt8]) -> [Int32] {
    var numbers: [Int32] = []
    key.withUnsafeBufferPointer { bytes in
      var start = 0
      for end in 0...bytes.count where end == bytes.count || bytes[end] == 0x20 {
        if end > start {
          let word = UnsafeBufferPointer(rebasing: bytes[start..<end])
          let bare = TextReadings.hasArticle(word) ? UnsafeBufferPointer(rebasing: word[4...]) : word
          numbers.append(add(bare))
        }
        start = end + 1
      }
    }
    return numbers
  }

  private mutating func add(_ word: UnsafeBufferPointer<UInt8>) -> Int32 {
    let caseByte = Self.pluralCaseByte(word)
    let hash = Self.hash(word, caseByte)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      if matches(slots[slot], hash, word, caseByte) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = Int32(hashes.count)
    slots[slot] = number
    hashes.append(hash)
    for index in word.indices { arena.append(index == caseByte ? Self.genitiveByte : word[index]) }
    ends.append(Int32(arena.count))
    if hashes.count * 2 > slots.count { grow() }
    return number
  }

  /// The number of a word, or -1.
  @inline(__always)
  func find(_ word: UnsafeBufferPointer<UInt8>) -> Int32 {
    let caseByte = Self.pluralCaseByte(word)
    let hash = Self.hash(word, caseByte)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      if matches(slots[slot], hash, word, caseByte) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return -1
  }

  private func matches(_ number: Int32, _ hash: UInt32, _ word: UnsafeBufferPointer<UInt8>, _ caseByte: Int) -> Bool {
    guard hashes[Int(number)] == hash else { return false }
    let start = Int(ends[Int(number)])
    guard Int(ends[Int(number) + 1]) - start == word.count else { return false }
    for index in 0..<word.count where arena[start + index] != (index == caseByte ? Self.genitiveByte : word[index]) {
      return false
    }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for number in hashes.indices {
      var slot = Int(hashes[number]) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  /// FNV-1a, 32 bits.
  @inline(__always)
  private static func hash(_ word: UnsafeBufferPointer<UInt8>, _ caseByte: Int) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for index in 0..<word.count {
      hash = (hash ^ UInt32(index == caseByte ? genitiveByte : word[index])) &* 16_777_619
    }
    return hash
  }

  /// The second byte of the و in a final ون (nominative plural), which is read as the ي of ين; -1 if there is none.
  @inline(__always)
  private static func pluralCaseByte(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    let count = word.count
    guard count >= 10, word[count - 1] == 0x86, word[count - 2] == 0xD9, word[count - 3] == 0x88,
      word[count - 4] == 0xD9
    else { return -1 }
    return count - 3
  }

  private static let genitiveByte: UInt8 = 0x8A
}
