import TextAnalysis

/// All spellings that stand for the sounds of a name, as a graph: between the positions of the name lie edges, each with
/// the bytes that a key may have there and what they cost.
struct SoundPattern {
  struct Edge {
    /// Up to eight bytes, the first in the low bits.
    let bytes: UInt64
    let length: UInt8
    /// The position after it; the same one for what may be put in.
    let target: UInt8
    /// Hundredths.
    let cost: UInt16
  }

  private(set) var edges: [[Edge]]
  /// The most that a spelling may cost.
  let limit: Int
  private let key: [UInt8]
  private let letters: LetterCorrespondences

  // What changes cost that no table entry stands for, in hundredths.
  private static let double = 2
  private static let otherSpelling = 5
  private static let otherVowel = 6
  /// A vowel put in or left out tells more where the query has vowels itself.
  private static let vowelsOfLatin = 2
  private static let otherArticle = 3
  private static let joinedArticle = 6
  private static let articleLeftOut = 12
  private static let articlePutIn = 25
  private static let spaceLeftOut = 8
  private static let spacePutIn = 14

  /// The patterns of a folded key: none if it is too short to tell names apart, or in a script without correspondences.
  static func patterns(of key: [UInt8], _ letters: LetterCorrespondences) -> [SoundPattern] {
    guard !letters.entries.isEmpty, key.count <= 120 else { return [] }
    if key.allSatisfy({ $0 < 0x80 }) {
      let count = key.count { $0 != 0x20 }
      guard count >= 4, key.contains(where: { $0 > 0x60 }) else { return [] }
      var pattern = SoundPattern(key, letters, limit: min(32, count * 4))
      pattern.addLatin()
      return [pattern]
    }
    guard let first = key.first, (0xD8...0xDB).contains(first) else { return [] }
    let count = key.count { $0 >= 0xC0 }
    guard count >= 3 else { return [] }
    var pattern = SoundPattern(key, letters, limit: min(40, count * 7))
    pattern.addArabic()
    return [pattern]
  }

  private init(_ key: [UInt8], _ letters: LetterCorrespondences, limit: Int) {
    self.key = key
    self.letters = letters
    self.limit = limit
    edges = Array(repeating: [], count: key.count + 1)
  }

  private mutating func add(_ bytes: some Collection<UInt8>, from start: Int, to target: Int, _ cost: Int) {
    guard bytes.count <= 8, target < edges.count, cost <= limit else { return }
    var packed: UInt64 = 0
    for byte in bytes.reversed() { packed = packed << 8 | UInt64(byte) }
    // The cheaper of two ways to the same.
    for known in edges[start]
    where known.bytes == packed && known.target == UInt8(target) && Int(known.length) == bytes.count {
      if Int(known.cost) <= cost { return }
    }
    edges[start].append(
      Edge(bytes: packed, length: UInt8(bytes.count), target: UInt8(target), cost: UInt16(cost)))
  }

  private func isStart(_ position: Int) -> Bool { position == 0 || key[position - 1] == 0x20 }
  private func isEnd(_ position: Int) -> Bool { position == key.count || key[position] == 0x20 }

  private func holds(_ entry: LetterCorrespondences.Entry, _ start: Int, _ end: Int) -> Bool {
    switch entry.place {
    case .anywhere: true
    case .start: isStart(start)
    case .end: isEnd(end)
    }
  }

  private mutating func addSpaces(_ position: Int) {
    if position < key.count, key[position] == 0x20 {
      add([0x20], from: position, to: position + 1, 0)
      add([], from: position, to: position + 1, Self.spaceLeftOut)
    } else if !isStart(position), !isEnd(position) {
      add([0x20], from: position, to: position, Self.spacePutIn)
    }
  }

  // MARK: An Arabic name in Latin letters

