import Gazetteer
import TextAnalysis

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Chooses one place for each name of a text: a first pass by the place, the name and the containers named, a second by
/// where the other names of the text lie.
struct PlaceResolver {
  let gazetteer: GazetteerIndex
  let cued: CuedText
  let model: ResolutionModel
  let names: [NameCandidate]
  let home: PlaceRecord?

  /// The outcome for one name: the probabilities of its places, in the order of ``NameCandidate/choices``.
  struct Outcome {
    var probabilities: [Float] = []
    var vectors: [UnitVector] = []
    /// The probability that the likeliest place is right if the name is.
    var certainty: Float = 0
    /// The features of that place's confidence.
    var confidenceFeatures: [Float] = []

    /// The probability that the right place lies within 161 km (100 miles) of the likeliest.
    func massNear(_ best: Int) -> Float {
      probabilities.indices.reduce(0) { sum, index in
        let isNear = index == best || vectors[index].kilometers(to: vectors[best]) <= 161
        return isNear ? sum + probabilities[index] : sum
      }
    }

    /// The likeliest place.
    var best: Int? {
      probabilities.indices.max { probabilities[$0] < probabilities[$1] }
    }
  }

  private var text: AnalyzedText { cued.text }
  private let keys: [UInt64]
  private let countries: [CountryCode: [Int]]
  private let adjectives: Set<CountryCode>
  private let units: [PlaceIndex: [Int]]
  private let firstCountry: CountryCode

  init(
    gazetteer: GazetteerIndex, cued: CuedText, model: ResolutionModel, names: [NameCandidate],
    demonyms: [NameCandidate], home: PlaceIndex?
  ) {
    self.gazetteer = gazetteer
    self.cued = cued
    self.model = model
    self.names = names
    self.home = home.map(gazetteer.record)
    keys = names.map { DocumentEvidence.key($0, in: cued.text) }
    var countries: [CountryCode: [Int]] = [:]
    var units: [PlaceIndex: [Int]] = [:]
    var adjectives: Set<CountryCode> = []
    for name in names {
      for choice in name.choices.prefix(2) where choice.nameKind != .demonym {
        switch choice.record.kind {
        case .country: countries[choice.record.country, default: []].append(name.tokens.lowerBound)
        case .admin1, .admin2: units[choice.record.index, default: []].append(name.tokens.lowerBound)
        default: break
        }
      }
    }
    for name in demonyms + names.filter(\.isDemonym) {
      for choice in name.choices.prefix(2) where choice.nameKind == .demonym && choice.record.country != .none {
        adjectives.insert(choice.record.country)
        countries[choice.record.country, default: []].append(name.tokens.lowerBound)
      }
    }
    self.countries = countries.mapValues { $0.sorted() }
    self.units = units.mapValues { $0.sorted() }
    self.adjectives = adjectives
    firstCountry = countries.min { ($0.value.min() ?? 0, $0.key) < ($1.value.min() ?? 0, $1.key) }?.key ?? .none
  }

  /// First-pass probability below which a place is not looked at again.
  private static let leastProbability: Float = 0.0005

  /// Resolves all names.
  func resolve() -> [Outcome] {
    let (locals, first, context) = firstPass()
    var shared: [UInt64: [Int: [Float]]] = [:]
    return locals.indices.map { index in
      var outcome = first[index]
      var scores = [Float](repeating: -.infinity, count: locals[index].count)
      for choice in scores.indices where first[index].probabilities[choice] >= Self.leastProbability {
        let common = shared[keys[index]]?[choice] ?? context.placeFeatures(name: index, choice: choice)
        shared[keys[index], default: [:]][choice] = common
        var vector = locals[index][choice]
        context.add(common, to: &vector, name: index, choice: choice)
        scores[choice] = dot(vector, model.second)
      }
      outcome.probabilities = softmax(scores)
      preferSeat(&outcome, names[index])
      judge(&outcome, index, locals[index], context)
      return outcome
    }
  }

  /// Works out how often a place chosen like this is right.
  private func judge(_ outcome: inout Outcome, _ index: Int, _ locals: [[Float]], _ context: ResolutionContext) {
    guard let best = outcome.best else { return }
    let mass = outcome.massNear(best)
    var vector = locals[best]
    context.add(context.placeFeatures(name: index, choice: best), to: &vector, name: index, choice: best)
    let features = ResolutionModel.confidenceVector(vector, mass: mass, isOnly: locals.count == 1)
    let isArabic = text.tokens[names[index].tokens.lowerBound].script == .arabic
    outcome.confidenceFeatures = features
    outcome.certainty = model.isCalibrated ? model.probability(features, isArabic: isArabic) : mass
  }

