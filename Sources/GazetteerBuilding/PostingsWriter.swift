import Gazetteer
import TextAnalysis

/// Gathers the entries of each key, one for a place, the likeliest place first, and hands the keys to the trie.
struct PostingsWriter {
  private(set) var keyCount = 0
  private(set) var postingCount = 0
  let postings: ByteStore
  private(set) var trie: TrieWriter
  private let weights: [PlaceWeight]
  private let records: RecordStore
  private let stopRules: [[UInt8]: StopRule]
  private var base: BaseStopRules?
  private var halves: [UInt16] = []
  private var written = 0

  init(
    weights: [PlaceWeight], records: RecordStore, stopForms: [(form: String, rule: StopRule)], base: BaseStopRules?,
    spills: SpillPlace
  ) {
    self.weights = weights
    self.records = records
    self.base = base
    postings = ByteStore(spills)
    trie = TrieWriter(spills)
    var rules: [[UInt8]: StopRule] = [:]
    for (form, rule) in stopForms {
      let key = NameFolding.key(of: form)
      if rules[key] != .never { rules[key] = rule }
    }
    stopRules = rules
  }

  /// Writes all keys of a merger.
  mutating func write(
    _ merger: inout KeyMerger, pause: (Int, Int) throws(GazetteerBuildingError) -> Void
  ) throws(GazetteerBuildingError) {
    var key: [UInt8] = []
    var entries: [KeyEntry] = []
    var (read, entryCount) = (0, 0)
    while let reader = merger.first {
      read += KeyRunReader.headSize + reader.keyLength
      entryCount += 1
      let isSame = !entries.isEmpty && reader.withKey { $0.elementsEqual(key) }
      if !isSame {
        if !entries.isEmpty { try add(key, &entries) }
        entries.removeAll(keepingCapacity: true)
        key.removeAll(keepingCapacity: true)
        reader.withKey { key.append(contentsOf: $0) }
      }
      entries.append(reader.entry)
      try merger.advance()
      if entryCount & 0x3FFFF == 0 { try pause(read, keyCount) }
    }
    if !entries.isEmpty { try add(key, &entries) }
    try flush()
    try trie.finish()
  }

  private mutating func add(_ key: [UInt8], _ entries: inout [KeyEntry]) throws(GazetteerBuildingError) {
    if entries.count > 1 { entries = try ranked(strongest(entries)) }
    let best = entries.prefix(IndexFormat.mostPostings)
    let rule = max(
      stopRules.isEmpty ? .none : stopRules[key] ?? .none, base?.rule(of: key) ?? .none)
    let isSingle = best.count == 1 && rule == .none
    let offset = written + halves.count
    guard offset < Int(IndexFormat.singleFlag) else { throw .tooLarge(what: "more than a thousand million postings") }
    try trie.add(
      key, value: UInt32(offset) | (isSingle ? IndexFormat.singleFlag : 0), step: best.first.map(step) ?? 0)
    if !isSingle { halves.append(UInt16(best.count) | UInt16(rule.rawValue) << 14) }
    for entry in best {
      halves.append(UInt16(truncatingIfNeeded: entry.row))
      halves.append(UInt16(entry.row >> 16) | (entry.isForeign ? 0x800 : 0) | UInt16(entry.kind.rawValue) << 12)
      halves.append(entry.nameDistance)
    }
    keyCount += 1
    postingCount += best.count
    if halves.count > 1 << 19 { try flush() }
  }

  /// A key's list is sorted by likelihood after the rules about homonyms, which only lower it: the first place's own
  /// likelihood is not below any.
  private func step(of entry: KeyEntry) -> UInt8 {
    SubtreeBound.step(of: weights[Int(entry.row)].likelihood - entry.penalty)
  }

  private func max(_ left: StopRule, _ right: StopRule) -> StopRule { left.rawValue < right.rawValue ? right : left }

  private mutating func flush() throws(GazetteerBuildingError) {
    try postings.append(halves)
    written += halves.count
    halves.removeAll(keepingCapacity: true)
  }

  /// One entry for a place: that of the strongest kind.
  private func strongest(_ entries: [KeyEntry]) -> [KeyEntry] {
    let sorted = entries.sorted { ($0.row, $0.weakness, $0.nameDistance) < ($1.row, $1.weakness, $1.nameDistance) }
    var result: [KeyEntry] = []
    for entry in sorted where result.last?.row != entry.row { result.append(entry) }
    return result
  }

  private func ranked(_ entries: [KeyEntry]) throws(GazetteerBuildingError) -> [KeyEntry] {
    guard entries.count > 1 else { return entries }
    let likelihoods = try likelihoods(entries)
    let scores = entries.indices.map { likelihoods[$0] - entries[$0].penalty }
    let order = entries.indices.sorted { left, right in
      scores[left] != scores[right] ? scores[left] > scores[right] : entries[left].row < entries[right].row
    }
    return order.map { entries[$0] }
  }

  private func likelihoods(_ entries: [KeyEntry]) throws(GazetteerBuildingError) -> [Double] {
    var needsRules = false
    let plain = entries.map { entry in
      let weight = weights[Int(entry.row)]
      if weight.isUnit || (weight.isCapital && entry.kind == .primary) { needsRules = true }
      return weight.likelihood
    }
    guard needsRules else { return plain }
    // The rules look at nothing but units, their seats and the like.
    var records: [PlaceRecord] = []
    records.reserveCapacity(entries.count)
    for entry in entries { records.append(try self.records.record(Int(entry.row))) }
    return HomonymRules.adjusted(plain, of: records, kinds: entries.map(\.kind))
  }
}
