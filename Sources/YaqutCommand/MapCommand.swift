import ArgumentParser
import Yaqut

/// `yaqut map`: articles in, one map out.
struct MapCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract: "Makes one map of one or many articles.",
    discussion: """
      INPUT is a file, a folder or - (standard input): plain text, HTML, JSON or JSON lines (id title text date url \
      source lang), CSV with a header. Without -o the map goes to standard output.

      EXAMPLE
        yaqut map article.txt -o article.geojson
        yaqut map articles.jsonl --per event --format csv > events.csv
        yaqut map article.txt --crs EPSG:32637 -o article-utm.geojson
        cat article.txt | yaqut map - --summary
      """)

  @Argument(help: ArgumentHelp("Files, folders, or -.", valueName: "input"))
  var inputs: [String]

  @Option(help: "What becomes a feature: place, event or mention.")
  var per: FeatureGrouping = .place

  @Option(help: "Columns of events as other programs know them: acled or polecat; with --per event.")
  var columns: EventColumns?

  @Option(help: ArgumentHelp("Write coordinates in this system (EPSG:32637, +proj=…).", valueName: "crs"))
  var crs: String?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Write to this file; its ending tells the format.", valueName: "file"))
  var output: String?

  @Option(help: "geojson, geojsonl (a feature a line), geojsons (RFC 8142), csv, kml, svg or table.")
  var format: MapFormat?

  @Flag(help: "Print a table for people; the same as --format table.")
  var summary = false

  @Flag(help: "Leave out the member details.")
  var lean = false

  @Flag(help: "Keep what could not be located, with a reason and without geometry.")
  var keepUnlocated = false

  @Option(help: ArgumentHelp("Encoding of the input, where it is not UTF-8 (windows-1256 …).", valueName: "name"))
  var encoding: TextEncoding?

  @Option(help: ArgumentHelp("How many articles to analyse at once (default: the processors).", valueName: "n"))
  var jobs: Int?

  @OptionGroup var analysis: AnalysisArguments

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more") }
    if summary, let format, format != .table {
      throw ValidationError("--summary and --format \(format) exclude each other")
    }
    if columns != nil, per != .event { throw ValidationError("--columns goes with --per event") }
    let format = try chosenFormat()
    if crs != nil, format == .svg || format == .table || format == .kml {
      throw ValidationError("--crs has no meaning for the format \(format)")
    }
    if per != .place, format == .svg || format == .table {
      throw ValidationError("the format \(format) shows places; leave out --per \(per)")
    }
  }

  func run() async throws {
    let projection = try crs.map { try MapProjection($0) }
    let gazetteer = try analysis.gazetteer.open()
    let pipeline = try Pipeline(gazetteer: gazetteer)
    let options = try analysis.options(in: gazetteer, leastEvent: AnalysisOptions.eventConfidenceOfMaps)
    try await OutputFile.write(to: output) { sink in
      let map = try await readMap(pipeline, options)
      try write(map, gazetteer, projection, to: sink)
    }
    for warning in projection?.warnings ?? [] { StandardError.print("warning: \(warning)") }
  }

  /// Analyses the articles some hundred at a time, so that not all texts are held at once.
  private func readMap(_ pipeline: Pipeline, _ options: AnalysisOptions) async throws -> PlaceMap {
    var map = PlaceMap()
    let reader = ArticleInput(encoding: encoding, spansField: analysis.spans)
    for input in inputs {
      let articles = try reader.articles(at: input)
      for start in stride(from: 0, to: articles.count, by: 512) {
        let part = Array(articles[start..<min(start + 512, articles.count)])
        let analyzed = await OrderedTasks.map(part, jobs: jobs ?? Terminal.processorCount) {
          pipeline.analyze($0, options: options)
        }
        try pipeline.gazetteer.checkIntact()
        for article in analyzed { map.add(article) }
      }
    }
    return map
  }

  private func write(
    _ map: PlaceMap, _ gazetteer: GazetteerIndex, _ projection: MapProjection?, to sink: OutputSink
  ) throws {
    let options = FeatureOptions(
      grouping: per, language: analysis.lang, isLean: lean, keepsUnlocated: keepUnlocated, columns: columns,
      explains: analysis.explain)
    let builder = FeatureBuilder(map: map, gazetteer: gazetteer, options: options)
    let writer = MapWriter(builder: builder, version: YaqutVersion.current, projection: projection)
    switch try chosenFormat() {
    case .geojson: try writer.writeCollection(to: sink)
    case .geojsonl: try writer.writeSequence(to: sink, framing: .newline)
    case .geojsons: try writer.writeSequence(to: sink, framing: .recordSeparator)
    case .csv: try writer.writeTable(to: sink)
    case .kml: try writer.writeKML(to: sink)
    case .svg: try writePicture(builder, gazetteer, to: sink)
    case .table:
      var sink = sink
      let summary = MapSummary(map: map, gazetteer: gazetteer, language: analysis.lang)
      let isStyled = output == nil && Terminal.isStyled
      try sink.write(lines: summary.lines(width: Terminal.width, isStyled: isStyled))
    }
  }

  private func writePicture(_ builder: FeatureBuilder, _ gazetteer: GazetteerIndex, to sink: OutputSink) throws {
    let basemap = try Basemap(besideIndex: gazetteer.path)
    if basemap.isEmpty {
      StandardError.print("warning: no base map beside \(gazetteer.path); the picture has no coasts")
    }
    var sink = sink
    try sink.write(SVGMap(builder: builder, basemap: basemap, version: YaqutVersion.current).bytes())
  }

  private func chosenFormat() throws -> MapFormat {
    if summary { return .table }
    if let format { return format }
    guard let output, output != "-", !output.hasPrefix("/dev/") else { return .geojson }
    guard let format = MapFormat(fileName: output) else {
      let endings = "geojson, json, geojsonl, geojsons, csv, kml, svg, txt"
      throw ValidationError("the ending of “\(output)” tells no format (known: \(endings)); give one with --format")
    }
    return format
  }
}