  private func firstPass() -> (locals: [[[Float]]], outcomes: [Outcome], context: ResolutionContext) {
    let links = names.indices.map { Link(of: $0, in: self) }
    var elsewhere: [UInt64: [Int]] = [:]
    for (index, link) in links.enumerated() {
      if let next = link.next { elsewhere[keys[index], default: []].append(next) }
    }
    let locals = names.indices.map { local($0, links[$0], elsewhere[keys[$0]] ?? []) }
    let first = locals.indices.map { index in
      Outcome(
        probabilities: softmax(locals[index].map { dot($0, model.first) }),
        vectors: names[index].choices.map { UnitVector(latitude: $0.record.latitude, longitude: $0.record.longitude) })
    }
    return (locals, first, ResolutionContext(names: names, keys: keys, outcomes: first, gazetteer: gazetteer))
  }

  /// The features of all names and places after the first pass: what the weights are fitted on.
  func features() -> [[[Float]]] {
    var (locals, _, context) = firstPass()
    for index in locals.indices {
      for choice in locals[index].indices {
        let common = context.placeFeatures(name: index, choice: choice)
        context.add(common, to: &locals[index][choice], name: index, choice: choice)
      }
    }
    return locals
  }

  /// Prefers a town to the unit that is named after it, where no type word asks for the unit: scores by distance cannot
  /// tell the two apart, readers mean the town.
  private func preferSeat(_ outcome: inout Outcome, _ name: NameCandidate) {
    guard let best = outcome.best else { return }
    let unit = name.choices[best].record
    guard unit.kind == .admin1 || unit.kind == .admin2, !TypeAgreement.agrees(typeWords(name), unit),
      name.choices[best].nameKind != .abbreviation, !name.isExtended
    else { return }
    for choice in name.choices.indices
    where isSeat(name.choices[choice].record, of: unit)
      && HomonymRules.isOwnName(name.choices[choice].nameKind, besides: name.choices[best].nameKind)
    {
      let distance = outcome.vectors[choice].kilometers(to: outcome.vectors[best])
      guard distance <= 161 || name.choices[choice].record.isCapital else { continue }
      outcome.probabilities.swapAt(choice, best)
      return
    }
  }

  private func isSeat(_ town: PlaceRecord, of unit: PlaceRecord) -> Bool {
    guard town.kind == .populated, town.country == unit.country else { return false }
    if unit.seat == town.index || town.standing >= .seatOfProvince { return true }
    return unit.kind == .admin2 && town.standing >= .seatOfDistrict
  }

  // MARK: The containers beside a name

  /// The names that stand beside a name and may contain it.
  struct Link {
    /// The name after a comma or bracket ("Paris, Texas").
    var next: Int?
    /// The name that words such as "in" or بريف lead to.
    var linked: Int?
    /// The name before a comma.
    var previous: Int?

    init(of index: Int, in resolver: PlaceResolver) {
      let names = resolver.names
      let tokens = names[index].tokens
      if index + 1 < names.count {
        let following = names[index + 1]
        let end = tokens.upperBound + (names[index].takesFullStop ? 1 : 0)
        let gap = end..<max(end, following.tokens.lowerBound)
        if resolver.isComma(gap) {
          next = index + 1
        } else if resolver.isLink(gap, following) {
          linked = index + 1
        }
      }
      if index > 0 {
        let before = names[index - 1]
        let start = before.tokens.upperBound + (before.takesFullStop ? 1 : 0)
        if start <= tokens.lowerBound, resolver.isComma(start..<tokens.lowerBound) { previous = index - 1 }
      }
    }
  }

  private func isComma(_ gap: Range<Int>) -> Bool {
    guard gap.count == 1, let sign = gap.first else { return false }
    return [0x2C, 0x060C, 0x28].contains(text.tokens[sign].sign)
  }

  private func isLink(_ gap: Range<Int>, _ following: NameCandidate) -> Bool {
    guard gap.count <= 4 else { return false }
    if gap.isEmpty { return following.preposition == .ba }
    let links: CueClass = [
      .locative, .countryside, .direction, .typeProvince, .typeDistrict, .typeRegion, .typePopulated,
    ]
    var hasLink = following.preposition == .ba
    for token in gap {
      let item = text.tokens[token]
      if item.kind == .punctuation, [0xBB, 0xAB, 0x22, 0x201C, 0x201D].contains(item.sign) { continue }
      let cue = cued.starts[token].union(cued.ends[token])
      let isOf = item.script == .latin && ["of", "the"].contains(text.word(token))
      guard isOf || !cue.isDisjoint(with: links) else { return false }
      if cue.contains(.locative) || cue.contains(.countryside) || cued.prepositions[token] != .none || isOf {
        hasLink = true
      }
    }
    return hasLink
  }

  // MARK: First pass

