import Gazetteer

/// The stop rules of another gazetteer's keys, asked for in the order of the keys' bytes.
struct BaseStopRules {
  /// A cursor behind each byte of the last key, as far as the other gazetteer goes.
  private var cursors: [KeyCursor]
  private var last: [UInt8] = []

  init(_ index: GazetteerIndex) { cursors = [index.cursor()] }

  mutating func rule(of key: [UInt8]) -> StopRule {
    var shared = 0
    while shared < min(key.count, last.count, cursors.count - 1), key[shared] == last[shared] { shared += 1 }
    cursors.removeLast(cursors.count - 1 - shared)
    last = key
    for byte in key[shared...] {
      guard var next = cursors.last else { return .none }
      guard next.advance(byte) else { return .none }
      cursors.append(next)
    }
    return cursors.last?.postings?.stopRule ?? .none
  }
}
