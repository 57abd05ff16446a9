/// Numbers for features: a template and its values are hashed byte by byte, so that the table of weights can spell them out.
enum FeatureCode {
  /// The code of a name or word.
  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = CueTable.seed
    for byte in bytes { CueTable.mix(&hash, byte) }
    return hash
  }

  /// The code of a name.
  static func of(_ name: String) -> UInt64 { of(name.utf8) }

  /// The code of a value added to a template or to a template with values.
  @inline(__always)
  static func combine(_ code: UInt64, _ value: UInt64) -> UInt64 {
    let product = (code ^ value) &* 0x9E37_79B9_7F4A_7C15
    return product ^ (product >> 29)
  }
}