  private func local(_ index: Int, _ link: Link, _ elsewhere: [Int]) -> [[Float]] {
    let name = names[index]
    let bestLikelihood = name.choices.reduce(0) { max($0, $1.likelihood) }
    let populations = name.choices.map { log10(Double($0.record.population) + 1) }
    let bestPopulation = populations.max() ?? 0
    let types = typeWords(name)
    let isActing = RoleReader(gazetteer: gazetteer, cued: cued).standsAsActor(name)
    return name.choices.indices.map { choice in
      var vector = [Float](repeating: 0, count: ResolutionFeature.allCases.count)
      let place = name.choices[choice]
      func set(_ feature: ResolutionFeature, _ value: Float = 1) { vector[feature.rawValue] = value }
      set(.likelihood, Float(place.likelihood))
      set(.likelihoodGap, Float(place.likelihood - bestLikelihood))
      if place.likelihood >= bestLikelihood { set(.isLikeliest) }
      set(.population, Float(populations[choice]))
      set(.populationGap, Float(populations[choice] - bestPopulation))
      if place.record.population == 0 { set(.populationUnknown) }
      set(.fame, Float(place.record.fame) / 50)
      set(.names, Float(log2(Double(1 + place.record.nameCount))))
      if place.record.pointSource == .container { set(.pointOfContainer) }
      if let rank = place.record.rank { set(.scaleRank, Float(10 - min(rank, 10)) / 10) }
      kind(place, set)
      nameKind(place, set)
      containers(place, name, link, elsewhere, set)
      named(place, name, set)
      seats(place, name, types, set)
      if !types.isEmpty { set(TypeAgreement.agrees(types, place.record) ? .typeAgrees : .typeDiffers) }
      if isActing {
        set(place.record.kind == .country ? .actsAsCountry : place.record.isCapital ? .actsAsCapital : .actsAsOther)
      }
      homes(place.record, set)
      return vector
    }
  }

  private typealias Setter = (ResolutionFeature, Float) -> Void

  private func kind(_ place: NameCandidate.Choice, _ set: Setter) {
    switch place.record.kind {
    case .country: set(.country, 1)
    case .admin1: set(.province, 1)
    case .admin2: set(.district, 1)
    case .region: set(.region, 1)
    case .water: set(.water, 1)
    case .landmark: set(.landmark, 1)
    case .populated:
      switch place.record.standing {
      case .capital: set(.capital, 1)
      case .seatOfProvince: set(.provinceSeat, 1)
      case .seatOfDistrict, .seatOfSubdistrict: set(.districtSeat, 1)
      case .none: set(.populated, 1)
      }
    }
  }

  private func nameKind(_ place: NameCandidate.Choice, _ set: Setter) {
    switch place.nameKind {
    case .primary: break
    case .label: set(.nameLabel, 1)
    case .alternate: set(.nameAlternate, 1)
    case .abbreviation: set(.nameAbbreviation, 1)
    case .historic: set(.nameHistoric, 1)
    case .stripped: set(.nameStripped, 1)
    case .joined: set(.nameJoined, 1)
    case .demonym: set(.nameDemonym, 1)
    case .withoutArticle: set(.nameWithoutArticle, 1)
    }
    if place.nameKind == .stripped {
      if place.record.kind == .admin1 { set(.provinceStripped, 1) }
      if place.record.kind == .admin2 { set(.districtStripped, 1) }
    }
    if place.nameKind == .alternate, place.record.kind == .populated { set(.populatedAlternate, 1) }
  }

  /// A unit and its seat of the same name (Riyadh, the city and the region).
  private func seats(_ place: NameCandidate.Choice, _ name: NameCandidate, _ types: CueClass, _ set: Setter) {
    let record = place.record
    if let seat = record.seat, record.kind != .country, name.choices.contains(where: { $0.record.index == seat }) {
      set(.seatIsRival, 1)
      if TypeAgreement.agrees(types, record) { set(.typedSeatIsRival, 1) }
    }
    if record.kind == .populated,
      name.choices.contains(where: { $0.record.seat == record.index && $0.record.kind != .country })
    {
      set(.isSeatOfRival, 1)
    }
  }

  private func containers(
    _ place: NameCandidate.Choice, _ name: NameCandidate, _ link: Link, _ elsewhere: [Int], _ set: Setter
  ) {
    if let next = link.next, holdsAny(names[next], name) {
      set(isInside(place, names[next]) ? .insideNext : .notInsideNext, 1)
    }
    if let linked = link.linked, holdsAny(names[linked], name) {
      set(isInside(place, names[linked]) ? .insideLinked : .notInsideLinked, 1)
    }
    if let next = link.next, isForeign(place, to: names[next]) { set(.foreignToNext, 1) }
    if let linked = link.linked, isForeign(place, to: names[linked]) { set(.foreignToLinked, 1) }
    if let previous = link.previous {
      let isHolding = names[previous].choices.contains { gazetteer.contains(place.record.index, $0.record.index) }
      if isHolding { set(.holdsPrevious, 1) }
    }
    if elsewhere.contains(where: { isInside(place, names[$0]) }) { set(.insideNextElsewhere, 1) }
  }

