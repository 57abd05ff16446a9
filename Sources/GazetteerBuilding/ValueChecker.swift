import Gazetteer
import TextAnalysis

/// Checks one value against the rule of its column.
struct ValueChecker {
  let known: KnownPlaces
  /// The country of places/XX.tsv.
  let country: CountryCode?

  /// What is wrong with a value.
  struct Fault {
    let severity: TableProblem.Severity
    let message: String
    let suggestion: String

    init(_ message: String, _ suggestion: String = "", severity: TableProblem.Severity = .error) {
      self.severity = severity
      self.message = message
      self.suggestion = suggestion
    }
  }

  func fault(_ bytes: ArraySlice<UInt8>, _ rule: ColumnRule) -> Fault? {
    switch rule {
    case .text: return nil
    case .name: return nameFault(text(bytes))
    case .names: return namesFault(bytes)
    case .arabicName: return arabicFault(text(bytes))
    case .integer(let range): return integerFault(bytes, range)
    case .decimal(let range): return decimalFault(bytes, range)
    case .latitude: return degreesFault(bytes, 90)
    case .longitude: return degreesFault(bytes, 180)
    case .country: return countryFault(text(bytes))
    case .countries: return text(bytes).split(separator: "|").lazy.compactMap { countryFault(String($0)) }.first
    case .feature:
      return known.features.isEmpty || known.features.contains(text(bytes))
        ? nil : Fault("`\(text(bytes))` is no feature code", "add it to features.tsv or use one that is there")
    case .oneOf(let words):
      return words.contains(text(bytes))
        ? nil
        : Fault(
          "`\(text(bytes))` is not allowed",
          "use one of \(words.filter { !$0.isEmpty }.sorted().joined(separator: " "))")
    case .language: return languageFault(text(bytes))
    case .labels: return labelsFault(text(bytes))
    case .key: return keyFault(bytes)
    case .prefixedKey(let prefix):
      return bytes.starts(with: prefix.utf8)
        ? keyFault(bytes.dropFirst(prefix.utf8.count)) : Fault("`\(text(bytes))` does not begin with \(prefix)")
    case .geonames:
      return NumberParser.integer(bytes).map { $0 > 0 && $0 <= Int(UInt32.max) } == true
        ? nil : Fault("`\(text(bytes))` is no GeoNames number")
    case .admin1Code, .unitCode, .partialAdmin1: return codeFault(text(bytes), rule)
    case .reference:
      return known.has(reference: text(bytes))
        ? nil : Fault("no place is called `\(text(bytes))`", "write geonames:NUMBER, yaqut:KEY or an ISO country code")
    case .placeNumber:
      return NumberParser.integer(bytes).flatMap(UInt32.init(exactly:)).map(known.numbers.contains) == true
        ? nil : Fault("no place has the id `\(text(bytes))`")
    case .date: return dateFault(text(bytes))
    }
  }

  private func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  // MARK: Names

  private func nameFault(_ name: String) -> Fault? {
    if name.utf8.first == 0x20 || name.utf8.last == 0x20 {
      return Fault("`\(name)` begins or ends with a space", "remove it", severity: .warning)
    }
    let key = NameFolding.key(of: name)
    if key.isEmpty { return Fault("`\(name)` has no letters, so nothing can find it", severity: .warning) }
    if key.count > IndexFormat.longestKey {
      return Fault("the name has more than \(IndexFormat.longestKey) bytes", "shorten it", severity: .warning)
    }
    return nil
  }

