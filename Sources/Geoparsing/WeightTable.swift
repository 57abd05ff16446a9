/// The weights of one model, found by the codes of their features: an open-addressed table of eight bytes a slot.
///
/// Weights are whole hundredths, so that sums are the same on every machine in whatever order they are made.
struct WeightTable: Sendable {
  private struct Slot {
    var check: UInt32 = 0
    var weight: Int32 = 0
  }

  private var slots: [Slot]
  private var mask: UInt64
  private(set) var count = 0

  /// A table that gives every feature no weight.
  init() { self.init(capacity: 0) }

  private init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = [Slot](repeating: Slot(), count: size)
    mask = UInt64(size - 1)
  }

  /// Makes a table.
  init(_ weights: [(code: UInt64, hundredths: Int32)]) {
    self.init(capacity: weights.count)
    for weight in weights { insert(weight.code, weight.hundredths) }
  }

  private mutating func insert(_ code: UInt64, _ hundredths: Int32) {
    let check = Self.check(code)
    var slot = Int(truncatingIfNeeded: code & mask)
    while slots[slot].check != 0 {
      if slots[slot].check == check { return }
      slot = (slot + 1) & Int(mask)
    }
    slots[slot] = Slot(check: check, weight: hundredths)
    count += 1
  }

  /// The upper half of a code, never 0: with the slot it tells codes apart but for one pair in billions.
  @inline(__always)
  private static func check(_ code: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: code >> 32) | 1 }

  /// The weight of a feature in hundredths; 0 if the table does not have it.
  @inline(__always)
  subscript(code: UInt64) -> Int32 {
    let check = Self.check(code)
    return slots.withUnsafeBufferPointer { slots in
      var slot = Int(truncatingIfNeeded: code & mask)
      while true {
        let entry = slots[slot]
        if entry.check == check { return entry.weight }
        if entry.check == 0 { return 0 }
        slot = (slot + 1) & Int(truncatingIfNeeded: mask)
      }
    }
  }
}
