/// Numbers out of bytes, without a string in between.
enum NumberParser {
  /// A whole number of digits only.
  static func integer(_ bytes: some RandomAccessCollection<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 18 else { return nil }
    var value = 0
    for byte in bytes {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  /// A decimal number as a whole number of units of 10^-`places`, rounded half up.
  static func fixed(_ bytes: some RandomAccessCollection<UInt8>, places: Int) -> Int? {
    let isNegative = bytes.first == UInt8(ascii: "-")
    let rest = bytes.dropFirst(isNegative ? 1 : 0)
    guard !rest.isEmpty, rest.count <= 18 else { return nil }
    var value = 0
    var decimals = -1
    var digits = 0
    var roundsUp = false
    for byte in rest {
      if byte == UInt8(ascii: "."), decimals < 0 {
        decimals = 0
        continue
      }
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      digits += 1
      if decimals >= places {
        if decimals == places { roundsUp = byte >= 0x35 }
        decimals += 1
        continue
      }
      value = value * 10 + Int(byte - 0x30)
      if decimals >= 0 { decimals += 1 }
    }
    guard digits > 0 else { return nil }
    for _ in max(decimals, 0)..<max(places, decimals) where decimals < places { value *= 10 }
    if roundsUp { value += 1 }
    return isNegative ? -value : value
  }
}