  private func namesFault(_ bytes: ArraySlice<UInt8>) -> Fault? {
    for part in bytes.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false) {
      if part.isEmpty { return Fault("the list has an empty name", "remove the spare |", severity: .warning) }
      // Plain ASCII letters at both ends are the common case and need no folding.
      if let first = part.first, let last = part.last, isLetter(first), isLetter(last),
        part.count <= IndexFormat.longestKey
      {
        continue
      }
      if let fault = nameFault(text(part)) { return fault }
    }
    return nil
  }

  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private func arabicFault(_ name: String) -> Fault? {
    guard name.unicodeScalars.contains(where: { (0x0600...0x06FF).contains($0.value) }) else {
      return Fault("`\(name)` is not in Arabic script", severity: .warning)
    }
    return nameFault(name)
  }

  private func languageFault(_ tag: String) -> Fault? {
    (2...3).contains(tag.utf8.count) && tag.utf8.allSatisfy({ (0x61...0x7A).contains($0) })
      ? nil : Fault("`\(tag)` is no language code", "write ar, en, fr…")
  }

  private func labelsFault(_ labels: String) -> Fault? {
    for entry in labels.split(separator: "|") {
      let parts = entry.split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else { return Fault("`\(entry)` is no language=label") }
      if let fault = languageFault(String(parts[0])) ?? nameFault(String(parts[1])) { return fault }
    }
    return nil
  }

  private func keyFault(_ bytes: ArraySlice<UInt8>) -> Fault? {
    if bytes.starts(with: "geonames:".utf8) {
      return NumberParser.integer(bytes.dropFirst("geonames:".utf8.count)) == nil
        ? Fault("`\(text(bytes))` is no GeoNames identifier") : nil
    }
    let isKey = bytes.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
    return isKey && !bytes.isEmpty
      ? nil : Fault("`\(text(bytes))` is no key", "use lower-case letters, digits and hyphens")
  }

  // MARK: Numbers

  private func integerFault(_ bytes: ArraySlice<UInt8>, _ range: ClosedRange<Int>) -> Fault? {
    guard let value = NumberParser.integer(bytes) else { return Fault("`\(text(bytes))` is no whole number") }
    return range.contains(value) ? nil : Fault("\(value) lies outside \(range.lowerBound)...\(range.upperBound)")
  }

  private func decimalFault(_ bytes: ArraySlice<UInt8>, _ range: ClosedRange<Double>) -> Fault? {
    guard let value = NumberParser.fixed(bytes, places: 5) else { return Fault("`\(text(bytes))` is no number") }
    return range.contains(Double(value) / 100_000)
      ? nil : Fault("\(text(bytes)) lies outside \(range.lowerBound)...\(range.upperBound)")
  }

  private func degreesFault(_ bytes: ArraySlice<UInt8>, _ limit: Int) -> Fault? {
    guard let value = NumberParser.fixed(bytes, places: 5) else {
      return Fault("`\(text(bytes))` is no decimal degrees", "write degrees like 36.20124")
    }
    guard abs(value) <= limit * 100_000 else {
      return Fault("\(text(bytes)) lies outside -\(limit)...\(limit)", "check that lat and lon are not swapped")
    }
    if let point = bytes.firstIndex(of: UInt8(ascii: ".")), bytes.endIndex - point > 6 {
      return Fault("\(text(bytes)) has more than five decimals", "round it", severity: .warning)
    }
    return nil
  }

  private func dateFault(_ date: String) -> Fault? {
    let parts = date.split(separator: "-", omittingEmptySubsequences: false)
    let lengths = parts.map(\.utf8.count)
    let isDate =
      (lengths == [4] || lengths == [4, 2] || lengths == [4, 2, 2])
      && parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
      && parts.dropFirst().allSatisfy { (1...31).contains(Int($0) ?? 0) }
      && (parts.count < 2 || (Int(parts[1]) ?? 0) <= 12)
    return isDate ? nil : Fault("`\(date)` is no date", "write 2014, 2014-06 or 2014-06-29")
  }

  // MARK: Codes

  private func countryFault(_ code: String) -> Fault? {
    guard let country = CountryCode(code), country.description == code else {
      return Fault("`\(code)` is no ISO 3166-1 code", "write two capital letters")
    }
    return known.countries.isEmpty || known.countries.contains(country)
      ? nil : Fault("the country \(code) is not in territories.tsv")
  }

  private func codeFault(_ code: String, _ rule: ColumnRule) -> Fault? {
    switch rule {
    case .admin1Code:
      return known.admin1Codes.contains(code) ? nil : Fault("\(code) is not in admin1.tsv", severity: .warning)
    case .partialAdmin1:
      guard let country, !known.admin1Codes.isEmpty else { return nil }
      return known.admin1Codes.contains("\(country).\(code)")
        ? nil : Fault("\(country).\(code) is not in admin1.tsv", severity: .warning)
    case .unitCode(let count):
      let parts = code.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count == count, !parts.contains("") else { return Fault("`\(code)` has not \(count) parts") }
      // territories.tsv is what tells the countries; it cannot be checked against itself.
      return count == 1 ? (CountryCode(code) == nil ? countryFault(code) : nil) : countryFault(String(parts[0]))
    default: return nil
    }
  }
}
