import ArgumentParser
import Yaqut

/// `yaqut export`: maps from a store.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes a map from a store that `yaqut batch` made.",
    discussion: """
      The features are those of `yaqut map`; the options choose which part of the store they are made of. Without -o the \
      map goes to standard output. The details of a place tell at most \(ExportOptions.mostDetails) mentions and events.

      EXAMPLE
        yaqut export news.gpkg -o news.geojson
        yaqut export news.gpkg --per event --from 2017-03-01 --to 2017-03-31 --country SY,IQ -o march.csv
        yaqut export news.gpkg --per event --event-type ASSAULT --actor 'Syrian Army' -o assaults.kml
        yaqut export news.gpkg --per grid --cell 0.25 -o density.geojson
      """)

  @Argument(help: ArgumentHelp("The store.", valueName: "file.gpkg"))
  var store: String

  @Option(help: "What becomes a feature: place, event, mention or grid.")
  var per: ExportOptions.Grouping = .place

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Write to this file; its ending tells the format.", valueName: "file"))
  var output: String?

  @Option(help: "geojson, geojsonl (a feature a line), geojsons (RFC 8142), csv or kml.")
  var format: MapFormat?

  @Option(help: ArgumentHelp("Only from this day on (of the event, else of the article).", valueName: "YYYY-MM-DD"))
  var from: String?

  @Option(help: ArgumentHelp("Only up to this day.", valueName: "YYYY-MM-DD"))
  var to: String?

  @Option(help: ArgumentHelp("Only places in these countries (ISO 3166-1 alpha-2).", valueName: "codes"))
  var country: [String] = []

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Only points in this box, in degrees.", valueName: "W,S,E,N"))
  var bbox: String?

  @Option(help: ArgumentHelp("Only events of these types (ASSAULT,PROTEST …).", valueName: "types"))
  var eventType: [String] = []

  @Option(help: ArgumentHelp("Only events of this actor (an id or a name); may be repeated.", valueName: "actor"))
  var actor: [String] = []

  @Option(help: ArgumentHelp("Only articles of this publisher; may be repeated.", valueName: "source"))
  var source: [String] = []

  @Option(help: ArgumentHelp("Only what is at least so sure (0 to 1).", valueName: "share"))
  var minConfidence = 0.0

  @Option(help: ArgumentHelp("The side of the cells of --per grid.", valueName: "degrees"))
  var cell = 0.5

  @Option(help: ArgumentHelp("Write coordinates in this system (EPSG:32637, +proj=…).", valueName: "crs"))
  var crs: String?

  @Flag(help: "Leave out the member details.")
  var lean = false

  @Flag(help: "Keep what could not be located, with a reason and without geometry.")
  var keepUnlocated = false

  func validate() throws {
    for day in [from, to].compactMap({ $0 }) where day.utf8.count != 10 || ISODate.day(day) == nil {
      throw ValidationError("“\(day)” is no day; write it as YYYY-MM-DD")
    }
    guard (0...1).contains(minConfidence) else { throw ValidationError("--min-confidence must lie between 0 and 1") }
    guard (0.001...90).contains(cell) else { throw ValidationError("--cell must lie between 0.001 and 90 degrees") }
    _ = try filter()
    let format = try chosenFormat()
    if crs != nil, format == .kml { throw ValidationError("KML knows no other system than WGS 84; leave out --crs") }
    if crs != nil, per == .grid { throw ValidationError("--crs has no meaning for --per grid") }
  }

  func run() throws {
    let projection = try crs.map { try MapProjection($0) }
    let reader = try StoreReader(path: store)
    let file = try OutputFile(output)
    try file.commitAfter { sink in
      let form = projection?.format ?? .geographic
      let isTable = try chosenFormat() == .csv
      let options = ExportOptions(
        grouping: per, filter: try filter(), isLean: lean || isTable, keepsUnlocated: keepUnlocated, cellSize: cell)
      switch try chosenFormat() {
      case .geojsonl: try write(FeatureSequenceWriter(sink, form), reader, options, projection)
      case .geojsons:
        try write(FeatureSequenceWriter(sink, form, framing: .recordSeparator), reader, options, projection)
      case .csv: try write(try FeatureTable(sink, keys: options.keys, format: form), reader, options, projection)
      case .kml: try write(try KMLWriter(sink), reader, options, projection)
      default:
        let writer = try FeatureCollectionWriter(sink, form, members: projection?.members ?? [:])
        try write(writer, reader, options, projection)
      }
    }
    for warning in projection?.warnings ?? [] { StandardError.print("warning: \(warning)") }
  }

  private func write(
    _ writer: some FeatureWriting, _ reader: StoreReader, _ options: ExportOptions, _ projection: MapProjection?
  ) throws {
    var writer = writer
    try reader.forEachFeature(options) { try writer.append(projection?.project($0) ?? $0) }
    try writer.end(members: reader.members(version: YaqutVersion.current))
  }

  private func filter() throws -> ExportFilter {
    var filter = ExportFilter()
    filter.from = from
    filter.to = to
    filter.countries = Self.split(country).map { $0.uppercased() }
    filter.eventTypes = Self.split(eventType).map { $0.uppercased() }
    for type in filter.eventTypes where EventType(rawValue: type) == nil {
      let known = EventType.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--event-type: no type “\(type)” (known: \(known))")
    }
    for code in filter.countries where code.utf8.count != 2 {
      throw ValidationError("--country: “\(code)” is no ISO 3166-1 alpha-2 code")
    }
    filter.actors = actor
    filter.sources = source
    filter.minimumConfidence = minConfidence
    if let bbox {
      do {
        let box = try BoxArgument(parsing: bbox)
        filter.box = BoundingBox(west: box.west, south: box.south, east: box.east, north: box.north)
      } catch {
        throw ValidationError("--bbox: \(error)")
      }
    }
    return filter
  }

  private static func split(_ values: [String]) -> [String] {
    values.flatMap { $0.split(separator: ",").map(String.init) }
  }

  private func chosenFormat() throws -> MapFormat {
    let known: Set<MapFormat> = [.geojson, .geojsonl, .geojsons, .csv, .kml]
    if let format {
      guard known.contains(format) else { throw ValidationError("--format \(format): a store is not exported as that") }
      return format
    }
    guard let output, output != "-", !output.hasPrefix("/dev/") else { return .geojson }
    guard let format = MapFormat(fileName: output), known.contains(format) else {
      let endings = "geojson, json, geojsonl, geojsons, csv, kml"
      throw ValidationError("the ending of “\(output)” tells no format (known: \(endings)); give one with --format")
    }
    return format
  }
}
