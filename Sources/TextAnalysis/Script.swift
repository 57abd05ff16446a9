/// The writing system of a token, as far as the analysis needs to know.
public enum Script: UInt8, Sendable {
  /// Digits and signs.
  case common
  case latin, arabic, cyrillic, greek, hebrew
  /// Chinese, Japanese and everything else.
  case other

  static func of(_ value: UInt32) -> Script {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0xAA, 0xBA, 0xC0...0x02AF, 0x1E00...0x1EFF, 0xFB00...0xFB06: .latin
    case 0x0600...0x077F, 0x08A0...0x08FF, 0xFB50...0xFDFF, 0xFE70...0xFEFC: .arabic
    case 0x0400...0x052F: .cyrillic
    case 0x0370...0x03FF, 0x1F00...0x1FFF: .greek
    case 0x0590...0x05FF, 0xFB1D...0xFB4F: .hebrew
    case 0..<0x80: .common
    default: .other
    }
  }
}
