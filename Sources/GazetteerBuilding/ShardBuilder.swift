import Gazetteer

/// Writes places to the parts of an index, in the order of their rows.
struct ShardBuilder {
  private var shard = Shard()
  private var pool = PoolBuilder()
  private var keys: KeyCollector
  /// The position plus one of each first-level unit's row among such rows.
  private let firstLevelUnits: [Int: Int]

  init(affixes: NameAffixes, firstLevelUnits: [Int: Int]) {
    keys = KeyCollector(affixes: affixes)
    self.firstLevelUnits = firstLevelUnits
  }

  /// What belongs to a place beside facts and names.
  struct Additions {
    var ownKey = ""
    var members: [CountryCode] = []
    var demonyms: [(form: String, language: String)] = []
  }

  mutating func add(_ facts: PlaceFacts, _ names: PlaceNames, _ additions: Additions = Additions()) {
    let first = pool.bytes.count
    var distances: [Int] = []
    distances.reserveCapacity(names.all.count)
    for (position, name) in names.all.enumerated() {
      let distance = names.withText(position) { pool.add($0) } - first
      distances.append(distance)
      keys.add(Array(names.keyBytes[name.key]), of: name, facts, distance: UInt16(clamping: distance))
    }
    shard.nameCount += names.all.count
    for demonym in additions.demonyms {
      // Behind the names, but not of them.
      let distance = pool.add(demonym.form) - first
      keys.addDemonym(
        demonym.form, language: demonym.language, row: facts.row, distance: UInt16(clamping: distance))
    }
    addLabels(names, facts.row, distances.map { $0 + first })
    if additions.members.count > 1 {
      for member in additions.members { shard.members += [UInt32(facts.row), UInt32(member.rawValue)] }
    }
    if facts.geonames == 0 { shard.ownIdentifiers.append(UInt32(pool.add(additions.ownKey))) }
    let arabic = ArabicNameChoice.best(names).map { distances[$0] + 1 } ?? 0
    addRecord(facts, nameCount: names.all.count, name: first, arabic: arabic > 0xFFFF ? 0 : arabic)
  }

  /// Labels are only kept where they tell more than the first name and the Arabic name do.
  private mutating func addLabels(_ names: PlaceNames, _ row: Int, _ offsets: [Int]) {
    let labels = names.labels.filter { $0.name != 0 && $0.language != Self.arabic }
    for label in labels.sorted(by: { $0.language < $1.language }) {
      shard.placeLabels += [UInt32(row), label.language, UInt32(offsets[label.name])]
    }
  }

  private static let arabic = IndexFormat.packedLanguage("ar")

  private mutating func addRecord(_ facts: PlaceFacts, nameCount: Int, name: Int, arabic: Int) {
    let likelihood = max(
      facts.leastLikelihood,
      PlaceLikelihood.score(
        PlaceLikelihood.Facts(
          kind: facts.kind, standing: facts.standing, population: facts.weighedPopulation, fame: facts.fame,
          rank: facts.rank, nameCount: nameCount, radiusKilometers: Double(facts.radius) / 10)))
    let isUnit = [.country, .admin1, .admin2].contains(facts.kind)
    let packed = PackedRecord(
      latitude: facts.latitude, longitude: facts.longitude, kind: facts.kind, pointSource: facts.pointSource,
      population: facts.population, radius: facts.radius, rank: facts.rank, geonames: facts.geonames,
      firstName: UInt32(name), admin1: facts.admin1.map { firstLevelUnits[$0, default: 0] } ?? 0,
      country: facts.country, admin2OrSeat: (isUnit ? facts.seat : facts.admin2).map { $0 + 1 } ?? 0,
      feature: facts.feature, fame: facts.fame, nameCount: nameCount, likelihood: likelihood, arabicName: arabic)
    packed.append(to: &shard.recordWords)
    shard.weights.append(
      PlaceWeight(
        likelihood: likelihood, isUnit: facts.kind == .admin1 || facts.kind == .admin2,
        isCapital: facts.standing == .capital))
    shard.latitudes.append(facts.latitude)
    shard.longitudes.append(facts.longitude)
    shard.kinds.append(facts.kind)
    shard.countsByKind[Int(facts.kind.rawValue)] += 1
  }

  /// The parts, with the keys sorted.
  consuming func finish(droppedNames: [NameFault: Int]) -> Shard {
    shard.keyRun = keys.sortedRun()
    shard.skippedNames = keys.skipped
    shard.pool = pool.bytes
    shard.droppedNames = droppedNames
    return shard
  }
}
