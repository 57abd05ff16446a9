import Gazetteer
import TextAnalysis

/// Gathers the entries of each key, one for a place, the likeliest place first.
struct PostingsBuilder {
  private(set) var halves: [UInt16] = []
  private(set) var keys: [TrieBuilder.Key] = []
  private(set) var postingCount = 0
  private let records: [PlaceRecord]
  private let stopRules: [[UInt8]: StopRule]

  init(records: [PlaceRecord], stopForms: [(form: String, rule: StopRule)]) {
    self.records = records
    var rules: [[UInt8]: StopRule] = [:]
    for (form, rule) in stopForms {
      let key = NameFolding.key(of: form)
      if rules[key] != .never { rules[key] = rule }
    }
    stopRules = rules
  }

  mutating func build(_ collector: KeyCollector) {
    let order = SortedKeys.order(collector.entries, arena: collector.arena)
    halves.reserveCapacity(order.count * 4)
    var lower = 0
    while lower < order.count {
      let first = collector.entries[Int(order[lower])]
      var upper = lower + 1
      collector.arena.withUnsafeBufferPointer { bytes in
        while upper < order.count,
          SortedKeys.compare(first, collector.entries[Int(order[upper])], bytes) == 0
        {
          upper += 1
        }
      }
      add(order[lower..<upper].map { collector.entries[Int($0)] }, collector.arena)
      lower = upper
    }
  }

  private mutating func add(_ entries: [KeyEntry], _ arena: [UInt8]) {
    let best = ranked(strongest(entries)).prefix(IndexFormat.mostPostings)
    let key = entries[0]
    let bytes = Array(arena[Int(key.start)..<(Int(key.start) + Int(key.length))])
    let rule = stopRules[bytes] ?? .none
    let isSingle = best.count == 1 && rule == .none
    let number = UInt32(halves.count) | (isSingle ? IndexFormat.singleFlag : 0)
    keys.append(TrieBuilder.Key(start: key.start, length: key.length, value: number))
    if !isSingle { halves.append(UInt16(best.count) | UInt16(rule.rawValue) << 14) }
    for entry in best {
      halves.append(UInt16(truncatingIfNeeded: entry.row))
      halves.append(UInt16(entry.row >> 16) | (entry.isForeign ? 0x800 : 0) | UInt16(entry.kind.rawValue) << 12)
      halves.append(entry.nameDistance)
    }
    postingCount += best.count
  }

  /// One entry for a place: that of the strongest kind.
  private func strongest(_ entries: [KeyEntry]) -> [KeyEntry] {
    guard entries.count > 1 else { return entries }
    let sorted = entries.sorted { ($0.row, $0.weakness, $0.nameDistance) < ($1.row, $1.weakness, $1.nameDistance) }
    var result: [KeyEntry] = []
    for entry in sorted where result.last?.row != entry.row { result.append(entry) }
    return result
  }

  private func ranked(_ entries: [KeyEntry]) -> [KeyEntry] {
    guard entries.count > 1 else { return entries }
    let places = entries.map { records[Int($0.row)] }
    let scores = HomonymRules.adjusted(places.map(\.likelihood), of: places, kinds: entries.map(\.kind))
    let order = entries.indices.sorted { left, right in
      let a = scores[left] - entries[left].penalty
      let b = scores[right] - entries[right].penalty
      return a != b ? a > b : entries[left].row < entries[right].row
    }
    return order.map { entries[$0] }
  }
}
