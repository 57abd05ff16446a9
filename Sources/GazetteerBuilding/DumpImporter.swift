import Gazetteer

/// Reads dumps into buckets, and finds out which units the places in them need.
struct DumpImporter {
  private(set) var loader: PlaceLoader
  private(set) var result: DumpImport
  private let filter: DumpFilter
  private let classes: Set<UInt8>
  private let base: BaseGazetteer?
  private let monitor: BuildMonitor

  /// A unit or country of a dump, which waits until it is known whether it is needed.
  private struct Candidate {
    var draft: PlaceDraft
    let unit: Int?
    /// Whether it is kept even if nothing refers to it.
    let isWanted: Bool
  }
  private var candidates: [Candidate] = []
  private var candidateNumbers: Set<UInt32> = []
  private var countryCandidates: [CountryCode: Int] = [:]
  private var unitsOfDump: Set<Int> = []
  private var countryNumbers: [CountryCode: UInt32] = [:]
  private var countryPopulations: [CountryCode: Int] = [:]
  private var usedCountries: Set<CountryCode> = []
  private var isOfTables = IdentifierSet()
  /// Reused for the code of a unit.
  private var code: [UInt8] = []
  private var newestDay: [UInt8] = []

  init(_ loader: PlaceLoader, filter: DumpFilter, base: BaseGazetteer?, spills: SpillPlace, monitor: BuildMonitor) {
    self.loader = loader
    self.filter = filter
    self.base = base
    self.monitor = monitor
    classes = Set(filter.featureClasses.compactMap(\.asciiValue))
    result = DumpImport(spills)
    for draft in loader.drafts.all where draft.geonames != 0 { isOfTables.insert(draft.geonames) }
  }

  /// Reads all files.
  mutating func read(_ files: DumpFiles) throws(GazetteerBuildingError) {
    result.report.notes += files.notes
    for file in files.countries { try readCountries(file) }
    let total = files.places.reduce(0) { $0 + $1.size }
    var done = 0
    for file in files.places {
      try readPlaces(file, done, total)
      done += file.size
    }
    try result.places.finish()
    resolveUnits()
    for draft in loader.drafts.all where draft.geonames != 0 { result.identifiers.insert(draft.geonames) }
    result.identifiers.seal()
    try readNames(files.alternateNames)
    result.report.newestDay = String(decoding: newestDay, as: UTF8.self)
  }

  // MARK: Places

  private mutating func readPlaces(_ file: DumpFile, _ done: Int, _ total: Int) throws(GazetteerBuildingError) {
    let input = try file.open()
    var ends: [Int32] = []
    var rows = result.report.placeRows
    let monitor = monitor
    try TextLines.forEach(of: input) { () throws(GazetteerBuildingError) in
      try monitor.tell(.places, done + input.position, of: total, count: rows)
    } _: { (number, line) throws(GazetteerBuildingError) in
      guard let line else {
        note(file, number, nil, "the line is longer than \(TextLines.longest) bytes")
        return true
      }
      guard let first = line.first, first != UInt8(ascii: "#") else { return true }
      rows += 1
      result.report.placeRows += 1
      do throws(GeoNamesRow.Fault) {
        let row = try GeoNamesRow(line, ends: &ends)
        try add(row)
      } catch {
        note(file, number, error.column, error.message)
      }
      if let failure {
        throw failure
      }
      return true
    }
  }

  /// An error of writing, which must not be taken for a fault of the row.
  private var failure: GazetteerBuildingError?

