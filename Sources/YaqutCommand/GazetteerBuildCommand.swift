import ArgumentParser
import GazetteerBuilding
import Yaqut

/// `yaqut gazetteer build`.
struct GazetteerBuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Makes an index of GeoNames dumps, of tables of your own, or of both.",
    discussion: """
      The index is used with --gazetteer or YAQUT_GAZETTEER; it lies on top of the gazetteer that Yaqut comes with, \
      whose provinces and Arabic names it takes over. Dumps are read from the zip files as GeoNames publishes them, or \
      unpacked; memory stays below 2 GB for all countries.

      A line that cannot be read is counted and left out; the first ones are shown, --report keeps all.

      EXAMPLE
        yaqut gazetteer build --geonames SY.zip --geonames IQ.zip --alternate-names alternateNamesV2.zip -o my.index
        yaqut gazetteer build --geonames allCountries.zip --countries SY,IQ --feature-class P,A -o towns.index
        yaqut gazetteer build --overlay SY.tsv -o villages.index
        yaqut lookup "Kafr Nabudah" --gazetteer my.index
      """)

  @Option(
    name: .customLong("geonames"), parsing: .upToNextOption,
    help: ArgumentHelp(
      "Dumps (SY.zip, allCountries.txt), or folders of dumps. The tables of alternate names and of countries in a folder "
        + "are used, too.",
      valueName: "file"))
  var dumps: [String] = []

  @Option(
    name: .customLong("alternate-names"), parsing: .upToNextOption,
    help: ArgumentHelp("GeoNames' table of names with their languages: alternateNamesV2.zip.", valueName: "file"))
  var alternateNames: [String] = []

  @Option(
    name: .customLong("overlay"), parsing: .upToNextOption,
    help: ArgumentHelp(
      "Your own tables in the format of the gazetteer's: a folder, or a file named for what it holds, such as SY.tsv, "
        + "landmarks.tsv, aliases.tsv. They win over dumps.",
      valueName: "file"))
  var overlays: [String] = []

  @Option(help: ArgumentHelp("Keep only places in these countries: ISO 3166 codes, with commas.", valueName: "codes"))
  var countries: String?

  @Option(
    name: .customLong("feature-class"),
    help: ArgumentHelp(
      "Keep only these GeoNames classes: P towns, A areas, H water, T relief, L regions, S spots, V woods, U undersea, "
        + "R roads (left out unless asked for).",
      valueName: "classes"))
  var featureClasses: String?

  @Option(
    help: ArgumentHelp(
      "Keep the usual names in these languages as labels. "
        + "(default: \(DumpFilter.defaultLanguages.joined(separator: ",")))",
      valueName: "codes"))
  var languages: String?

  @Option(
    name: [.customShort("o"), .customLong("output")], help: ArgumentHelp("The index to write.", valueName: "file"))
  var output: String

  @Option(
    help: ArgumentHelp(
      "Take provinces, countries and how well known places are from this index, not from the one Yaqut comes with.",
      valueName: "file"))
  var base: String?

  @Flag(name: .customLong("no-base"), help: "Take no provinces and countries from another index.")
  var hasNoBase = false

  @Option(help: ArgumentHelp("What the index calls itself.", valueName: "text"))
  var name = "GeoNames"

  @Option(help: ArgumentHelp("Write every faulty line to a file: file:line: what is wrong.", valueName: "file"))
  var report: String?

  @Option(help: "How many parts to work on at once. (default: the number of processors)")
  var jobs: Int?

  func validate() throws {
    guard !dumps.isEmpty || !overlays.isEmpty else {
      throw ValidationError("give dumps with --geonames, tables with --overlay, or both")
    }
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
    if hasNoBase, base != nil { throw ValidationError("--base and --no-base exclude each other") }
    _ = try filter()
  }

  func run() throws {
    var sources = GazetteerSources()
    sources.dumps = dumps
    sources.alternateNames = alternateNames
    sources.overlays = overlays
    sources.filter = try filter()
    sources.base = try openBase()
    sources.takesUnitsOfBase = !hasNoBase
    sources.name = name
    let faults = try FaultLog(report)
    let line = ProgressLine()
    var compiler = GazetteerCompiler()
    compiler.leavesOutFaultyRows = true
    compiler.jobs = jobs ?? Terminal.processorCount
    compiler.progress = { line.show($0) }
    compiler.faultHandler = { faults.add($0) }
    let summary: CompilationReport
    do { summary = try compiler.compile(sources, to: output) } catch {
      line.clear()
      faults.discard()
      throw error
    }
    line.clear()
    for problem in summary.problems { faults.add(problem) }
    try faults.commit()
    for text in BuildSummary(summary, output: output, reportPath: report).lines { StandardError.print(text) }
  }

  private func filter() throws -> DumpFilter {
    var filter = DumpFilter()
    filter.countries = try Set(
      Self.list(countries).map { text in
        guard let code = CountryCode(text) else { throw ValidationError("`\(text)` is no ISO 3166-1 code") }
        return code
      })
    filter.featureClasses = try Set(
      Self.list(featureClasses).map { text in
        let letter = text.uppercased()
        guard letter.count == 1, "AHLPRSTUV".contains(letter) else {
          throw ValidationError("`\(text)` is no feature class; they are A H L P R S T U V")
        }
        return Character(letter)
      })
    if languages != nil { filter.languages = Self.list(languages) }
    return filter
  }

  private static func list(_ text: String?) -> [String] {
    (text ?? "").split { $0 == "," || $0 == " " }.map(String.init)
  }

  /// The index beneath: the one that is asked for, else the lowest of those in use, if there is one that has the tables
  /// that analysis needs.
  private func openBase() throws(GazetteerError) -> GazetteerIndex? {
    if let base { return try GazetteerIndex(path: try GazetteerIndex.locate(explicit: base)) }
    guard let used = try? GazetteerIndex.open(), used.isComplete else { return nil }
    return try GazetteerIndex(path: used.path)
  }
}
