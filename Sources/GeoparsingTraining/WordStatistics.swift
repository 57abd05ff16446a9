import TextAnalysis

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Counts words of unlabelled news: how often each is written small, how common it is, and which words are used like it.
///
/// Words are grouped by k-means over the positive pointwise mutual information with the words right before and after
/// them. The random choices at the start come of a fixed seed, so that the same texts always give the same table.
public struct WordStatistics {
  private struct Word {
    var key: [UInt8]
    var count = 0
    var small = 0
    var capital = 0
    var isLatin: Bool
  }

  private var numbers: [UInt64: Int32] = [:]
  private var words: [Word] = []
  /// Texts as numbers of words; -1 for signs and numbers, -2 for the ends of sentences.
  private var stream: [Int32] = []
  private var total = 0

  /// Words seen less often are left out.
  public var leastCount = 12
  /// How many groups there are.
  public var groups = 200
  private static let contexts = 1_000

  /// Statistics of no text.
  public init() {}

  /// Counts a text.
  public mutating func add(_ text: String) {
    let analyzed = AnalyzedText(text)
    var sentence: Int32 = -1
    for token in analyzed.tokens {
      let isFirst = token.sentence != sentence
      if isFirst { stream.append(-2) }
      sentence = token.sentence
      guard token.kind == .word else {
        if token.kind != .possessive { stream.append(-1) }
        continue
      }
      total += 1
      let number = number(analyzed, token)
      stream.append(number)
      words[Int(number)].count += 1
      guard token.script == .latin, !isFirst else { continue }
      if token.shape.contains(.initialCapital) {
        words[Int(number)].capital += 1
      } else {
        words[Int(number)].small += 1
      }
    }
    stream.append(-2)
  }