  private mutating func add(_ row: GeoNamesRow) throws(GeoNamesRow.Fault) {
    guard let featureClass = row[.featureClass].first else {
      leaveOut(.noClass)
      return
    }
    let code = row[.featureCode]
    let kind: PlaceKind
    switch DumpRowKind(featureClass: featureClass, code: code, includesRoads: classes.contains(UInt8(ascii: "R"))) {
    case .leftOut(let reason):
      leaveOut(reason)
      return
    case .place(let found): kind = found
    }
    guard !row[.name].isEmpty else { throw GeoNamesRow.Fault(column: .name, message: "the place has no name") }
    let country = CountryCode(bytes: row[.country]) ?? .none
    guard filter.countries.isEmpty || filter.countries.contains(country) else {
      leaveOut(.otherCountry)
      return
    }
    guard !result.identifiers.contains(row.number), !candidateNumbers.contains(row.number) else {
      leaveOut(.duplicate)
      return
    }
    let isWanted = classes.isEmpty || classes.contains(featureClass)
    let admin1 = unit(country, row[.admin1], nil)
    let admin2 = admin1.flatMap { _ in unit(country, row[.admin1], row[.admin2]) }
    if kind == .populated { count(row.population, country, admin1, admin2, code) }
    var final = kind
    if [.country, .admin1, .admin2].contains(kind), !isOfTables.contains(row.number) {
      if addCandidate(row, kind, country, kind == .admin1 ? admin1 : admin2, isWanted) {
        write(row, kind, country, nil, nil, featureClass)
        return
      }
      // A second country or unit of the same code is an area like others.
      final = .region
    }
    guard isWanted || isOfTables.contains(row.number) else {
      leaveOut(.otherClass)
      return
    }
    if let admin1, final != .admin1 { result.units.sums[admin1].isUsed = true }
    if let admin2, final != .admin2 { result.units.sums[admin2].isUsed = true }
    usedCountries.insert(country)
    result.identifiers.insert(row.number)
    write(row, final, country, admin1, admin2, featureClass)
    let day = row[.modified]
    if day.count == 10, newestDay.lexicographicallyPrecedes(day) { newestDay = Array(day) }
  }

  /// The number of a unit's code; `nil` if the row names none.
  private mutating func unit(
    _ country: CountryCode, _ admin1: UnsafeBufferPointer<UInt8>, _ admin2: UnsafeBufferPointer<UInt8>?
  ) -> Int? {
    guard country != .none, !admin1.isEmpty, !admin1.elementsEqual("00".utf8), admin2?.isEmpty != true else {
      return nil
    }
    code.removeAll(keepingCapacity: true)
    code.append(UInt8(country.rawValue >> 8))
    code.append(UInt8(country.rawValue & 0xFF))
    code.append(UInt8(ascii: "."))
    code.append(contentsOf: admin1)
    if let admin2 {
      code.append(UInt8(ascii: "."))
      code.append(contentsOf: admin2)
    }
    return code.withUnsafeBufferPointer { result.units.number($0) }
  }

  private mutating func count(
    _ population: Int, _ country: CountryCode, _ admin1: Int?, _ admin2: Int?, _ code: UnsafeBufferPointer<UInt8>
  ) {
    // Quarters are counted with their city.
    guard population > 0, !code.elementsEqual("PPLX".utf8) else { return }
    if let admin1 { result.units.sums[admin1].population += population }
    if let admin2 { result.units.sums[admin2].population += population }
    countryPopulations[country, default: 0] += population
  }

  private mutating func write(
    _ row: GeoNamesRow, _ kind: PlaceKind, _ country: CountryCode, _ admin1: Int?, _ admin2: Int?, _ featureClass: UInt8
  ) {
    let feature = result.features.number(row[.featureCode], featureClass: featureClass)
    let place = SpilledPlace(
      number: row.number, latitude: row.latitude, longitude: row.longitude,
      population: UInt32(clamping: row.population), country: country.rawValue, feature: UInt16(feature),
      admin1: admin1.map { UInt32($0 + 1) } ?? 0, admin2: admin2.map { UInt32($0 + 1) } ?? 0, kind: kind.rawValue)
    do throws(GazetteerBuildingError) {
      try result.places.append(row.number) { bytes in
        place.append([row[.name], row[.asciiName], row[.alternateNames]], to: &bytes)
      }
    } catch { failure = error }
  }

