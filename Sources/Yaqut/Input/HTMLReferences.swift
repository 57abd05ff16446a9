/// Character references of HTML: `&amp;`, `&#1587;`, `&#x633;`.
enum HTMLReferences {
  /// The names that news pages use (HTML Living Standard, 13.5), with their code points.
  private static let names: [String: UInt32] = [
    "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27, "nbsp": 0xA0, "shy": 0xAD, "copy": 0xA9,
    "reg": 0xAE, "deg": 0xB0, "middot": 0xB7, "laquo": 0xAB, "raquo": 0xBB, "ndash": 0x2013, "mdash": 0x2014,
    "lsquo": 0x2018, "rsquo": 0x2019, "sbquo": 0x201A, "ldquo": 0x201C, "rdquo": 0x201D, "bdquo": 0x201E,
    "bull": 0x2022, "hellip": 0x2026, "euro": 0x20AC, "trade": 0x2122, "zwnj": 0x200C, "zwj": 0x200D, "lrm": 0x200E,
    "rlm": 0x200F, "aacute": 0xE1, "agrave": 0xE0, "acirc": 0xE2, "atilde": 0xE3, "auml": 0xE4, "aring": 0xE5,
    "ccedil": 0xE7, "eacute": 0xE9, "egrave": 0xE8, "ecirc": 0xEA, "euml": 0xEB, "iacute": 0xED, "icirc": 0xEE,
    "iuml": 0xEF, "ntilde": 0xF1, "oacute": 0xF3, "ocirc": 0xF4, "otilde": 0xF5, "ouml": 0xF6, "oslash": 0xF8,
    "uacute": 0xFA, "ugrave": 0xF9, "ucirc": 0xFB, "uuml": 0xFC, "szlig": 0xDF, "Eacute": 0xC9, "Ouml": 0xD6,
    "Uuml": 0xDC, "Auml": 0xC4, "pound": 0xA3, "sect": 0xA7, "times": 0xD7,
  ]

  /// The bytes with every reference that is understood replaced by its letter; a non-breaking space becomes a space.
  static func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "&")) else { return Array(bytes) }
    var decoded: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "&"), let (scalar, end) = reference(bytes, at: index) {
        decoded += scalar.value == 0xA0 ? [0x20] : Array(String(Character(scalar)).utf8)
        index = end
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return decoded
  }

  private static func reference(_ bytes: ArraySlice<UInt8>, at start: Int) -> (Unicode.Scalar, Int)? {
    let body = bytes[(start + 1)...].prefix(10)
    guard let end = body.firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
    let value: UInt32?
    if name.hasPrefix("#x") || name.hasPrefix("#X") {
      value = UInt32(name.dropFirst(2), radix: 16)
    } else if name.hasPrefix("#") {
      value = UInt32(name.dropFirst())
    } else {
      value = names[name]
    }
    guard let value, value >= 0x20 || value == 9 || value == 10, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, end + 1)
  }
}
