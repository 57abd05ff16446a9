import Gazetteer
import Testing

@testable import GazetteerBuilding

@Suite("The double array of keys")
struct TrieWriterTests {
  private struct Trie {
    var cells: [UInt8] = []
    var labels: [UInt8] = []
    var tails: [UInt8] = []

    init(_ keys: [[UInt8]], spills: SpillPlace) throws {
      var writer = TrieWriter(spills)
      for (number, key) in keys.enumerated() { try writer.add(key, value: UInt32(number)) }
      try writer.finish()
      try writer.cells.read(0..<writer.cells.count, into: &cells)
      try writer.labels.read(0..<writer.labels.count, into: &labels)
      try writer.tails.read(0..<writer.tails.count, into: &tails)
    }

    /// The number of a key, by the rules that the format states.
    func number(_ key: [UInt8]) -> UInt32? {
      let cells = ByteFields(cells)
      var cell = 0
      var position = 0
      while true {
        let content = cells.word(cell * 4)
        if content & IndexFormat.tailFlag != 0 { return tail(Int(content & ~IndexFormat.tailFlag), key[position...]) }
        let label = position < key.count ? key[position] : 0
        let next = Int(content ^ UInt32(label))
        guard next != 0, labels[next] == label else { return nil }
        if label == 0 { return cells.word(next * 4) }
        cell = next
        position += 1
      }
    }

    private func tail(_ start: Int, _ rest: ArraySlice<UInt8>) -> UInt32? {
      let isWide = tails[start] == 255
      let begin = isWide ? start + 6 : start + 4
      let length = Int(isWide ? tails[start + 1] : tails[start])
      guard tails[begin..<begin + length].elementsEqual(rest) else { return nil }
      let fields = ByteFields(Array(tails[(isWide ? start + 2 : start + 1)..<begin]) + [0])
      return fields.word(0)
    }
  }

  private static func keys(_ count: Int, seed: UInt64) -> [[UInt8]] {
    var generator = DamagedIndexTests.Generator(state: seed)
    let letters = Array("abcdeحلبم ".unicodeScalars)
    var keys: Set<[UInt8]> = []
    while keys.count < count {
      let length = Int.random(in: 1...12, using: &generator)
      let scalars = (0..<length).map { _ in letters[Int.random(in: 0..<letters.count, using: &generator)] }
      keys.insert(Array(String(String.UnicodeScalarView(scalars)).utf8))
    }
    return keys.sorted { $0.lexicographicallyPrecedes($1) }
  }

  @Test("Every key is found by its number, and nothing else", arguments: [0, 1, 2, 3, 100, 20_000])
  func findsAll(count: Int) throws {
    let keys = Self.keys(count + 50, seed: UInt64(count))
    let held = keys.enumerated().filter { $0.offset % (count + 50) < count }.map(\.element)
    let trie = try Trie(held, spills: .memory)
    for (number, key) in held.enumerated() { #expect(trie.number(key) == UInt32(number)) }
    for key in keys.dropFirst(count) { #expect(trie.number(key) == nil) }
  }

  @Test("A trie on disk has the bytes of one in memory")
  func spilled() throws {
    let keys = Self.keys(30_000, seed: 5)
    let folder = try TemporaryFolder()
    let onDisk = try Trie(keys, spills: SpillPlace(folder: folder.path, limit: 10_000))
    let inMemory = try Trie(keys, spills: .memory)
    #expect(onDisk.cells == inMemory.cells)
    #expect(onDisk.labels == inMemory.labels)
    #expect(onDisk.tails == inMemory.tails)
  }
}
