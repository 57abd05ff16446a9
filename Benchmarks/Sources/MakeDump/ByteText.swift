extension UInt8 {
  static let tab = UInt8(ascii: "\t")
  static let newline = UInt8(ascii: "\n")
  static let space = UInt8(ascii: " ")
}

/// Appends numbers to bytes without making strings of them.
extension Array where Element == UInt8 {
  mutating func append(number: Int) {
    guard number >= 0 else {
      append(UInt8(ascii: "-"))
      return append(number: -number)
    }
    var divisor = 1
    while number / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
      divisor /= 10
    }
  }

  /// A number with leading zeros.
  mutating func append(number: Int, digits: Int) {
    var divisor = 1
    for _ in 1..<digits { divisor *= 10 }
    while divisor > 0 {
      append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
      divisor /= 10
    }
  }

  /// Degrees in five decimals.
  mutating func append(degrees: Double) {
    let scaled = Int((Swift.abs(degrees) * 100_000).rounded())
    if degrees < 0 { append(UInt8(ascii: "-")) }
    append(number: scaled / 100_000)
    append(UInt8(ascii: "."))
    append(number: scaled % 100_000, digits: 5)
  }
}
