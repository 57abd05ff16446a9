/// The rules by which names of a dump are tidied, kept or dropped; the same as those of the bundled tables.
enum NameCleaner {
  /// Appends a name without vowel signs, tatweel, joiners and direction marks; runs of spaces become one, and so does the
  /// sign that separates names in tables.
  static func tidy(_ name: UnsafeBufferPointer<UInt8>, into result: inout [UInt8]) {
    let start = result.count
    var isSpacePending = false
    ScalarReader.forEach(name) { scalar, range in
      if isSpace(scalar) {
        isSpacePending = result.count > start
      } else if !isRemoved(scalar) {
        if isSpacePending { result.append(0x20) }
        isSpacePending = false
        for position in range { result.append(name[position]) }
      }
    }
  }

  private static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x1C...0x20, 0x7C, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
      true
    default: false
    }
  }

  /// Harakat, superscript alef, tatweel; joiner and direction marks; soft hyphen and byte order mark.
  private static func isRemoved(_ scalar: UInt32) -> Bool {
    guard scalar >= 0xAD else { return false }
    switch scalar {
    case 0x64B...0x652, 0x656...0x65F, 0x670, 0x640, 0x61C, 0x200D...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xAD,
      0xFEFF:
      return true
    default: return false
    }
  }

  /// What was seen in a name.
  private struct Signs {
    var letters = 0
    var hasCapital = false
    var hasDigit = false
    var hasArabic = false
    var hasLatin = false
    var hasQualifier = false
    var isOfShortScript = false
    var isAllLatin = true
    var hasVowel = false
    var isAllCapitalASCII = true
    var scalars = 0
  }

  /// Why a tidied name is not kept, or `nil`.
  ///
  /// - Parameter mainHasCapital: Whether the place's first name has a capital letter. Beside such a one, a name of small
  ///   Latin letters only is GeoNames' machine romanisation.
  static func fault(of name: UnsafeBufferPointer<UInt8>, mainHasCapital: Bool) -> NameFault? {
    if name.isEmpty { return .empty }
    if isLink(name) { return .link }
    let signs = signs(of: name)
    if signs.hasDigit { return .digit }
    if signs.letters == 0 { return .noLetters }
    if signs.hasArabic {
      if signs.hasLatin { return .mixedScripts }
      if signs.hasQualifier { return .qualifier }
    }
    if signs.letters <= 2, signs.isOfShortScript { return .tooShort }
    if signs.isAllCapitalASCII, signs.scalars == 3 || signs.scalars == 4 { return .code }
    if !signs.hasCapital, signs.isAllLatin {
      if mainHasCapital { return .romanisation }
      if !signs.hasVowel { return .consonants }
    }
    return nil
  }

  /// Whether a name has a capital letter.
  static func hasCapital(_ name: UnsafeBufferPointer<UInt8>) -> Bool { signs(of: name).hasCapital }

  private static func isLink(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard name.count >= 4 else { return false }
    for start in 0...(name.count - 4) {
      let (a, b, c, d) = (name[start], name[start + 1], name[start + 2], name[start + 3])
      if a == 0x68, b == 0x74, c == 0x74, d == 0x70 { return true }
      if a == 0x77, b == 0x77, c == 0x77, d == 0x2E { return true }
    }
    return false
  }

  private static func signs(of name: UnsafeBufferPointer<UInt8>) -> Signs {
    var signs = Signs()
    ScalarReader.forEach(name) { scalar, _ in
      signs.scalars += 1
      if scalar < 0x80 { addASCII(scalar, to: &signs) } else { addOther(scalar, to: &signs) }
    }
    return signs
  }

  @inline(__always)
  private static func addASCII(_ scalar: UInt32, to signs: inout Signs) {
    let isCapital = scalar &- 0x41 < 26
    if isCapital || scalar &- 0x61 < 26 {
      signs.letters += 1
      signs.hasLatin = true
      signs.isOfShortScript = true
      if isCapital { signs.hasCapital = true } else { signs.isAllCapitalASCII = false }
      switch scalar {
      case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: signs.hasVowel = true
      default: break
      }
      return
    }
    signs.isAllCapitalASCII = false
    if scalar &- 0x30 < 10 { signs.hasDigit = true }
    if scalar == 0x2C || scalar == 0x28 { signs.hasQualifier = true }
  }

  private static func addOther(_ value: UInt32, to signs: inout Signs) {
    signs.isAllCapitalASCII = false
    let isArabic = isArabic(value)
    let isLatin = isLatin(value)
    if isArabic { signs.hasArabic = true }
    if isLatin { signs.hasLatin = true }
    if value == 0x60C { signs.hasQualifier = true }
    switch value {
    case 0xC0...0x2AF, 0x400...0x52F, 0x600...0x6FF, 0x750...0x77F, 0x1E00...0x1EFF: signs.isOfShortScript = true
    default: break
    }
    guard let scalar = Unicode.Scalar(value) else { return }
    if isLetter(scalar) {
      signs.letters += 1
      if !isLatin, !(0x2B0...0x2FF).contains(value) { signs.isAllLatin = false }
      if !signs.hasCapital, !isArabic, scalar.properties.isUppercase { signs.hasCapital = true }
      switch value {
      case 0xE0...0xFF, 0x101, 0x113, 0x12B, 0x14D, 0x16B: signs.hasVowel = true
      default: break
      }
    } else if isDigit(scalar) {
      signs.hasDigit = true
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x621...0x63F, 0x641...0x64A, 0x400...0x481, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0x3041...0x3096: return true
    case 0xC0...0x24F: return scalar.value != 0xD7 && scalar.value != 0xF7
    case 0x300...0x36F: return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
    default: return false
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.numericType {
    case .decimal, .digit: true
    default: false
    }
  }

  private static func isArabic(_ value: UInt32) -> Bool {
    switch value {
    case 0x600...0x6FF, 0x750...0x77F, 0x8A0...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFE: true
    default: false
    }
  }

  private static func isLatin(_ value: UInt32) -> Bool {
    switch value {
    case 0xAA, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2AF, 0x1E00...0x1EFF: true
    default: false
    }
  }
}