  private mutating func leaveOut(_ reason: LeftOutReason) { result.report.leftOut[reason, default: 0] += 1 }

  private mutating func note(_ file: DumpFile, _ line: Int, _ column: GeoNamesRow.Column?, _ message: String) {
    noteFault(
      TableProblem(
        .warning, path: file.name, line: line, column: column.map { $0.rawValue + 1 },
        columnName: column.map { "\($0)" }, message: message, suggestion: "the row is left out"))
  }

  private mutating func noteFault(_ problem: TableProblem) {
    result.report.faultyRows += 1
    if result.report.firstFaults.count < ImportReport.mostFaults { result.report.firstFaults.append(problem) }
    monitor.fault?(problem)
  }

  // MARK: Units

  /// Notes a country or unit of a dump.
  ///
  /// - Returns: `false` if there is one of its code already.
  private mutating func addCandidate(
    _ row: GeoNamesRow, _ kind: PlaceKind, _ country: CountryCode, _ unit: Int?, _ isWanted: Bool
  ) -> Bool {
    var draft = PlaceDraft(kind: kind)
    draft.geonames = row.number
    draft.latitude = row.latitude
    draft.longitude = row.longitude
    draft.country = country
    draft.feature = String(decoding: row[.featureCode], as: UTF8.self)
    draft.population = row.population
    draft.pointSource = .stated
    if kind == .country {
      guard addCountry(row, country) else { return false }
    } else {
      guard let unit, loader.drafts.position(adminCode: result.units.text(unit)) == nil,
        unitsOfDump.insert(unit).inserted
      else { return false }
      if kind == .admin2 {
        let code = result.units.text(unit)
        draft.admin1Code = code.split(separator: ".").prefix(2).joined(separator: ".")
      }
    }
    if kind == .country { countryCandidates[country] = candidates.count }
    candidates.append(Candidate(draft: draft, unit: unit, isWanted: isWanted))
    candidateNumbers.insert(row.number)
    return true
  }

  /// Whether a row is the country of its code: the one that the table of countries or the gazetteer beneath has, else
  /// the first that is no mere section of one.
  private func addCountry(_ row: GeoNamesRow, _ country: CountryCode) -> Bool {
    guard country != .none, countryCandidates[country] == nil, loader.drafts.position(country: country) == nil else {
      return false
    }
    if let stated = countryNumbers[country] { return stated == row.number }
    if let known = base?.index.country(country).map({ base?.index.identifier($0) }) {
      return known == "geonames:\(row.number)"
    }
    let code = row[.featureCode]
    return !code.elementsEqual("PCLIX".utf8) && code.last != UInt8(ascii: "H")
  }

  /// Turns the needed units into places: those of the dumps, and from the gazetteer beneath those that the dumps lack.
  private mutating func resolveUnits() {
    markUnitsOfTables()
    for candidate in candidates where candidate.draft.kind == .admin2 {
      // A district that is kept needs its province.
      guard let unit = candidate.unit, candidate.isWanted || result.units.sums[unit].isUsed else { continue }
      let code = Array(candidate.draft.admin1Code.utf8)
      let province = code.withUnsafeBufferPointer { result.units.number($0) }
      result.units.sums[province].isUsed = true
    }
    for candidate in candidates { addIfNeeded(candidate) }
    copyUnits()
    copyCountries()
    for unit in result.units.codes.indices {
      guard let position = loader.drafts.position(adminCode: result.units.text(unit)) else { continue }
      loader.drafts[position].townPopulation += result.units.sums[unit].population
    }
    for (country, population) in countryPopulations {
      if let position = loader.drafts.position(country: country) {
        loader.drafts[position].townPopulation += population
      }
    }
  }

