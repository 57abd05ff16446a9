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
    let kind: TableProblem.Kind
    let message: String
    let suggestion: String

    init(
      _ message: String, _ suggestion: String = "", _ kind: TableProblem.Kind = .value,
      severity: TableProblem.Severity = .error
    ) {
      self.severity = severity
      self.kind = kind
      self.message = message
      self.suggestion = suggestion
    }
  }

  /// All that is wrong with a value.
  func faults(_ bytes: ArraySlice<UInt8>, _ rule: ColumnRule) -> [Fault] {
    switch rule {
    case .name, .names: return NameChecker.faults(inList: bytes)
    case .arabicName: return arabicFaults(bytes)
    case .labels: return labelsFaults(text(bytes)) + NameChecker.scriptFaults(bytes)
    case .countries:
      return bytes.split(separator: UInt8(ascii: "|")).compactMap { countryFault(text($0)) }
    default: return fault(bytes, rule).map { [$0] } ?? []
    }
  }

  /// - Parameter admin1: The first-level code of the row, for a second-level code.
  func admin2Fault(_ bytes: ArraySlice<UInt8>, admin1: ArraySlice<UInt8>) -> Fault? {
    guard let country, !known.admin2Codes.isEmpty else { return nil }
    let code = "\(country).\(text(admin1)).\(text(bytes))"
    return known.admin2Codes.contains(code)
      ? nil : Fault("\(code) is not in admin2.tsv", "correct admin1 or admin2", .unknown, severity: .warning)
  }

  private func fault(_ bytes: ArraySlice<UInt8>, _ rule: ColumnRule) -> Fault? {
    switch rule {
    case .text, .name, .names, .arabicName, .labels, .countries, .partialAdmin2: return nil
    case .integer(let range): return integerFault(bytes, range)
    case .decimal(let range): return decimalFault(bytes, range)
    case .latitude: return degreesFault(bytes, 90)
    case .longitude: return degreesFault(bytes, 180)
    case .country: return countryFault(text(bytes))
    case .feature:
      return known.features.isEmpty || known.features.contains(text(bytes))
        ? nil
        : Fault("`\(text(bytes))` is no feature code", "add it to features.tsv or use one that is there", .unknown)
    case .oneOf(let words):
      return words.contains(text(bytes))
        ? nil
        : Fault(
          "`\(text(bytes))` is not allowed",
          "use one of \(words.filter { !$0.isEmpty }.sorted().joined(separator: " "))")
    case .cameo:
      return bytes.count % 3 == 0 && bytes.allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) }
        ? nil
        : Fault("`\(text(bytes))` is no CAMEO code", "write groups of three capitals: SYRREB", severity: .warning)
    case .language: return languageFault(text(bytes))
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
        ? nil
        : Fault(
          "no place is called `\(text(bytes))`", "write geonames:NUMBER, yaqut:KEY or an ISO country code", .unknown)
    case .placeNumber:
      return NumberParser.integer(bytes).flatMap(UInt32.init(exactly:)).map(known.numbers.contains) == true
        ? nil
        : Fault("no place has the id `\(text(bytes))`", "take the number of a place in the tables", .unknown)
    case .date: return dateFault(text(bytes))
    }
  }

  private func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  // MARK: Names

  private func arabicFaults(_ bytes: ArraySlice<UInt8>) -> [Fault] {
    let name = text(bytes)
    guard name.unicodeScalars.contains(where: { Self.isArabic($0.value) }) else {
      return [Fault("`\(name)` is not in Arabic script", "write the Arabic name", .name, severity: .warning)]
    }
    return NameChecker.faults(inList: bytes)
  }

  private static func isArabic(_ value: UInt32) -> Bool {
    (0x0600...0x06FF).contains(value) || PresentationForms.contains(value)
  }

  private func languageFault(_ tag: String) -> Fault? {
    guard (2...3).contains(tag.utf8.count), tag.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else {
      return Fault("`\(tag)` is no language code", "write ar, en, fr…")
    }
    return tag.utf8.count == 3 || LanguageCodes.known.contains(tag)
      ? nil : Fault("no language has the code `\(tag)`", "use the code of ISO 639-1: ar, en, fr…", .unknown)
  }

  private func labelsFaults(_ labels: String) -> [Fault] {
    var faults: [Fault] = []
    var languages: Set<Substring> = []
    for entry in labels.split(separator: "|") {
      let parts = entry.split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else {
        faults.append(Fault("`\(entry)` is no language=label", "write ar=…|en=…"))
        continue
      }
      if let fault = languageFault(String(parts[0])) { faults.append(fault) }
      faults += NameChecker.faults(ofName: Array(parts[1].utf8)[...])
      if !languages.insert(parts[0]).inserted {
        faults.append(
          Fault("the language \(parts[0]) has two labels", "keep one of them", .duplicate, severity: .warning))
      }
    }
    return faults
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
      ? nil : Fault("the country \(code) is not in territories.tsv", "check the code", .unknown)
  }

  private func codeFault(_ code: String, _ rule: ColumnRule) -> Fault? {
    switch rule {
    case .admin1Code:
      return known.admin1Codes.contains(code)
        ? nil : Fault("\(code) is not in admin1.tsv", "check the code", .unknown, severity: .warning)
    case .partialAdmin1:
      guard let country, !known.admin1Codes.isEmpty else { return nil }
      return known.admin1Codes.contains("\(country).\(code)")
        ? nil : Fault("\(country).\(code) is not in admin1.tsv", "check the code", .unknown, severity: .warning)
    case .unitCode(let count):
      let parts = code.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count == count, !parts.contains("") else { return Fault("`\(code)` has not \(count) parts") }
      // territories.tsv is what tells the countries; it cannot be checked against itself.
      return count == 1 ? (CountryCode(code) == nil ? countryFault(code) : nil) : countryFault(String(parts[0]))
    default: return nil
    }
  }
}
