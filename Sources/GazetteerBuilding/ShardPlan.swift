import Gazetteer

/// All that is needed to build any part of an index; nothing in it changes any more, so that parts can be built at the
/// same time.
struct ShardPlan: @unchecked Sendable {
  // Safe to share: everything is only read from here on; see ``ByteStore``.
  let drafts: PlaceDrafts
  let affixes: NameAffixes
  let identifiers: IdentifierSet
  /// The number of places of our own, which stand first.
  let ownCount: Int
  let places: BucketStore?
  let names: BucketStore?
  let features: [(code: String, featureClass: Character)]
  let standings: [PlaceRecord.Standing]
  /// Rows of the first-level units, and their positions plus one.
  let firstLevelRows: [Int]
  let firstLevelUnits: [Int: Int]
  private let featureIndex: [String: Int]
  private let dumpFeatures: [Int]
  /// Rows plus one by the numbers of units' codes.
  private let unitRows: [Int32]
  private let populations: [Int]
  private let demonyms: [Int: [(place: Int, form: String, language: String)]]
  private let fame: [UInt32: BaseGazetteer.Fame]
  private let labelLanguages: Set<UInt32>
  private let lateNames: [UInt32: [LateName]]

  /// A part of the places.
  struct Part {
    /// Whether it holds the places of our own.
    let isOwn: Bool
    /// The pages of ``identifiers``, which are the buckets of the stores.
    let pages: Range<Int>
    let firstRow: Int
  }

  /// Places that a part holds about.
  private static let partSize = 1 << 16

  /// - Parameter loader: Its places must be sorted.
  init(
    _ loader: PlaceLoader, _ dumps: DumpImport?, fame: [UInt32: BaseGazetteer.Fame], languages: [String]
  ) {
    drafts = loader.drafts
    affixes = loader.affixes
    ownCount = loader.drafts.all.prefix { $0.geonames == 0 }.count
    var identifiers = dumps?.identifiers ?? IdentifierSet()
    for draft in loader.drafts.all where draft.geonames != 0 { identifiers.insert(draft.geonames) }
    identifiers.seal()
    self.identifiers = identifiers
    places = dumps?.places
    names = dumps?.names
    self.fame = fame
    labelLanguages = Set(languages.map(IndexFormat.packedLanguage))
    lateNames = loader.lateNames
    populations = Self.populations(loader.drafts)
    demonyms = Dictionary(grouping: loader.demonyms.filter { !$0.form.isEmpty }, by: \.place)

    var classes = loader.features
    for feature in dumps?.features.codes ?? [] where classes[feature.code] == nil {
      classes[feature.code] = feature.featureClass
    }
    let codes = Set(loader.drafts.all.map(\.feature) + (dumps?.features.codes.map(\.code) ?? []))
    features = codes.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { ($0, classes[$0] ?? "?") }
    standings = features.map { PlaceRecord.Standing(featureCode: $0.code) }
    let featureIndex = Dictionary(uniqueKeysWithValues: features.enumerated().map { ($1.code, $0) })
    self.featureIndex = featureIndex
    dumpFeatures = dumps?.features.codes.map { featureIndex[$0.code] ?? 0 } ?? []

    let ownCount = ownCount
    let row = { (position: Int) -> Int in
      let number = loader.drafts[position].geonames
      return number == 0 ? position : ownCount + (identifiers.rank(of: number) ?? 0)
    }
    firstLevelRows = loader.drafts.rows(of: .admin1).map(row)
    firstLevelUnits = Dictionary(uniqueKeysWithValues: firstLevelRows.enumerated().map { ($1, $0 + 1) })
    unitRows =
      dumps?.units.codes.map { code in
        loader.drafts.position(adminCode: String(decoding: code, as: UTF8.self)).map { Int32(row($0) + 1) } ?? 0
      } ?? []
  }

  /// The number of all places.
  var placeCount: Int { ownCount + identifiers.count }

  /// The parts, in the order of the rows.
  var parts: [Part] {
    var parts = ownCount > 0 ? [Part(isOwn: true, pages: 0..<0, firstRow: 0)] : []
    for part in identifiers.parts(of: Self.partSize) {
      parts.append(Part(isOwn: false, pages: part.pages, firstRow: ownCount + part.before))
    }
    return parts
  }