  private mutating func addIfNeeded(_ candidate: Candidate) {
    let isUsed = candidate.unit.map { result.units.sums[$0].isUsed } ?? usedCountries.contains(candidate.draft.country)
    guard candidate.isWanted || isUsed else {
      leaveOut(.otherClass)
      return
    }
    var draft = candidate.draft
    base?.complete(&draft)
    _ = loader.drafts.add(draft, adminCode: candidate.unit.map { result.units.text($0) })
    usedCountries.insert(draft.country)
  }

  private mutating func markUnitsOfTables() {
    for draft in loader.drafts.all {
      usedCountries.insert(draft.country)
      for text in [draft.admin1Code, draft.admin2Code] where !text.isEmpty {
        let code = Array(text.utf8)
        let unit = code.withUnsafeBufferPointer { result.units.number($0) }
        result.units.sums[unit].isUsed = true
      }
    }
  }

  private mutating func copyUnits() {
    guard let base else { return }
    // Second-level units first, because they need their first-level ones.
    let used = result.units.codes.indices.filter { result.units.sums[$0].isUsed }.map { result.units.text($0) }
    let codes = used + used.map { $0.split(separator: ".").prefix(2).joined(separator: ".") }
    for code in codes.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    where loader.drafts.position(adminCode: code) == nil {
      guard let place = base.index.unit(code: code) else { continue }
      if loader.drafts.add(base.draft(place, unitCode: code), adminCode: code) != nil {
        result.report.copiedUnits += 1
      }
    }
  }

  private mutating func copyCountries() {
    guard let base else { return }
    for country in usedCountries.sorted() where country != .none && loader.drafts.position(country: country) == nil {
      guard let place = base.index.country(country) else { continue }
      if loader.drafts.add(base.draft(place)) != nil { result.report.copiedUnits += 1 }
    }
  }

  /// Takes the number of each country from GeoNames' countryInfo.txt (columns ISO and geonameid).
  private mutating func readCountries(_ file: DumpFile) throws(GazetteerBuildingError) {
    try TextLines.forEach(of: file.open()) { _, line in
      guard let line else { return true }
      let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
      guard fields.count >= 17, let country = CountryCode(bytes: fields[0]),
        let number = NumberParser.integer(fields[16]), let number = UInt32(exactly: number)
      else { return true }
      countryNumbers[country] = number
      return true
    }
  }

  // MARK: Names

  private mutating func readNames(_ files: [DumpFile]) throws(GazetteerBuildingError) {
    let total = files.reduce(0) { $0 + $1.size }
    var done = 0
    for file in files {
      let input = try file.open()
      let monitor = monitor
      var rows = result.report.nameRows
      try TextLines.forEach(of: input) { () throws(GazetteerBuildingError) in
        try monitor.tell(.names, done + input.position, of: total, count: rows)
      } _: { (number, line) throws(GazetteerBuildingError) in
        rows += 1
        try addName(line, file, number)
        return true
      }
      done += file.size
    }
    try result.names.finish()
  }

  private mutating func addName(
    _ line: UnsafeBufferPointer<UInt8>?, _ file: DumpFile, _ number: Int
  ) throws(GazetteerBuildingError) {
    guard let line else {
      note(file, number, nil, "the line is longer than \(TextLines.longest) bytes")
      return
    }
    guard let first = line.first, first != UInt8(ascii: "#") else { return }
    result.report.nameRows += 1
    do throws(GeoNamesRow.Fault) {
      let row = try AlternateNameRow(line)
      guard let name = row.name else {
        leaveOut(.pseudoName)
        return
      }
      guard result.identifiers.contains(name.number) else {
        leaveOut(.nameOfOtherPlace)
        return
      }
      if name.flags.contains(.historic) { leaveOut(.historicName) }
      do throws(GazetteerBuildingError) {
        try result.names.append(name.number) { name.append(to: &$0) }
      } catch { failure = error }
    } catch {
      note(file, number, nil, error.message)
    }
    if let failure { throw failure }
  }
}
