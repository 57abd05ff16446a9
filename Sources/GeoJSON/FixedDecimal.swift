/// Decimal spelling of numbers with a limited count of decimals, as coordinates need it.
enum FixedDecimal {
  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]

  /// Beyond this, a `Double` has no room for what the scaling adds.
  private static let largestExact = 9_007_199_254_740_992.0

  /// Appends a finite number, rounded half away from zero: no trailing zeros, at least one decimal, never "-0.0".
  static func append(_ value: Double, decimals: Int, to bytes: inout [UInt8]) {
    let places = min(max(decimals, 0), 15)
    let scaled = (value * powers[places]).rounded()
    guard abs(scaled) < largestExact else {
      bytes.append(contentsOf: value.description.utf8)
      return
    }
    if scaled < 0 { bytes.append(UInt8(ascii: "-")) }
    appendDigits(UInt64(abs(scaled)), places, to: &bytes)
  }

  private static func appendDigits(_ scaled: UInt64, _ places: Int, to bytes: inout [UInt8]) {
    var (rest, places) = (scaled, places)
    while places > 1, rest % 10 == 0 {
      rest /= 10
      places -= 1
    }
    let start = bytes.count
    if places == 0 { bytes += [UInt8(ascii: "0"), UInt8(ascii: ".")] }
    var written = 0
    repeat {
      if written == places, places > 0 { bytes.append(UInt8(ascii: ".")) }
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
      written += 1
    } while rest > 0 || written <= places
    // The digits came last one first.
    bytes[start...].reverse()
  }
}