  private mutating func number(_ text: AnalyzedText, _ token: Token) -> Int32 {
    let key = text.folded[Int(token.foldedStart)..<Int(token.foldedEnd)]
    var code: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in key { code = (code ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    if let known = numbers[code] { return known }
    let number = Int32(words.count)
    numbers[code] = number
    words.append(Word(key: Array(key), isLatin: token.script == .latin))
    return number
  }

  /// The table: word, tenths of uses that are written small, logarithm of uses in a million, group.
  public func table() -> String {
    let chosen = words.indices.filter {
      words[$0].count >= leastCount && words[$0].key.count > 1 && words[$0].key.allSatisfy { $0 > 0x20 }
    }
    var clusters = [Int](repeating: 0, count: words.count)
    for isLatin in [true, false] {
      let own = chosen.filter { words[$0].isLatin == isLatin }
      for (word, cluster) in zip(own, grouped(own)) { clusters[word] = cluster + 1 }
    }
    var lines: [(key: [UInt8], rest: String)] = []
    for index in chosen {
      let word = words[index]
      let cased = word.small + word.capital
      let small = cased > 0 ? "\((word.small * 10 + cased / 2) / cased)" : ""
      let frequency = max(1, Int(log2(Double(word.count) * 1e6 / Double(max(1, total))) + 1))
      lines.append((word.key, "\t\(small)\t\(frequency)\t\(clusters[index])"))
    }
    lines.sort { $0.key.lexicographicallyPrecedes($1.key) }
    return """
      # What unlabelled news says of words, written by geoparsing-trainer (docs/training.md). Own work.
      # small: tenths of a Latin word's uses inside sentences that are written small. frequency: binary logarithm of uses
      # in a million words. cluster: the number of its group of words that stand between the same neighbours.
      word\tsmall\tfrequency\tcluster

      """ + lines.map { String(decoding: $0.key, as: UTF8.self) + $0.rest + "\n" }.joined()
  }

  // MARK: Groups

  private func grouped(_ own: [Int]) -> [Int] {
    guard own.count > groups else { return [Int](repeating: -1, count: own.count) }
    let vectors = vectors(own)
    var state: UInt64 = 42
    func random(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    let width = 2 * (Self.contexts + 2)
    // The commonest words make the first groups' middles, one in two of them by chance.
    let byCount = own.indices.sorted { (words[own[$1]].count, $0) < (words[own[$0]].count, $1) }
    var centres = [Float](repeating: 0, count: groups * width)
    var seeds: Set<Int> = []
    while seeds.count < groups { seeds.insert(byCount[random(below: min(own.count, groups * 8))]) }
    for (group, seed) in seeds.sorted().enumerated() {
      for (column, value) in vectors[seed] { centres[group * width + Int(column)] = value }
    }
    var assigned = [Int](repeating: 0, count: own.count)
    for _ in 0..<12 {
      // Centres by columns, so that one sparse vector is held against all groups at once.
      var columns = [Float](repeating: 0, count: groups * width)
      for group in 0..<groups {
        for column in 0..<width { columns[column * groups + group] = centres[group * width + column] }
      }
      var sums = [Float](repeating: 0, count: groups)
      for word in own.indices {
        for group in 0..<groups { sums[group] = 0 }
        for (column, value) in vectors[word] {
          let base = Int(column) * groups
          for group in 0..<groups { sums[group] += value * columns[base + group] }
        }
        var best = 0
        for group in 1..<groups where sums[group] > sums[best] { best = group }
        assigned[word] = best
      }
      for index in centres.indices { centres[index] = 0 }
      for word in own.indices {
        let base = assigned[word] * width
        let weight = Float(log(Double(words[own[word]].count)))
        for (column, value) in vectors[word] { centres[base + Int(column)] += value * weight }
      }
      for group in 0..<groups {
        var norm: Float = 0
        for column in 0..<width { norm += centres[group * width + column] * centres[group * width + column] }
        guard norm > 0 else { continue }
        let scale = 1 / norm.squareRoot()
        for column in 0..<width { centres[group * width + column] *= scale }
      }
    }
    return assigned
  }

  /// Unit vectors of positive pointwise mutual information with the words before and after.
  private func vectors(_ own: [Int]) -> [[(column: Int32, value: Float)]] {
    var position = [Int32](repeating: -1, count: words.count)
    for (index, word) in own.enumerated() { position[word] = Int32(index) }
    var context = [Int32](repeating: -1, count: words.count)
    let common = own.sorted { (words[$1].count, $0) < (words[$0].count, $1) }.prefix(Self.contexts)
    for (index, word) in common.enumerated() { context[word] = Int32(index + 2) }
    let half = Self.contexts + 2
    var counts = [[Int32: Float]](repeating: [:], count: own.count)
    var columnSums = [Double](repeating: 0, count: half * 2)
    func column(_ item: Int32) -> Int32 { item >= 0 ? context[Int(item)] : item == -1 ? 0 : 1 }
    for index in stream.indices where stream[index] >= 0 {
      let word = position[Int(stream[index])]
      guard word >= 0 else { continue }
      for (neighbour, shift) in [(index - 1, 0), (index + 1, half)] where stream.indices.contains(neighbour) {
        let found = column(stream[neighbour])
        guard found >= 0 else { continue }
        counts[Int(word)][found + Int32(shift), default: 0] += 1
        columnSums[Int(found) + shift] += 1
      }
    }
    let all = columnSums.reduce(0, +)
    return counts.map { row in
      let sum = row.values.reduce(0) { $0 + Double($1) }
      var vector: [(column: Int32, value: Float)] = []
      for (column, count) in row {
        let information = log(Double(count) * all / (sum * columnSums[Int(column)]))
        if information > 0 { vector.append((column, Float(information))) }
      }
      vector.sort { $0.column < $1.column }
      let norm = vector.reduce(Float(0)) { $0 + $1.value * $1.value }.squareRoot()
      return norm > 0 ? vector.map { ($0.column, $0.value / norm) } : []
    }
  }
}
