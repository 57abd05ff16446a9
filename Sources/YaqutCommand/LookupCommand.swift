import ArgumentParser
import Yaqut

/// `yaqut lookup`: names in, places out.
struct LookupCommand: ParsableCommand {
  /// The formats that places can be printed in.
  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, geojson, geocodejson, csv }

  static let configuration = CommandConfiguration(
    commandName: "lookup",
    abstract: "Finds the places of a name, best first.",
    discussion: """
      Each argument is one name; - reads one name a line. What a place lies in may follow after a comma. --country, \
      --feature-class and --bounded leave places out; --near and --viewbox only move places up.

      EXAMPLE
        yaqut lookup حلب "Paris, Texas"
        yaqut lookup Tripoli --country LY --format geojson
        yaqut lookup San --match prefix --near 15.35,44.2
      """)

  @Argument(help: ArgumentHelp("Names, or - for one a line on standard input.", valueName: "name"))
  var names: [String]

  @Option(help: ArgumentHelp("Only in these countries (ISO codes, with commas).", valueName: "codes"))
  var country: String?

  @Option(help: ArgumentHelp("Only these GeoNames feature classes (A H L P R S T U V).", valueName: "letters"))
  var featureClass: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Prefer places near this point.", valueName: "lat,lon"))
  var near: PointArgument?

  @Option(parsing: .unconditional, help: ArgumentHelp("Prefer places in this box.", valueName: "w,s,e,n"))
  var viewbox: BoxArgument?

  @Flag(help: "Only places in the box of --viewbox.")
  var bounded = false

  @Option(help: ArgumentHelp("Language of labels.", valueName: "code"))
  var lang = "en"

  @Option(help: ArgumentHelp("How many places of a name to print.", valueName: "n"))
  var limit = 10

  @Option(help: "How far names may differ: exact, folded, prefix or fuzzy.")
  var match: MatchMode = .folded

  @Option(help: "table, json, geojson, geocodejson or csv.")
  var format: Format = .table

  @Option(help: ArgumentHelp("Write coordinates in this system (geojson and csv).", valueName: "crs"))
  var crs: String?

  @OptionGroup var gazetteer: GazetteerArguments

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit must be 1 or more") }
    if bounded, viewbox == nil { throw ValidationError("--bounded needs --viewbox") }
    if crs != nil, format != .geojson, format != .csv { throw ValidationError("--crs needs --format geojson or csv") }
    _ = try countries()
  }

  func run() throws {
    let projection = try crs.map { try MapProjection($0) }
    let index = try gazetteer.open()
    let queries = names == ["-"] ? try namesOnStandardInput() : names
    let entries = try queries.map { LookupReport.Entry(query: $0, hits: index.lookup(try query($0))) }
    try index.checkIntact()
    try write(
      LookupReport(entries, gazetteer: index, language: lang), isEmpty: entries.allSatisfy(\.hits.isEmpty), projection)
    for warning in projection?.warnings ?? [] { StandardError.print("warning: \(warning)") }
    let missing = entries.filter(\.hits.isEmpty)
    for entry in missing.prefix(10) { StandardError.print("no place named “\(entry.query)”") }
    if missing.count == entries.count { throw CommandFailure(.nothingFound) }
  }

  private func write(_ report: LookupReport, isEmpty: Bool, _ projection: MapProjection?) throws {
    var sink = OutputSink.standard
    switch format {
    case .table where isEmpty: break
    case .table:
      let width = Terminal.isOutput ? Terminal.width : nil
      try sink.write(lines: report.table(width: width, isStyled: Terminal.isStyled))
    case .json: try sink.write(report.json())
    case .geojson: _ = try report.geojson(to: sink, projection: projection)
    case .geocodejson: try sink.write(report.geocodejson(version: YaqutVersion.current))
    case .csv: _ = try report.csv(to: sink, projection: projection)
    }
  }

  private func query(_ name: String) throws -> PlaceQuery {
    var query = PlaceQuery(name)
    query.countries = try countries()
    query.featureClasses = Set((featureClass ?? "").uppercased().filter { $0 != "," })
    query.near = near.map { ($0.latitude, $0.longitude) }
    query.viewbox = viewbox.map { PlaceQuery.Box(west: $0.west, south: $0.south, east: $0.east, north: $0.north) }
    query.bounded = bounded
    query.language = lang
    query.limit = limit
    query.match = match
    return query
  }

  private func countries() throws -> [CountryCode] {
    try (country ?? "").split(separator: ",").map { text in
      guard let code = CountryCode(String(text)) else {
        throw ValidationError("--country “\(text)” is no ISO 3166-1 code of two letters")
      }
      return code
    }
  }

  private func namesOnStandardInput() throws -> [String] {
    let text = try TextEncoding.decode(FileReader.bytes(of: "-"), stated: nil, path: "standard input")
    return text.split(whereSeparator: \.isNewline).map(String.init).filter { $0.contains { !$0.isWhitespace } }
  }
}