  /// The row of a draft.
  func row(_ position: Int) -> Int {
    let number = drafts[position].geonames
    return number == 0 ? position : ownCount + (identifiers.rank(of: number) ?? 0)
  }

  /// Inhabitants for the likelihood: a country's and a unit's are those of its towns.
  private static func populations(_ drafts: PlaceDrafts) -> [Int] {
    var sums = drafts.all.map(\.townPopulation)
    for draft in drafts.all where draft.kind == .populated && draft.population > 0 {
      // Quarters are counted with their city.
      if draft.feature == "PPLX" { continue }
      let units = [
        drafts.position(country: draft.country), drafts.position(adminCode: draft.admin1Code),
        drafts.position(adminCode: draft.admin2Code),
      ]
      for case let unit? in units { sums[unit] += draft.population }
    }
    return drafts.all.indices.map { max(sums[$0], drafts[$0].population) }
  }

  // MARK: Building

  /// Builds a part.
  func build(_ part: Part) throws(GazetteerBuildingError) -> Shard {
    var builder = ShardBuilder(affixes: affixes, firstLevelUnits: firstLevelUnits)
    var names = PlaceNames()
    guard !part.isOwn else {
      for position in 0..<ownCount {
        names.removeAll()
        names.add(drafts[position])
        builder.add(facts(position, row: position), names, additions(position))
      }
      return builder.finish(droppedNames: names.dropped)
    }
    let rows = try BucketRows(places: places, names: self.names, of: part.pages)
    var position = firstDraft(atLeast: UInt32(part.pages.lowerBound) << BucketStore.shift)
    for (offset, number) in identifiers.members(of: part.pages).enumerated() {
      names.removeAll()
      let row = part.firstRow + offset
      let isDraft = position < drafts.all.count && drafts[position].geonames == number
      rows.withRows(of: number) { place, alternates in
        if isDraft {
          names.add(drafts[position])
          if let place { join(place.names, alternates, &names) } else { join([], alternates, &names) }
          builder.add(facts(position, row: row, dump: place?.place), names, additions(position))
        } else if let place {
          join(place.names, alternates, &names)
          for name in lateNames[number] ?? [] { names.add(name) }
          builder.add(facts(place.place, row: row), names)
        }
      }
      if isDraft { position += 1 }
    }
    return builder.finish(droppedNames: names.dropped)
  }

