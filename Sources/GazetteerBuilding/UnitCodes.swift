/// The codes of administrative units that the rows of dumps refer to, each with a small number, and what is summed up
/// over the rows.
struct UnitCodes: Sendable {
  /// What is known of a unit by the places in it.
  struct Sums: Sendable {
    /// Inhabitants of its towns.
    var population = 0
    /// Whether a place that is kept refers to it.
    var isUsed = false
  }

  /// The codes, "SY.09" or "SY.09.170064", by number.
  private(set) var codes: [[UInt8]] = []
  /// By number.
  var sums: [Sums] = []
  /// Numbers plus one by hash; 0 is free. Its size is a power of two.
  private var slots = [UInt32](repeating: 0, count: 1 << 12)

  /// The number of a code.
  mutating func number(_ code: UnsafeBufferPointer<UInt8>) -> Int {
    var slot = Self.hash(code) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if codes[number].elementsEqual(code) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    codes.append(Array(code))
    sums.append(Sums())
    slots[slot] = UInt32(codes.count)
    if codes.count * 2 > slots.count { grow() }
    return codes.count - 1
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (number, code) in codes.enumerated() {
      var slot = code.withUnsafeBufferPointer { Self.hash($0) } & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number + 1)
    }
  }

  /// FNV-1a of 64 bits, folded so that the low bits depend on all.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return Int(truncatingIfNeeded: (hash ^ hash >> 32) & 0xFFFF_FFFF)
  }

  /// A code as text.
  func text(_ number: Int) -> String { String(decoding: codes[number], as: UTF8.self) }
}
