import Gazetteer

/// Turns places into the sections of an index: part by part, as many at a time as there are processors, and with the
/// same bytes for any number of them.
struct IndexBuilder {
  private let plan: ShardPlan
  private let loader: PlaceLoader
  private let base: BaseGazetteer?
  private let spills: SpillPlace
  private let monitor: BuildMonitor

  private let records: ByteStore
  private let pool: ByteStore
  private let placeLabels: ByteStore
  private let keyRuns: ByteStore
  private var runs: [Range<Int>] = []
  private var ownIdentifiers: [UInt32] = []
  private var members: [UInt32] = []
  private var weights: [PlaceWeight] = []
  private var latitudes: [Int32] = []
  private var longitudes: [Int32] = []
  private var kinds: [PlaceKind] = []
  private var countsByKind = [Int](repeating: 0, count: PlaceKind.allCases.count)
  private var nameCount = 0
  private var skippedNames = 0
  private(set) var droppedNames: [NameFault: Int] = [:]

  init(
    _ plan: ShardPlan, _ loader: PlaceLoader, base: BaseGazetteer?, spills: SpillPlace, monitor: BuildMonitor
  ) {
    self.plan = plan
    self.loader = loader
    self.base = base
    self.spills = spills
    self.monitor = monitor
    records = ByteStore(spills)
    pool = ByteStore(spills)
    placeLabels = ByteStore(spills)
    keyRuns = ByteStore(spills)
  }

  /// Builds the index.
  mutating func build(
    embedded: [(path: String, bytes: [UInt8])], jobs: Int, into output: IndexOutput
  ) throws(GazetteerBuildingError) -> CompilationReport {
    let parts = plan.parts
    let (plan, monitor) = (plan, monitor)
    try OrderedWork.run(parts.count, jobs: jobs) { (index) throws(GazetteerBuildingError) in
      try plan.build(parts[index])
    } consume: { (index, shard) throws(GazetteerBuildingError) in
      try add(shard)
      try monitor.tell(.joining, index + 1, of: parts.count, count: weights.count)
    }
    let keys = try writeKeys()
    let report = report(keys)
    try write(keys, embedded, report, to: output)
    return report
  }

  // MARK: Parts

  private mutating func add(_ shard: Shard) throws(GazetteerBuildingError) {
    let poolStart = UInt64(pool.count)
    guard poolStart + UInt64(shard.pool.count) <= UInt64(UInt32.max) else {
      throw .tooLarge(what: "its names have more than 4 GiB")
    }
    let shift = UInt32(poolStart)
    var words = shard.recordWords
    for word in stride(from: 4, to: words.count, by: PackedRecord.words) { words[word] += shift }
    var labels = shard.placeLabels
    for word in stride(from: 2, to: labels.count, by: 3) { labels[word] += shift }
    try records.append(words)
    try placeLabels.append(labels)
    try pool.append(shard.pool)
    ownIdentifiers += shard.ownIdentifiers.map { $0 + shift }
    members += shard.members
    let start = keyRuns.count
    try keyRuns.append(shard.keyRun)
    runs.append(start..<keyRuns.count)
    weights += shard.weights
    latitudes += shard.latitudes
    longitudes += shard.longitudes
    kinds += shard.kinds
    for kind in countsByKind.indices { countsByKind[kind] += shard.countsByKind[kind] }
    nameCount += shard.nameCount
    skippedNames += shard.skippedNames
    droppedNames.merge(shard.droppedNames) { $0 + $1 }
  }

  // MARK: Keys

  private func writeKeys() throws(GazetteerBuildingError) -> PostingsWriter {
    var writer = PostingsWriter(
      weights: weights,
      records: RecordStore(words: records, firstLevelUnits: plan.firstLevelRows, standings: plan.standings),
      stopForms: loader.stopForms, base: base.map { BaseStopRules($0.index) }, spills: spills)
    var merger = try KeyMerger(keyRuns, runs: runs)
    let (monitor, total) = (monitor, keyRuns.count)
    try writer.write(&merger) { (bytesRead, count) throws(GazetteerBuildingError) in
      try monitor.tell(.keys, bytesRead, of: total, count: count)
    }
    return writer
  }

  // MARK: File

  private func write(
    _ keys: PostingsWriter, _ embedded: [(path: String, bytes: [UInt8])], _ report: CompilationReport,
    to output: IndexOutput
  ) throws(GazetteerBuildingError) {
    try monitor.tell(.writing, 0, of: 1, count: 0)
    let trees = SpatialTreeBuilder(latitudes: latitudes, longitudes: longitudes, kinds: kinds)
    var file = try IndexFileWriter(output, sectionCount: 18)
    try file.add(.info, Array(report.facts.map { "\($0.key)\t\($0.value)\n" }.joined().utf8))
    try file.add(.cells, keys.trie.cells)
    try file.add(.labels, keys.trie.labels)
    try file.add(.tails, keys.trie.tails)
    try file.add(.bounds, keys.trie.bounds)
    try file.add(.postings, keys.postings)
    try file.add(.records, records)
    try file.add(.pool, pool)
    try file.add(.ownIdentifiers, ownIdentifiers)
    try file.add(.features, Array(plan.features.map { "\($0.code)\t\($0.featureClass)\n" }.joined().utf8))
    try file.add(.placeLabels, placeLabels)
    try file.add(.members, members)
    try file.add(.treeSplits, trees.splits)
    try file.add(.treeRows, trees.rows)
    try file.add(.tables, Self.directory(embedded))
    try file.add(
      .countries,
      plan.drafts.countries.flatMap { [UInt32($0.code.rawValue), UInt32(plan.row($0.row)) + 1] })
    try file.add(.admin1Rows, plan.firstLevelRows.map { UInt32($0) + 1 })
    try file.add(
      .unitCodes,
      plan.drafts.unitCodes.flatMap { [IndexFormat.codeHash($0.code), UInt32(plan.row($0.row)) + 1] })
    try file.finish()
    try output.commit()
  }

  private static func directory(_ tables: [(path: String, bytes: [UInt8])]) -> [UInt8] {
    var bytes: [UInt8] = []
    for table in tables {
      let stored = CompressedTable.compress(table.bytes)
      for number in [table.path.utf8.count, stored.count, table.bytes.count] {
        withUnsafeBytes(of: UInt32(number).littleEndian) { bytes.append(contentsOf: $0) }
      }
      bytes.append(contentsOf: table.path.utf8)
      bytes.append(contentsOf: stored)
    }
    return bytes
  }

  private static func list(_ keys: [ArraySlice<UInt8>]) -> String {
    keys.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "|")
  }

  private func report(_ keys: PostingsWriter) -> CompilationReport {
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
    if loader.hasUntaggedNames { facts.append(("untagged", "yes")) }
    facts.append(("keys", "\(keys.keyCount)"))
    facts.append(("names", "\(nameCount)"))
    facts.append(("postings", "\(keys.postingCount)"))
    for kind in PlaceKind.allCases { facts.append(("places.\(kind)", "\(countsByKind[Int(kind.rawValue)])")) }
    return CompilationReport(
      placeCount: weights.count, keyCount: keys.keyCount, nameCount: nameCount, postingCount: keys.postingCount,
      skippedNameCount: skippedNames, problems: loader.problems, facts: facts)
  }
}