  private func firstDraft(atLeast number: UInt32) -> Int {
    var low = ownCount
    var high = drafts.all.count
    while low < high {
      let middle = (low + high) / 2
      if drafts[middle].geonames < number { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func additions(_ position: Int) -> ShardBuilder.Additions {
    ShardBuilder.Additions(
      ownKey: drafts[position].ownKey, members: drafts[position].members,
      demonyms: (demonyms[position] ?? []).map { ($0.form, $0.language) })
  }

  private func facts(_ position: Int, row: Int, dump: SpilledPlace? = nil) -> PlaceFacts {
    let draft = drafts[position]
    let feature = featureIndex[draft.feature] ?? 0
    let admin1 = drafts.position(adminCode: draft.admin1Code)
    var facts = PlaceFacts(
      row: row, geonames: draft.geonames, kind: draft.kind, latitude: draft.latitude, longitude: draft.longitude,
      country: draft.country, admin1: admin1.flatMap { $0 == position ? nil : self.row($0) },
      admin2: drafts.position(adminCode: draft.admin2Code).map { self.row($0) },
      seat: draft.seat == 0 ? nil : identifiers.rank(of: draft.seat).map { ownCount + $0 },
      population: draft.population, weighedPopulation: populations[position], feature: feature,
      standing: standings[feature], fame: draft.fame, rank: draft.rank, radius: draft.radius,
      pointSource: draft.pointSource, leastLikelihood: draft.leastLikelihood)
    if let dump {
      facts.population = max(facts.population, Int(dump.population))
      facts.weighedPopulation = max(facts.weighedPopulation, facts.population)
    }
    return facts
  }

  private func facts(_ place: SpilledPlace, row: Int) -> PlaceFacts {
    let feature = dumpFeatures[Int(place.feature)]
    let known = fame[place.number]
    let kind = PlaceKind(rawValue: place.kind) ?? .landmark
    let reference = { (number: UInt32) -> Int? in
      guard number > 0 else { return nil }
      let row = unitRows[Int(number) - 1]
      return row == 0 ? nil : Int(row) - 1
    }
    return PlaceFacts(
      row: row, geonames: place.number, kind: kind, latitude: place.latitude, longitude: place.longitude,
      country: CountryCode(rawValue: place.country), admin1: reference(place.admin1), admin2: reference(place.admin2),
      population: Int(place.population), weighedPopulation: Int(place.population), feature: feature,
      standing: standings[feature], fame: known?.fame ?? 0, rank: known?.rank,
      pointSource: kind == .populated || kind == .landmark ? .place : .stated)
  }

  // MARK: Names

  /// Joins the names of a place's row with its alternate names.
  ///
  /// - Parameter row: First name, ASCII name, other names with commas between; or nothing.
  private func join(
    _ row: [UnsafeBufferPointer<UInt8>], _ alternates: [SpilledName], _ names: inout PlaceNames
  ) {
    if let main = row.first { names.addMain(main) }
    let labels = labels(alternates)
    for position in labels {
      let alternate = alternates[position]
      let isForeign = alternate.language != Self.arabic && Self.isForeign(alternate)
      let kind: NameKind = isForeign ? .alternate : .label
      guard let name = names.addCleaned(alternate.text, kind, isForeign: isForeign) else { continue }
      names.addLabel(name, language: alternate.language)
    }
    for (position, alternate) in alternates.enumerated()
    where !alternate.flags.contains(.historic) && !labels.contains(position) {
      let isAbbreviation = alternate.flags.contains(.abbreviation)
      names.addCleaned(
        alternate.text, isAbbreviation ? .abbreviation : .alternate, isForeign: Self.isForeign(alternate))
    }
    guard row.count == 3 else { return }
    names.addCleaned(row[1], .alternate)
    for name in row[2].split(separator: UInt8(ascii: ",")) {
      // The row repeats all names of the table, without saying which are historic.
      let text = UnsafeBufferPointer(rebasing: name)
      if !isHistoric(text, alternates) { names.addCleaned(text, .alternate) }
    }
  }

  private static let arabic = IndexFormat.packedLanguage("ar")

  /// The positions of the best name in each language that has labels, in the order of the rows.
  private func labels(_ alternates: [SpilledName]) -> [Int] {
    guard !alternates.isEmpty else { return [] }
    var best: [(language: UInt32, position: Int, order: Int)] = []
    for (position, alternate) in alternates.enumerated() where labelLanguages.contains(alternate.language) {
      guard let order = alternate.labelOrder else { continue }
      guard let known = best.firstIndex(where: { $0.language == alternate.language }) else {
        best.append((alternate.language, position, order))
        continue
      }
      if order < best[known].order { best[known] = (alternate.language, position, order) }
    }
    return best.map(\.position).sorted()
  }

  private func isHistoric(_ text: UnsafeBufferPointer<UInt8>, _ alternates: [SpilledName]) -> Bool {
    let alike = alternates.filter { $0.text.elementsEqual(text) }
    return !alike.isEmpty && alike.allSatisfy { $0.flags.contains(.historic) }
  }

  /// The tags of Arabic and its dialects.
  private static let arabicTags = Set(
    ["ar", "ara", "arb", "arz", "ary", "arq", "aeb", "ayl", "apc", "ajp", "acm", "afb", "acq", "ayn", "apd", "shu"]
      .map(IndexFormat.packedLanguage))

  /// Whether a name in Arabic script is of a language that is not Arabic.
  private static func isForeign(_ name: SpilledName) -> Bool {
    guard name.language != 0, let first = name.text.first, (0xD8...0xDB).contains(first) else { return false }
    return !arabicTags.contains(name.language)
  }
}
