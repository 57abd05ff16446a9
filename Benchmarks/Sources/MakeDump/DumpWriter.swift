/// Writes the rows of a dump, country by country.
final class DumpWriter {
  private let options: DumpOptions
  private let tongues: [Tongue]
  private let countries: [CountryPlan]
  private let features: [FeatureShare]
  private let rows: OutputBuffer
  private let alternates: AlternateNameWriter
  private var random: RandomSource
  private var rowCount = 0
  private var nameCount = 0
  private var line: [UInt8] = []
  private var column: [UInt8] = []

  init(
    options: DumpOptions, tongues: [Tongue], countries: [CountryPlan], features: [FeatureShare], rows: OutputBuffer,
    alternates: AlternateNameWriter, random: RandomSource
  ) {
    self.options = options
    self.tongues = tongues
    self.countries = countries
    self.features = features
    self.rows = rows
    self.alternates = alternates
    self.random = random
  }

  /// Writes everything; returns how many rows and names that is.
  func write() -> (rows: Int, names: Int) {
    let shares = countries.reduce(0) { $0 + $1.share }
    var shareSoFar = 0
    for country in countries {
      shareSoFar += country.share
      write(country, until: options.rows * shareSoFar / max(shares, 1))
    }
    rows.close()
    alternates.close()
    return (rowCount, nameCount)
  }

  private func write(_ country: CountryPlan, until last: Int) {
    var isFirst = true
    for district in country.districts where rowCount < last {
      if district.isFirst { add(country, district, PlaceSort(featureClass: "A", code: "ADM1")) }
      if rowCount < last { add(country, district, PlaceSort(featureClass: "A", code: "ADM2")) }
      let code = isFirst ? "PPLC" : district.isFirst ? "PPLA" : "PPLA2"
      isFirst = false
      if rowCount < last { add(country, district, PlaceSort(featureClass: "P", code: code)) }
    }
    let sum = features.last?.upTo ?? 1
    while rowCount < last {
      let share = random.below(sum)
      let feature = features[features.partitioningIndex { $0.upTo > share }]
      add(
        country, country.districts[random.below(country.districts.count)],
        PlaceSort(featureClass: feature.featureClass, code: feature.code))
    }
  }

  private func add(_ country: CountryPlan, _ district: CountryPlan.District, _ sort: PlaceSort) {
    let identifier = options.firstIdentifier + rowCount
    let tongue = tongues[country.tongue]
    let name = tongue.name(featureClass: sort.featureClass, &random)
    rowCount += 1
    nameCount += 1
    addAlternates(name, tongue, identifier)
    line.removeAll(keepingCapacity: true)
    line.append(number: identifier)
    line.append(.tab)
    tongue.append(name, in: .latin, to: &line)
    line.append(.tab)
    tongue.append(name, in: .ascii, to: &line)
    line.append(.tab)
    line.append(contentsOf: column)
    appendFacts(country, district, sort)
    if options.faults > 0, rowCount % options.faults == 0 { spoil() }
    rows.append(line)
  }

  /// What stands right of the names in a row.
  private func appendFacts(_ country: CountryPlan, _ district: CountryPlan.District, _ sort: PlaceSort) {
    line.append(.tab)
    line.append(degrees: district.south + random.unit() * district.height)
    line.append(.tab)
    line.append(degrees: district.west + random.unit() * district.width)
    line.append(.tab)
    line.append(sort.featureClass)
    line.append(.tab)
    line.append(contentsOf: sort.code)
    line.append(.tab)
    line.append(contentsOf: country.code)
    line.append(.tab)
    line.append(.tab)
    line.append(contentsOf: district.admin1)
    line.append(.tab)
    if !sort.isProvince { line.append(contentsOf: district.admin2) }
    line.append(contentsOf: [.tab, .tab, .tab])
    line.append(number: sort.population(&random))
    line.append(.tab)
    line.append(.tab)
    line.append(number: random.below(2_500))
    line.append(contentsOf: Self.timeZone)
    line.append(number: 2006 + random.below(19))
    line.append(UInt8(ascii: "-"))
    line.append(number: 1 + random.below(12), digits: 2)
    line.append(UInt8(ascii: "-"))
    line.append(number: 1 + random.below(28), digits: 2)
    line.append(.newline)
  }

