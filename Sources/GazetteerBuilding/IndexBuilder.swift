import Gazetteer
import TextAnalysis

/// Turns loaded places into the sections of an index.
struct IndexBuilder {
  private let loader: PlaceLoader
  private let drafts: PlaceDrafts
  private let featureCodes: [String]
  private let featureIndex: [String: Int]
  private let populations: [Int]
  /// The position plus one of each first-level unit's row among such rows.
  private let firstLevelUnits: [Int: Int]
  private let demonyms: [Int: [(place: Int, form: String, language: String)]]
  private var pool = PoolBuilder()
  private var keys: KeyCollector
  private var records: [PlaceRecord] = []
  private var recordWords: [UInt32] = []
  private var ownIdentifiers: [UInt32] = []
  private var placeLabels: [UInt32] = []
  private var memberPairs: [UInt32] = []
  private var nameCount = 0

  /// - Parameter loader: Its places must be sorted.
  init(_ loader: PlaceLoader) {
    self.loader = loader
    drafts = loader.drafts
    featureCodes = Set(drafts.all.map(\.feature)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    featureIndex = Dictionary(uniqueKeysWithValues: featureCodes.enumerated().map { ($1, $0) })
    populations = Self.populations(drafts)
    firstLevelUnits = Dictionary(uniqueKeysWithValues: drafts.rows(of: .admin1).enumerated().map { ($1, $0 + 1) })
    keys = KeyCollector(affixes: loader.affixes)
    demonyms = Dictionary(grouping: loader.demonyms.filter { !$0.form.isEmpty }, by: \.place)
  }

  mutating func build(embedded: [(path: String, bytes: [UInt8])]) -> (file: IndexFile, report: CompilationReport) {
    for row in drafts.all.indices { addPlace(row) }
    var postings = PostingsBuilder(records: records, stopForms: loader.stopForms)
    postings.build(keys)
    let trie = TrieBuilder(postings.keys, arena: keys.arena)
    let report = report(keyCount: postings.keys.count, postingCount: postings.postingCount)
    return (file(trie, postings.halves, embedded, report), report)
  }

  // MARK: Places

  private mutating func addPlace(_ row: Int) {
    let draft = drafts[row]
    let first = pool.bytes.count
    var distances: [Int] = []
    for name in draft.names {
      let distance = pool.add(name.text) - first
      distances.append(distance)
      keys.add(name, of: draft, row: row, distance: UInt16(clamping: distance))
    }
    nameCount += draft.names.count
    for demonym in demonyms[row] ?? [] {
      // Behind the names, but not of them.
      let distance = pool.add(demonym.form) - first
      keys.addDemonym(demonym.form, language: demonym.language, row: row, distance: UInt16(clamping: distance))
    }
    addLabels(draft, row, distances.map { $0 + first })
    if draft.members.count > 1 {
      for member in draft.members { memberPairs += [UInt32(row), UInt32(member.rawValue)] }
    }
    if draft.geonames == 0 { ownIdentifiers.append(UInt32(pool.add(draft.ownKey))) }
    let record = record(draft, row)
    records.append(record)
    let arabic = ArabicNameChoice.best(draft).map { distances[$0] + 1 } ?? 0
    appendWords(record, draft, name: first, arabic: arabic > 0xFFFF ? 0 : arabic)
  }

  /// Labels are only kept where they tell more than the first name and the Arabic name do.
  private mutating func addLabels(_ draft: PlaceDraft, _ row: Int, _ offsets: [Int]) {
    let labels = draft.labels.filter { $0.name != 0 && $0.language != "ar" }
    for label in labels.sorted(by: { $0.language.utf8.lexicographicallyPrecedes($1.language.utf8) }) {
      placeLabels += [UInt32(row), IndexFormat.packedLanguage(label.language), UInt32(offsets[label.name])]
    }
  }

  private func record(_ draft: PlaceDraft, _ row: Int) -> PlaceRecord {
    let standing = PlaceRecord.Standing(featureCode: draft.feature)
    let admin1 = drafts.position(adminCode: draft.admin1Code).flatMap {
      $0 == row ? nil : PlaceIndex($0)
    }
    let admin2 = drafts.position(adminCode: draft.admin2Code).map { PlaceIndex($0) }
    let facts = PlaceLikelihood.Facts(
      kind: draft.kind, standing: standing, population: populations[row], fame: draft.fame, rank: draft.rank,
      nameCount: draft.names.count, radiusKilometers: Double(draft.radius) / 10)
    return PlaceRecord(
      index: PlaceIndex(row), kind: draft.kind, latitude: Double(draft.latitude) / 100_000,
      longitude: Double(draft.longitude) / 100_000, country: draft.country, admin1: admin1, admin2: admin2,
      population: draft.population, fame: draft.fame, rank: draft.rank, nameCount: draft.names.count,
      radiusKilometers: Double(draft.radius) / 10,
      seat: drafts.position(geonames: draft.seat).map { PlaceIndex($0) },
      featureIndex: featureIndex[draft.feature] ?? 0, pointSource: draft.pointSource, standing: standing,
      likelihood: PlaceLikelihood.score(facts))
  }

  private mutating func appendWords(_ record: PlaceRecord, _ draft: PlaceDraft, name: Int, arabic: Int) {
    let isUnit = [.country, .admin1, .admin2].contains(record.kind)
    let packed = PackedRecord(
      latitude: draft.latitude, longitude: draft.longitude, kind: record.kind, pointSource: record.pointSource,
      population: record.population, radius: draft.radius, rank: record.rank, geonames: draft.geonames,
      firstName: UInt32(name), admin1: record.admin1.map { firstLevelUnits[$0.row, default: 0] } ?? 0,
      country: record.country, admin2OrSeat: Int(reference(isUnit ? record.seat : record.admin2)),
      feature: record.featureIndex, fame: record.fame, nameCount: record.nameCount, likelihood: record.likelihood,
      arabicName: arabic)
    packed.append(to: &recordWords)
  }

  private func reference(_ place: PlaceIndex?) -> UInt32 { place.map { UInt32($0.row) + 1 } ?? 0 }

  /// Inhabitants for the likelihood: a country's and a unit's are those of its towns.
  private static func populations(_ drafts: PlaceDrafts) -> [Int] {
    var populations = drafts.all.map(\.population)
    for draft in drafts.all where draft.kind == .populated && draft.population > 0 {
      // Quarters are counted with their city.
      if draft.feature == "PPLX" { continue }
      let units = [
        drafts.position(country: draft.country), drafts.position(adminCode: draft.admin1Code),
        drafts.position(adminCode: draft.admin2Code),
      ]
      for case let unit? in units { populations[unit] += draft.population }
    }
    return populations
  }

  // MARK: File

  private func file(
    _ trie: TrieBuilder, _ postings: [UInt16], _ embedded: [(path: String, bytes: [UInt8])],
    _ report: CompilationReport
  ) -> IndexFile {
    let trees = SpatialTreeBuilder(
      latitudes: drafts.all.map(\.latitude), longitudes: drafts.all.map(\.longitude), kinds: drafts.all.map(\.kind))
    var file = IndexFile()
    file.add(.info, Array(report.facts.map { "\($0.key)\t\($0.value)\n" }.joined().utf8))
    file.add(.cells, trie.cells)
    file.add(.labels, trie.labels)
    file.add(.tails, trie.tails)
    file.add(.bounds, BoundsBuilder(trie, postings: postings) { records[$0].likelihood }.steps)
    file.add(.postings, postings)
    file.add(.records, recordWords)
    file.add(.pool, pool.bytes)
    file.add(.ownIdentifiers, ownIdentifiers)
    file.add(.features, Array(featureCodes.map { "\($0)\t\(loader.features[$0] ?? "?")\n" }.joined().utf8))
    file.add(.placeLabels, placeLabels)
    file.add(.members, memberPairs)
    file.add(.treeSplits, trees.splits)
    file.add(.treeRows, trees.rows)
    file.add(.tables, Self.directory(embedded))
    file.add(.countries, drafts.countries.flatMap { [UInt32($0.code.rawValue), UInt32($0.row) + 1] })
    file.add(.admin1Rows, drafts.rows(of: .admin1).map { UInt32($0) + 1 })
    file.add(.unitCodes, drafts.unitCodes.flatMap { [IndexFormat.codeHash($0.code), UInt32($0.row) + 1] })
    return file
  }

  private static func directory(_ tables: [(path: String, bytes: [UInt8])]) -> [UInt8] {
    var bytes: [UInt8] = []
    for table in tables {
      for number in [table.path.utf8.count, table.bytes.count] {
        withUnsafeBytes(of: UInt32(number).littleEndian) { bytes.append(contentsOf: $0) }
      }
      bytes.append(contentsOf: table.path.utf8)
      bytes.append(contentsOf: table.bytes)
    }
    return bytes
  }

  private static func list(_ keys: [ArraySlice<UInt8>]) -> String {
    keys.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "|")
  }

  private func report(keyCount: Int, postingCount: Int) -> CompilationReport {
    var facts: [(key: String, value: String)] = []
    for key in ["name", "version", "attribution"] { facts.append((key, loader.information[key] ?? "")) }
    facts.append(
      (
        "articles",
        loader.affixes.articles.map { String(decoding: $0.key.dropLast(), as: UTF8.self) }
          .joined(separator: "|")
      ))
    facts.append(("prefixes", Self.list(loader.affixes.prefixes.map { $0.dropLast() })))
    facts.append(("suffixes", Self.list(loader.affixes.suffixes.map { $0.dropFirst() })))
    facts.append(("keys", "\(keyCount)"))
    facts.append(("names", "\(nameCount)"))
    facts.append(("postings", "\(postingCount)"))
    var byKind: [PlaceKind: Int] = [:]
    for record in records { byKind[record.kind, default: 0] += 1 }
    for kind in PlaceKind.allCases { facts.append(("places.\(kind)", "\(byKind[kind] ?? 0)")) }
    return CompilationReport(
      placeCount: records.count, keyCount: keyCount, nameCount: nameCount, postingCount: postingCount,
      skippedNameCount: keys.skipped, problems: loader.problems, facts: facts)
  }
}
