/// How many columns of a terminal text takes.
public enum DisplayWidth {
  /// The width of a text: marks and invisible signs take no column, East Asian wide letters take two.
  public static func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  /// The beginning of a text that fits into so many columns; "…" marks the cut.
  public static func trimmed(_ text: String, to limit: Int) -> String {
    guard width(of: text) > limit else { return text }
    var kept = String.UnicodeScalarView()
    var used = 0
    for scalar in text.unicodeScalars {
      let next = used + width(of: scalar)
      if next > limit - 1 { break }
      kept.append(scalar)
      used = next
    }
    return String(kept) + "…"
  }

  /// Whether the last letter of a text is written from right to left.
  static func endsRightToLeft(_ text: String) -> Bool {
    for scalar in text.unicodeScalars.reversed() where scalar.properties.isAlphabetic {
      return (0x0590...0x08FF).contains(scalar.value) || (0xFB1D...0xFEFC).contains(scalar.value)
    }
    return false
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return scalar.value < 0x20 ? 0 : 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return isWide(scalar.value) ? 2 : 1
    }
  }

  /// Unicode's East_Asian_Width W and F, by blocks.
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