  /// Whether the likeliest places of a name all lie in other countries than a place.
  private func isForeign(_ place: NameCandidate.Choice, to other: NameCandidate) -> Bool {
    guard place.record.country != .none, place.record.kind != .country, !other.choices.isEmpty else { return false }
    return other.choices.prefix(2).allSatisfy {
      $0.record.country != .none && $0.record.country != place.record.country && $0.nameKind != .demonym
    }
  }

  /// Whether some place of the second name lies in the first: else the comma says nothing.
  private func holdsAny(_ outer: NameCandidate, _ inner: NameCandidate) -> Bool {
    inner.choices.contains { isInside($0, outer) }
  }

  private func isInside(_ place: NameCandidate.Choice, _ outer: NameCandidate) -> Bool {
    outer.choices.prefix(4).contains {
      $0.nameKind != .demonym && gazetteer.contains($0.record.index, place.record.index)
    }
  }

  private func named(_ place: NameCandidate.Choice, _ name: NameCandidate, _ set: Setter) {
    let record = place.record
    let position = name.tokens.lowerBound
    if record.kind != .country, let mentions = countries[record.country] {
      let others = Self.others(mentions, than: position)
      if others.count > 0 {
        set(.countryNamed, 1)
        if others.isNear { set(.countryNamedNear, 1) }
        set(.countryNamedOften, Float(log2(Double(others.count))))
        if adjectives.contains(record.country) { set(.countryByAdjective, 1) }
      }
    }
    if record.country == firstCountry, record.country != .none, record.kind != .country { set(.firstCountry, 1) }
    if let province = record.admin1, let mentions = units[province] {
      let others = Self.others(mentions, than: position)
      if others.count > 0 {
        set(.provinceNamed, 1)
        if others.isNear { set(.provinceNamedNear, 1) }
      }
    }
    if let district = record.admin2, units[district]?.contains(where: { $0 != position }) ?? false {
      set(.districtNamed, 1)
    }
  }

  /// How many of the sorted tokens are not this one, and whether one of them stands within 25 words.
  private static func others(_ tokens: [Int], than position: Int) -> (count: Int, isNear: Bool) {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle] < position - 25 { low = middle + 1 } else { high = middle }
    }
    var same = 0
    var isNear = false
    while low < tokens.count, tokens[low] <= position + 25 {
      if tokens[low] == position { same += 1 } else { isNear = true }
      low += 1
    }
    return (tokens.count - same, isNear)
  }

  /// The type words right before or after a name.
  func typeWords(_ name: NameCandidate) -> CueClass {
    var types: CueClass = []
    let before = name.tokens.lowerBound - 1
    if before >= 0, !text.tokens[before + 1].shape.contains(.lineStart) {
      types.formUnion(cued.ends[before].intersection(.anyType))
      // مدينة «قعطبة»
      if types.isEmpty, before > 0, [0xAB, 0x22, 0x201C].contains(text.tokens[before].sign) {
        types.formUnion(cued.ends[before - 1].intersection(.anyType))
      }
    }
    let after = name.isExtended ? name.tokens.upperBound - 1 : name.tokens.upperBound
    if after < text.tokens.count, text.tokens[after].script == .latin, !text.tokens[after].shape.contains(.lineStart) {
      types.formUnion(cued.starts[after].intersection(.anyType))
    }
    return types
  }

  private func homes(_ record: PlaceRecord, _ set: Setter) {
    guard let home else { return }
    let distance = UnitVector(latitude: record.latitude, longitude: record.longitude)
      .kilometers(to: UnitVector(latitude: home.latitude, longitude: home.longitude))
    guard record.kind == .populated || record.kind == .admin2 || record.kind == .landmark else { return }
    set(.homeNear, exp(-distance / 50))
    set(.homeMiddle, exp(-distance / 200))
    set(.homeFar, exp(-distance / 1_000))
    if record.country == home.country { set(.homeCountry, 1) }
  }

  // MARK: Sums

  @inline(__always)
  private func dot(_ vector: [Float], _ weights: [Float]) -> Float {
    var sum: Float = 0
    for index in vector.indices { sum += vector[index] * weights[index] }
    return sum
  }

  private func softmax(_ scores: [Float]) -> [Float] {
    guard let top = scores.max() else { return [] }
    let powers = scores.map { exp($0 - top) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
  }
}
