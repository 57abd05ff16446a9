import ArgumentParser
import Yaqut

/// `yaqut lookup`: names in, places out.
struct LookupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lookup",
    abstract: "Finds the places of a name, best first.",
    discussion: """
      Each argument is one name; - reads one name a line. What a place lies in may follow after a comma. --country, \
      --feature-class and --bounded leave places out; --near and --viewbox only move places up. After --, names may \
      begin with a dash.

      Every name has its answer, in order: a block in a table, a line {"query","hits":[…]} in json, a line with a \
      collection in geocodejson 0.1.0, at least one row in csv (a row without a place if there is none); geojson has a \
      feature for each place, all in one collection. Lines of standard input are answered as soon as they are read, the \
      empty ones by empty answers. The exit code is 1 if no name was found, 65 if a line is not UTF-8.

      EXAMPLE
        yaqut lookup حلب "Paris, Texas"
        yaqut lookup Tripoli --country LY --format geojson
        yaqut lookup San --match prefix --near 15.35,44.2 --explain
        yaqut lookup - --limit 1 --format csv < names.txt
      """)

  @Argument(help: ArgumentHelp("Names, or - for one a line on standard input.", valueName: "name"))
  var names: [String] = []

  @Option(help: ArgumentHelp("Only in these countries (ISO codes, with commas).", valueName: "codes"))
  var country: String?

  @Option(help: ArgumentHelp("Only these GeoNames feature classes (A H L P R S T U V).", valueName: "letters"))
  var featureClass: String?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Prefer places near this point.", valueName: "lat,lon"),
    transform: PointArgument.init(parsing:))
  var near: PointArgument?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Prefer places in this box.", valueName: "w,s,e,n"),
    transform: BoxArgument.init(parsing:))
  var viewbox: BoxArgument?

  @Flag(help: "Only places in the box of --viewbox.")
  var bounded = false

  @Option(help: ArgumentHelp("How many places of a name to print.", valueName: "n"))
  var limit = 10

  @Option(help: "How far names may differ: exact, folded, prefix or fuzzy.")
  var match: MatchMode = .folded

  @Flag(help: "Say why each place ranks where it does.")
  var explain = false

  @OptionGroup var output: PlaceOutputArguments

  @OptionGroup var gazetteer: GazetteerArguments

  func validate() throws {
    guard !names.isEmpty else { throw ValidationError("Missing expected argument '<name> ...'") }
    guard names.allSatisfy({ $0.contains { !$0.isWhitespace } }) else { throw ValidationError("A name is empty") }
    guard limit > 0 else { throw ValidationError("--limit must be 1 or more") }
    if bounded, viewbox == nil { throw ValidationError("--bounded needs --viewbox") }
    guard names.count(where: { $0 == "-" }) <= 1 else { throw ValidationError("- can be given once") }
    for letter in featureClasses where !"AHLPRSTUV".contains(letter) {
      throw ValidationError("--feature-class “\(letter)” is none of A H L P R S T U V")
    }
    _ = try countries()
  }

  func run() throws {
    let index = try gazetteer.open()
    let countries = try countries()
    for code in countries where index.country(code) == nil {
      try index.checkIntact()
      throw ValidationError("--country \(code): the gazetteer has no such country")
    }
    var options = try output.options(in: index, isSeries: names.count > 1 || names == ["-"])
    options.factKeys = PlaceAnswer.lookupKeys + (explain ? ["explanation"] : [])
    var run = try QuestionRun(gazetteer: index, options: options) { name in
      PlaceAnswer(query: name, hits: index.lookup(query(name, countries)), isExplained: explain)
    }
    try run.answer(names)
  }

  private func query(_ name: String, _ countries: [CountryCode]) -> PlaceQuery {
    var query = PlaceQuery(name)
    query.countries = countries
    query.featureClasses = featureClasses
    query.near = near.map { ($0.latitude, $0.longitude) }
    query.viewbox = viewbox.map { PlaceQuery.Box(west: $0.west, south: $0.south, east: $0.east, north: $0.north) }
    query.bounded = bounded
    query.language = output.lang
    query.limit = limit
    query.match = match
    return query
  }

  private var featureClasses: Set<Character> {
    Set((featureClass ?? "").uppercased().filter { $0 != "," && $0 != " " })
  }

  private func countries() throws -> [CountryCode] {
    try (country ?? "").split(separator: ",").map { text in
      guard let code = CountryCode(String(text)) else {
        throw ValidationError("--country “\(text)” is no ISO 3166-1 code of two letters")
      }
      return code
    }
  }
}
