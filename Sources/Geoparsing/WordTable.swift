import Gazetteer

/// What unlabelled news says of words: how often they are written small, how common they are, and which words they are
/// used like. Read from `words.tsv`.
struct WordTable: Sendable {
  /// What is known of a word.
  struct Entry: Sendable {
    /// Tenths of the word's uses that are written small; 0 to 10.
    var smallShare: UInt8 = 255
    /// Binary logarithm of its uses in a million words, 1 or more.
    var frequency: UInt8 = 0
    /// The number of its group of words from 1, and of the smaller group inside; 0 for none.
    var cluster: UInt16 = 0
  }

  private var slots: [Int32]
  private var codes: [UInt64] = []
  private var entries: [Entry] = []

  /// A table without words.
  init() { slots = [-1] }

  /// Reads the table: `word`, `small` (tenths), `frequency`, `cluster`.
  init(path: String, bytes: [UInt8]) throws(SourceTableError) {
    let table = try SourceTable(path: path, bytes: bytes)
    var size = 16
    while size < table.rows.count * 2 { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
    let word = table.column("word")
    let small = table.column("small")
    let frequency = table.column("frequency")
    let cluster = table.column("cluster")
    for row in table.rows {
      var entry = Entry()
      if let value = Self.number(row.bytes(small)) { entry.smallShare = UInt8(clamping: value) }
      entry.frequency = UInt8(clamping: Self.number(row.bytes(frequency)) ?? 0)
      entry.cluster = UInt16(clamping: Self.number(row.bytes(cluster)) ?? 0)
      insert(FeatureCode.of(row.bytes(word)), entry)
    }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count < 8 else { return nil }
    var value = 0
    for byte in bytes {
      guard byte &- 0x30 < 10 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  private mutating func insert(_ code: UInt64, _ entry: Entry) {
    var slot = Int(truncatingIfNeeded: code) & (slots.count - 1)
    while slots[slot] >= 0 {
      if codes[Int(slots[slot])] == code { return }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(entries.count)
    codes.append(code)
    entries.append(entry)
  }

  var isEmpty: Bool { entries.isEmpty }

  /// What is known of a word by its code.
  @inline(__always)
  func entry(_ code: UInt64) -> Entry {
    var slot = Int(truncatingIfNeeded: code) & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if codes[index] == code { return entries[index] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return Entry()
  }
}
