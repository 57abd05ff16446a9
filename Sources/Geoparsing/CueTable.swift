import Gazetteer
import TextAnalysis

/// The words of `cues.tsv`, found by their folded bytes without making a string.
struct CueTable: Sendable {
  /// What is known of one word or phrase.
  struct Entry: Sendable {
    var classes: CueClass = []
    /// The number of a word of class `word`, from 1; 0 for others.
    var word: UInt16 = 0
    /// Degrees clockwise from north of a direction; ``noBearing`` for others, ``centreBearing`` for "central".
    var bearing: Int16 = CueTable.noBearing
    /// Whether a longer phrase begins with these words.
    var isPrefix = false
  }

  static let noBearing: Int16 = -1
  static let centreBearing: Int16 = -2

  /// The words of class `word`, in the order of their numbers; place 0 is empty.
  private(set) var words: [String] = [""]
  /// Folded words whose full stop ends no sentence.
  private(set) var abbreviations: Set<[UInt8]> = []

  private var slots: [Int32]
  private var entries: [Entry] = []
  private var keyStarts: [Int32] = [0]
  private var keyBytes: [UInt8] = []

  /// Reads the table.
  ///
  /// - Throws: ``SourceTableError`` for a row with an unknown class or a direction without degrees.
  init(text: String) throws(SourceTableError) {
    slots = [Int32](repeating: -1, count: 1 << 14)
    let table = try SourceTable(path: "cues.tsv", text: text)
    for row in table.rows { try add(row) }
  }

  private mutating func add(_ row: SourceTableRow) throws(SourceTableError) {
    guard let kind = CueClass.byName[row["class"]] else {
      throw row.problem("unknown class of cues \"\(row["class"])\"", column: "class")
    }
    let key = NameFolding.key(of: row["form"])
    guard !key.isEmpty else { throw row.problem("the form has no letters", column: "form") }
    let index = insert(key)
    entries[index].classes.insert(kind)
    if kind == .word, entries[index].word == 0 {
      words.append(String(decoding: key, as: UTF8.self))
      entries[index].word = UInt16(words.count - 1)
    }
    if kind == .direction {
      if row["note"] == "centre" {
        entries[index].bearing = Self.centreBearing
      } else if let degrees = Int16(row["note"]) {
        entries[index].bearing = degrees
      } else {
        throw row.problem("a direction needs its degrees, or \"centre\"", column: "note")
      }
    }
    if kind == .abbreviation { abbreviations.insert(key) }
    for position in key.indices where key[position] == 0x20 {
      let prefix = insert(Array(key[..<position]))
      entries[prefix].isPrefix = true
    }
  }

  private mutating func insert(_ key: [UInt8]) -> Int {
    var hash = Self.seed
    for byte in key { Self.mix(&hash, byte) }
    if let found = key.withUnsafeBufferPointer({ find(hash, $0) }) { return found }
    let index = entries.count
    entries.append(Entry())
    keyBytes += key
    keyStarts.append(Int32(keyBytes.count))
    if entries.count * 2 > slots.count { grow() } else { place(index, hash) }
    return index
  }

  private mutating func place(_ index: Int, _ hash: UInt64) {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(index)
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for index in entries.indices {
      var hash = Self.seed
      for byte in keyBytes[Int(keyStarts[index])..<Int(keyStarts[index + 1])] { Self.mix(&hash, byte) }
      place(index, hash)
    }
  }

  // MARK: Looking up

  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// One step of the FNV-1a hash (Fowler, Noll, Vo).
  @inline(__always)
  static func mix(_ hash: inout UInt64, _ byte: UInt8) {
    hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  @inline(__always)
  private func find(_ hash: UInt64, _ key: UnsafeBufferPointer<UInt8>) -> Int? {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      let start = Int(keyStarts[index])
      if Int(keyStarts[index + 1]) - start == key.count {
        var position = 0
        while position < key.count, keyBytes[start + position] == key[position] { position += 1 }
        if position == key.count { return index }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// What is known of a folded word.
  @inline(__always)
  func entry(_ key: UnsafeBufferPointer<UInt8>) -> Entry? {
    var hash = Self.seed
    for byte in key { Self.mix(&hash, byte) }
    return find(hash, key).map { entries[$0] }
  }

  /// What is known of a folded word or phrase; for tests and short lists.
  func entry(_ phrase: String) -> Entry? {
    NameFolding.key(of: phrase).withUnsafeBufferPointer { entry($0) }
  }
}
