import Gazetteer

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where the other names of a text probably lie, after the first pass.
struct ResolutionContext {
  /// A distinct name of the text with its likeliest places.
  private struct Anchor {
    var key: UInt64
    var places: [(record: PlaceRecord, vector: UnitVector, probability: Float)]
  }

  private let names: [NameCandidate]
  private let keys: [UInt64]
  private let outcomes: [PlaceResolver.Outcome]
  private let gazetteer: GazetteerIndex
  private var anchors: [Anchor] = []
  private var means: [UInt64: [PlaceIndex: (sum: Float, count: Int)]] = [:]

  private static let placesPerAnchor = 3

  init(
    names: [NameCandidate], keys: [UInt64], outcomes: [PlaceResolver.Outcome], gazetteer: GazetteerIndex
  ) {
    self.names = names
    self.keys = keys
    self.outcomes = outcomes
    self.gazetteer = gazetteer
    var seen: Set<UInt64> = []
    for index in names.indices {
      let probabilities = outcomes[index].probabilities
      for choice in probabilities.indices where probabilities[choice] > 0.01 {
        let place = names[index].choices[choice].record.index
        let old = means[keys[index]]?[place] ?? (0, 0)
        means[keys[index], default: [:]][place] = (old.sum + probabilities[choice], old.count + 1)
      }
      guard seen.insert(keys[index]).inserted else { continue }
      let best = probabilities.indices.sorted { probabilities[$0] > probabilities[$1] }.prefix(Self.placesPerAnchor)
      let places = best.filter { probabilities[$0] > 0.05 }.map {
        (names[index].choices[$0].record, outcomes[index].vectors[$0], probabilities[$0])
      }
      anchors.append(Anchor(key: keys[index], places: places))
    }
    counts = Dictionary(grouping: keys, by: { $0 }).mapValues(\.count)
    for anchor in anchors {
      for place in anchor.places where place.record.country != .none {
        countries[place.record.country, default: 0] += place.probability
        own[anchor.key, default: [:]][place.record.country, default: 0] += place.probability
      }
    }
  }

  private let counts: [UInt64: Int]
  /// How many names lie in each country, of all names and of each.
  private var countries: [CountryCode: Float] = [:]
  private var own: [UInt64: [CountryCode: Float]] = [:]

  /// What depends on the place and the name's letters only: the same for all mentions of a name.
  func placeFeatures(name: Int, choice: Int) -> [Float] {
    var vector = [Float](repeating: 0, count: ResolutionFeature.allCases.count - ResolutionFeature.firstPass.rawValue)
    let place = names[name].choices[choice]
    if Self.isSmall(place.record) { distances(&vector, outcomes[name].vectors[choice], key: keys[name]) }
    shares(&vector, place.record, key: keys[name])
    return vector
  }

  /// Adds the features of the second pass to those of one place of one name.
  func add(_ shared: [Float], to vector: inout [Float], name: Int, choice: Int) {
    let start = ResolutionFeature.firstPass.rawValue
    for index in shared.indices { vector[start + index] = shared[index] }
    let place = names[name].choices[choice]
    let probability = outcomes[name].probabilities[choice]
    vector[ResolutionFeature.firstPass.rawValue] = probability
    vector[ResolutionFeature.firstPassLogarithm.rawValue] = log(max(probability, 1e-6))
    if Self.isSmall(place.record) { neighbours(&vector, outcomes[name].vectors[choice], name) }
    sameName(&vector, place.record.index, name, probability)
  }

  private static func isSmall(_ record: PlaceRecord) -> Bool {
    record.kind != .country && record.kind != .region
  }

  /// The position of a feature among those of the second pass.
  @inline(__always)
  private func offset(_ feature: ResolutionFeature) -> Int {
    feature.rawValue - ResolutionFeature.firstPass.rawValue
  }

