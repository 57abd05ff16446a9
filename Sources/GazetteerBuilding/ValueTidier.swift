/// Puts values into the form in which the tables keep them, without changing what they mean.
struct ValueTidier {
  /// What was taken away.
  private(set) var tidyings: Set<Tidying> = []
  /// The first part of the value that was not tidy, before and after.
  private(set) var example: (before: String, after: String)?

  /// The tidy form of a value.
  mutating func tidy(_ value: String, _ rule: ColumnRule) -> String {
    switch rule {
    case .name, .arabicName: return name(value)
    case .names: return list(value) { $0.name($1) }
    case .countries: return list(value) { $0.spaces($1) }
    case .labels: return list(value) { $0.label($1) }
    case .latitude, .longitude: return degrees(spaces(value))
    default: return spaces(value)
    }
  }

  // MARK: Kinds of values

  private mutating func list(_ value: String, _ tidy: (inout Self, String) -> String) -> String {
    if value.isEmpty { return value }
    var seen: Set<[UInt8]> = []
    var entries: [String] = []
    for part in value.split(separator: "|", omittingEmptySubsequences: false) {
      let entry = tidy(&self, String(part))
      if entry.isEmpty {
        note(.emptyEntries, String(value), "")
      } else if seen.insert(Array(entry.utf8)).inserted {
        entries.append(entry)
      } else {
        note(.repeatedEntries, entry, "")
      }
    }
    return entries.joined(separator: "|")
  }

  private mutating func label(_ entry: String) -> String {
    guard let sign = entry.firstIndex(of: "=") else { return spaces(entry) }
    return spaces(String(entry[..<sign])) + "=" + name(String(entry[entry.index(after: sign)...]))
  }

  /// Degrees with at most five decimals; what is no number stays.
  private mutating func degrees(_ value: String) -> String {
    let bytes = Array(value.utf8)
    guard let point = bytes.firstIndex(of: UInt8(ascii: ".")), bytes.count - point > 6,
      let fixed = NumberParser.fixed(bytes[...], places: 5)
    else { return value }
    let (whole, fraction) = abs(fixed).quotientAndRemainder(dividingBy: 100_000)
    var decimals = String(100_000 + fraction).dropFirst()
    while decimals.last == "0" { decimals.removeLast() }
    let rounded = (fixed < 0 ? "-" : "") + String(whole) + (decimals.isEmpty ? "" : "." + decimals)
    note(.decimals, value, rounded)
    return rounded
  }

  private mutating func spaces(_ value: String) -> String {
    var result = String.UnicodeScalarView()
    var found: Set<Tidying> = []
    Self.addSpaced(Array(value.unicodeScalars), to: &result, &found)
    return finish(value, String(result), found)
  }

  private mutating func name(_ value: String) -> String {
    let scalars = Array(value.unicodeScalars)
    var plain: [Unicode.Scalar] = []
    var found: Set<Tidying> = []
    for (position, scalar) in scalars.enumerated() {
      let previous = position > 0 ? scalars[position - 1].value : 0
      let next = position + 1 < scalars.count ? scalars[position + 1].value : 0
      if let tidying = Self.superfluous(scalar.value, after: previous, before: next) {
        found.insert(tidying)
      } else if PresentationForms.contains(scalar.value), let letters = PresentationForms.letters(of: scalar.value) {
        found.insert(.presentationForms)
        plain.append(contentsOf: letters.unicodeScalars)
      } else {
        plain.append(scalar)
      }
    }
    var result = String.UnicodeScalarView()
    Self.addSpaced(plain, to: &result, &found)
    return finish(value, String(result), found)
  }

  private mutating func finish(_ before: String, _ after: String, _ found: Set<Tidying>) -> String {
    guard !found.isEmpty else { return before }
    for tidying in found { note(tidying, before, after) }
    return after
  }

  private mutating func note(_ tidying: Tidying, _ before: String, _ after: String) {
    tidyings.insert(tidying)
    if example == nil { example = (before, after) }
  }

  // MARK: Signs

  /// One plain space between words, none at the ends.
  private static func addSpaced(
    _ scalars: [Unicode.Scalar], to result: inout String.UnicodeScalarView, _ found: inout Set<Tidying>
  ) {
    var isWaiting = false
    for scalar in scalars {
      if isSpace(scalar.value) {
        if scalar.value != 0x20 { found.insert(.spaceSigns(scalar.value)) }
        if isWaiting || result.isEmpty { found.insert(.spaces) }
        isWaiting = true
        continue
      }
      if isWaiting, !result.isEmpty { result.append(" ") }
      isWaiting = false
      result.append(scalar)
    }
    if isWaiting { found.insert(.spaces) }
  }

  private static func isSpace(_ value: UInt32) -> Bool {
    switch value {
    case 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Why a sign of a name should go; `nil` if it may stay.
  private static func superfluous(_ value: UInt32, after previous: UInt32, before next: UInt32) -> Tidying? {
    switch value {
    case 0xAD, 0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: .invisible(value)
    // Khmer, Lao, Thai and Burmese show with it where words end.
    case 0x200B: isSouthEastAsian(previous) && isSouthEastAsian(next) ? nil : .invisible(value)
    // Persian, Urdu and the scripts of India spell with joiners.
    case 0x200C, 0x200D: usesJoiners(previous, next) ? nil : .invisible(value)
    // At the end of a word, tatweel shows the joining form: الـ55.
    case 0x0640: isArabicLetter(previous) && !isArabicLetter(next) ? nil : .tatweel
    default: nil
    }
  }

  private static func isSouthEastAsian(_ value: UInt32) -> Bool {
    (0x0E00...0x0EFF).contains(value) || (0x1000...0x109F).contains(value) || (0x1780...0x17FF).contains(value)
  }

  private static func usesJoiners(_ previous: UInt32, _ next: UInt32) -> Bool {
    if (0x0900...0x1FFF).contains(previous) || previous >= 0x11000 { return true }
    return (0x0620...0x08FF).contains(previous) && (0x0620...0x08FF).contains(next)
  }

  private static func isArabicLetter(_ value: UInt32) -> Bool {
    (0x0620...0x06D3).contains(value) && !(0x0640...0x0640).contains(value) && !(0x0660...0x066D).contains(value)
  }
}
