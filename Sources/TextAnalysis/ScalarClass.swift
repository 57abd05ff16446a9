/// What a Unicode scalar is to the tokenizer.
enum ScalarClass: UInt8 {
  case letter, digit, mark, ignorable, apostrophe, space, newline, ideograph, other

  /// The class of a scalar. ASCII, Latin, Greek, Cyrillic, Hebrew and Arabic are decided by range, because they are what
  /// news is written in; the rest asks the Unicode database, which is slow but right.
  @inline(__always)
  static func of(_ value: UInt32) -> ScalarClass {
    value < 0x80 ? ascii(value) : other(value)
  }

  @inline(__always)
  private static func ascii(_ value: UInt32) -> ScalarClass {
    switch UInt8(truncatingIfNeeded: value) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case 0x0A, 0x0D, 0x0B, 0x0C: .newline
    case 0x20, 0x09: .space
    case UInt8(ascii: "'"), UInt8(ascii: "`"): .apostrophe
    default: .other
    }
  }

  private static func other(_ value: UInt32) -> ScalarClass {
    switch value {
    case 0x0620...0x063F, 0x0641...0x064A, 0x066E...0x066F, 0x0671...0x06D3, 0x06D5, 0x06EE...0x06EF, 0x06FA...0x06FF,
      0x0750...0x077F, 0x08A0...0x08C9:
      .letter
    case 0x0660...0x0669, 0x06F0...0x06F9: .digit
    case 0x0640, 0xAD, 0x061C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0xFE00...0xFE0F: .ignorable
    case 0x0300...0x036F, 0x0591...0x05BD, 0x05BF, 0x05C1...0x05C2, 0x05C4...0x05C5, 0x05C7, 0x0610...0x061A,
      0x064B...0x065F, 0x0670, 0x06D6...0x06DC, 0x06DF...0x06E8, 0x06EA...0x06ED:
      .mark
    case 0xD7, 0xF7, 0x037E, 0x0387, 0x0482: .other
    case 0xC0...0x02AF, 0x0370...0x052F, 0x0531...0x0556, 0x0561...0x0587, 0x05D0...0x05F2, 0xAA, 0xB5, 0xBA,
      0x1E00...0x1FFF, 0xFB00...0xFB06, 0xFB1D...0xFBB1, 0xFBD3...0xFD3D, 0xFD50...0xFDFB, 0xFE70...0xFEFC:
      .letter
    case 0x02B9, 0x02BB, 0x02BC, 0x02BE, 0x02BF: .apostrophe
    case 0x02B0...0x02FF: .letter
    case 0x2018, 0x2019, 0x201B, 0x2032, 0xB4: .apostrophe
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: .space
    case 0x2028, 0x2029, 0x85: .newline
    case 0x80...0xBF, 0x2010...0x206F, 0x2190...0x2BFF, 0x3001...0x3020, 0xE000...0xF8FF: .other
    case 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: .ideograph
    default: fromDatabase(value)
    }
  }

  private static func fromDatabase(_ value: UInt32) -> ScalarClass {
    guard let scalar = Unicode.Scalar(value) else { return .other }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
    case .decimalNumber: return .digit
    case .spaceSeparator: return .space
    case .format: return .ignorable
    default: return scalar.properties.isAlphabetic ? .letter : .other
    }
  }
}