  private static let timeZone = Array("\tEtc/UTC\t".utf8)

  /// The further names of a place, in its row and in the file of alternate names.
  private func addAlternates(_ name: PlaceName, _ tongue: Tongue, _ identifier: Int) {
    column.removeAll(keepingCapacity: true)
    // As many as keep the names in step with the rows, most of them on few places.
    let due = options.names * rowCount / max(options.rows, 1) - nameCount
    var count = due <= 0 ? 0 : random.happens(350) ? 1 + random.below(5) : 0
    if due > 20, count == 0 { count = 2 }
    for number in 0..<min(count, max(due, 0)) {
      let start = column.count + (column.isEmpty ? 0 : 1)
      if !column.isEmpty { column.append(UInt8(ascii: ",")) }
      addAlternate(number, name, tongue, identifier, start)
      nameCount += 1
    }
    addPseudoNames(identifier, hasNames: count > 0)
  }

  private func addAlternate(_ number: Int, _ name: PlaceName, _ tongue: Tongue, _ identifier: Int, _ start: Int) {
    var language: [UInt8] = []
    var isHistoric = false
    switch number {
    case 0 where tongue.script != .latin:
      tongue.append(name, in: tongue.script, to: &column)
      language = tongue.language
    case 1 where tongue.script != .cyrillic:
      tongue.append(name, in: .cyrillic, to: &column)
      language = Array("ru".utf8)
    case 2:
      tongue.append(name, in: tongue.script == .arabic ? .han : .arabic, to: &column)
      language = Array((tongue.script == .arabic ? "zh" : "ar").utf8)
    case 3:
      // A spelling of its own: the roots written without marks and together.
      tongue.append(PlaceName(root: name.root, second: tongue.roots.random(&random)), in: .ascii, to: &column)
      language = random.happens(500) ? Array("en".utf8) : []
    default:
      tongue.append(tongue.name(featureClass: UInt8(ascii: "P"), &random), in: .latin, to: &column)
      isHistoric = random.happens(100)
    }
    alternates.add(
      place: identifier, language: language, name: column[start...], isPreferred: number == 0 && random.happens(200),
      isHistoric: isHistoric, &random)
  }

  /// Rows of the alternate names that name nothing: links, Wikidata, post codes.
  private func addPseudoNames(_ identifier: Int, hasNames: Bool) {
    guard random.happens(hasNames ? 250 : 60) else { return }
    var text: [UInt8] = []
    switch random.below(10) {
    case 0..<5:
      text += Array("https://example.org/wiki/".utf8)
      text.append(number: identifier)
      alternates.add(place: identifier, language: Array("link".utf8), name: text[...], &random)
    case 5..<9:
      text.append(UInt8(ascii: "Q"))
      text.append(number: random.below(100_000_000))
      alternates.add(place: identifier, language: Array("wkdt".utf8), name: text[...], &random)
    default:
      text.append(number: 10_000 + random.below(89_999))
      alternates.add(place: identifier, language: Array("post".utf8), name: text[...], &random)
    }
  }

  /// Makes the row one of those that a reader has to survive.
  private func spoil() {
    switch rowCount / options.faults % 5 {
    case 0: line.replaceSubrange((line.count / 2)..., with: [.newline])
    case 1: line.insert(contentsOf: Array("x".utf8), at: 0)
    case 2: line.insert(contentsOf: [0xC3, 0x28], at: line.count / 3)
    case 3: line = line.map { $0 == UInt8(ascii: ".") ? UInt8(ascii: ";") : $0 }
    default: line = Array("\n".utf8)
    }
  }
}