  private mutating func addArabic() {
    for position in 0...key.count where position == key.count || key[position] & 0xC0 != 0x80 {
      addSpaces(position)
      for vowel in letters.vowels { add(vowel.latin, from: position, to: position, vowel.cost) }
      guard position < key.count else { continue }
      let rest = key[position...]
      for entry in letters.entries where rest.starts(with: entry.arabic) {
        let end = position + entry.arabic.count
        guard holds(entry, position, end) else { continue }
        add(entry.latin, from: position, to: end, entry.cost)
        if entry.latin.count == 1, !letters.isVowel(entry.latin[0]) {
          add(entry.latin + entry.latin, from: position, to: end, entry.cost + Self.double)
        }
      }
      for entry in letters.silent where rest.starts(with: entry.arabic) {
        let end = position + entry.arabic.count
        if holds(entry, position, end) { add([], from: position, to: end, entry.cost) }
      }
      if key[position] < 0x80 { add([key[position]], from: position, to: position + 1, 0) }
      if isStart(position) { addLatinArticles(position, isWritten: rest.starts(with: ArabicClitics.article)) }
    }
  }

  /// Latin articles for ال, or where the Arabic name has none.
  private mutating func addLatinArticles(_ position: Int, isWritten: Bool) {
    let end = isWritten ? position + ArabicClitics.article.count : position
    let following = letters.entries.filter { key[end...].starts(with: $0.arabic) }
    for article in letters.articles {
      guard following.contains(where: { letters.isArticle(article, before: $0.latin[...]) }) else { continue }
      add(article + [0x20], from: position, to: end, isWritten ? 0 : Self.articlePutIn)
      if isWritten { add(article, from: position, to: end, Self.joinedArticle) }
    }
    if isWritten { add([], from: position, to: end, Self.articleLeftOut) }
  }

  // MARK: A Latin name in other Latin letters, or in Arabic ones

  private mutating func addLatin() {
    for position in 0...key.count {
      addSpaces(position)
      for vowel in letters.vowels { add(vowel.latin, from: position, to: position, vowel.cost * Self.vowelsOfLatin) }
      for entry in letters.silent { add(entry.arabic, from: position, to: position, entry.cost) }
      guard position < key.count, key[position] != 0x20 else { continue }
      addLetter(position)
      for entry in letters.entries where key[position...].starts(with: entry.latin) {
        let end = position + entry.latin.count
        guard holds(entry, position, end) else { continue }
        add(entry.arabic, from: position, to: end, entry.cost)
        for other in letters.entries where other.arabic == entry.arabic && holds(other, position, end) {
          add(other.latin, from: position, to: end, entry.cost + other.cost + Self.otherSpelling)
        }
      }
      if isStart(position) { addArticles(position) }
    }
  }

  /// The letter itself, doubled or not; a vowel also as another one or none.
  private mutating func addLetter(_ position: Int) {
    let letter = key[position]
    add([letter], from: position, to: position + 1, 0)
    if let vowel = letters.vowels.first(where: { $0.latin == [letter] }) {
      add([], from: position, to: position + 1, vowel.cost * Self.vowelsOfLatin)
      for other in letters.vowels where other.latin != [letter] {
        add(other.latin, from: position, to: position + 1, max(Self.otherVowel, vowel.cost))
      }
    } else {
      let isDouble = position + 1 < key.count && key[position + 1] == letter
      if isDouble, position == 0 || key[position - 1] != letter {
        add([], from: position, to: position + 1, Self.double)
      } else if !isDouble {
        add([letter, letter], from: position, to: position + 1, Self.double)
      }
    }
  }

  private mutating func addArticles(_ position: Int) {
    for article in letters.articles where key[position...].starts(with: article) {
      var end = position + article.count
      let isApart = end < key.count && key[end] == 0x20
      if isApart { end += 1 }
      guard end < key.count, letters.isArticle(article, before: key[end...]) else { continue }
      let cost = isApart ? 0 : Self.otherArticle
      add(ArabicClitics.article, from: position, to: end, cost)
      add([], from: position, to: end, Self.articleLeftOut + cost)
      for other in letters.articles where letters.isArticle(other, before: key[end...]) {
        add(other + [0x20], from: position, to: end, Self.otherArticle + cost)
        add(other, from: position, to: end, 2 * Self.otherArticle + cost)
      }
    }
    add(ArabicClitics.article, from: position, to: position, Self.articlePutIn)
    for article in letters.articles where letters.isArticle(article, before: key[position...]) {
      add(article + [0x20], from: position, to: position, Self.articlePutIn)
    }
  }
}
