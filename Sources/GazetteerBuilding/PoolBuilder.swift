/// Writes strings with their length in front; offset 0 is no string.
struct PoolBuilder {
  private(set) var bytes: [UInt8] = [0]

  /// The longest string that two length bytes can tell.
  static let longest = 0x7FFF

  /// Adds a string, cut at the longest length.
  ///
  /// - Returns: Its offset.
  mutating func add(_ text: String) -> Int {
    let offset = bytes.count
    var length = text.utf8.count
    if length > Self.longest { length = Self.longest }
    if length < 128 {
      bytes.append(UInt8(length))
    } else {
      bytes.append(UInt8(128 | length & 127))
      bytes.append(UInt8(length >> 7))
    }
    bytes.append(contentsOf: text.utf8.prefix(length))
    return offset
  }
}
