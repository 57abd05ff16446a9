#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The positions of key entries in the order of their keys' bytes.
enum SortedKeys {
  private struct Item {
    /// The first eight bytes of the key, big-endian: enough to tell most keys apart.
    let head: UInt64
    let position: UInt32
  }

  static func order(_ entries: [KeyEntry], arena: [UInt8]) -> [UInt32] {
    arena.withUnsafeBufferPointer { bytes in
      entries.withUnsafeBufferPointer { entries in
        var items = entries.indices.map { Item(head: head(entries[$0], bytes), position: UInt32($0)) }
        items.sort { left, right in
          if left.head != right.head { return left.head < right.head }
          let comparison = compare(entries[Int(left.position)], entries[Int(right.position)], bytes)
          return comparison != 0 ? comparison < 0 : left.position < right.position
        }
        return items.map(\.position)
      }
    }
  }

  private static func head(_ entry: KeyEntry, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var value: UInt64 = 0
    for offset in 0..<8 {
      let byte = offset < entry.length ? bytes[Int(entry.start) + offset] : 0
      value = value << 8 | UInt64(byte)
    }
    return value
  }

  /// Negative, zero or positive, as `memcmp` tells it; a prefix comes before what it begins.
  static func compare(_ left: KeyEntry, _ right: KeyEntry, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    let shared = Int(min(left.length, right.length))
    let comparison = memcmp(base + Int(left.start), base + Int(right.start), shared)
    return comparison != 0 ? Int(comparison) : Int(left.length) - Int(right.length)
  }
}