  private func distances(_ vector: inout [Float], _ own: UnitVector, key: UInt64) {
    var within50: Float = 0
    var within161: Float = 0
    var within500: Float = 0
    var near: Float = 0
    var far: Float = 0
    var nearest: Float = 0
    var count: Float = 0
    for anchor in anchors where anchor.key != key {
      var isCounted = false
      for place in anchor.places where place.record.kind != .country && place.record.kind != .region {
        isCounted = true
        let distance = own.kilometers(to: place.vector)
        guard distance < 3_000 else { continue }
        if distance < 50 { within50 += place.probability }
        if distance < 161 { within161 += place.probability }
        if distance < 500 { within500 += place.probability }
        let close = exp(-distance / 100) * place.probability
        near += close
        far += exp(-distance / 1_000) * place.probability
        nearest = max(nearest, close)
      }
      if isCounted { count += 1 }
    }
    guard count > 0 else { return }
    vector[offset(.within50)] = log2(1 + within50)
    vector[offset(.within161)] = log2(1 + within161)
    vector[offset(.within500)] = log2(1 + within500)
    vector[offset(.meanNear)] = near / count
    vector[offset(.meanFar)] = far / count
    vector[offset(.nearest)] = nearest
  }

  private func neighbours(_ vector: inout [Float], _ own: UnitVector, _ name: Int) {
    var sum: Float = 0
    for other in max(0, name - 2)...min(names.count - 1, name + 2) where other != name && keys[other] != keys[name] {
      guard let best = outcomes[other].best else { continue }
      let record = names[other].choices[best].record
      guard record.kind != .country, record.kind != .region else { continue }
      sum += outcomes[other].probabilities[best] * exp(-own.kilometers(to: outcomes[other].vectors[best]) / 300)
    }
    vector[ResolutionFeature.neighbours.rawValue] = sum
  }

  private func shares(_ vector: inout [Float], _ record: PlaceRecord, key: UInt64) {
    var country: Float = 0
    var province: Float = 0
    var district: Float = 0
    var holds: Float = 0
    var total: Float = 0
    for anchor in anchors where anchor.key != key {
      total += 1
      for place in anchor.places {
        let other = place.record
        if other.country == record.country, record.country != .none {
          country += place.probability
          if other.kind == .country, record.kind != .country {
            vector[offset(.countryResolved)] += place.probability
          }
        }
        let otherProvince = other.kind == .admin1 ? other.index : other.admin1
        let ownProvince = record.kind == .admin1 ? record.index : record.admin1
        if let otherProvince, otherProvince == ownProvince {
          province += place.probability
          if other.kind == .admin1 { vector[offset(.provinceResolved)] += place.probability }
        }
        if let other = other.admin2, other == record.admin2 { district += place.probability }
        let isUnit = record.kind == .country || record.kind == .admin1 || record.kind == .admin2
        if isUnit, gazetteer.contains(record.index, other.index) { holds += place.probability }
      }
    }
    guard total > 0 else { return }
    if record.kind != .country, record.kind != .region {
      var most: Float = 0
      for (code, sum) in countries where code != record.country {
        most = max(most, sum - (own[key]?[code] ?? 0))
      }
      vector[offset(.otherCountryShare)] = most / total
      if record.likelihood < 6 { vector[offset(.otherCountryShareSmall)] = most / total }
    }
    vector[offset(.countryShare)] = country / total
    vector[offset(.provinceShare)] = province / total
    vector[offset(.districtShare)] = district / total
    vector[offset(.holdsOthers)] = holds / total
  }

  private func sameName(_ vector: inout [Float], _ place: PlaceIndex, _ name: Int, _ probability: Float) {
    guard let count = counts[keys[name]], count > 1 else { return }
    let sum = means[keys[name]]?[place]?.sum ?? 0
    vector[ResolutionFeature.sameName.rawValue] = (sum - (probability > 0.01 ? probability : 0)) / Float(count - 1)
  }
}
