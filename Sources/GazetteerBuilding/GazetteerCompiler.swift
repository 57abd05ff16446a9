import Gazetteer

/// Compiles tables and GeoNames dumps into an index.
///
/// The same sources always give the same bytes, for any number of jobs.
public struct GazetteerCompiler: Sendable {
  /// Whether rows with errors are left out instead of ending the compilation.
  public var leavesOutFaultyRows = false
  /// How many parts are worked on at the same time.
  public var jobs = 2
  /// Is told from time to time how far the compilation has come.
  public var progress: (@Sendable (BuildProgress) -> Void)?
  /// Is told each row of a dump that cannot be read.
  public var faultHandler: (@Sendable (TableProblem) -> Void)?
  /// Is asked from time to time whether to stop.
  public var isCancelled: (@Sendable () -> Bool)?

  /// A compiler that ends at errors.
  public init() {}

  /// Compiles in memory.
  ///
  /// - Returns: The index file's bytes, and what was made and met.
  /// - Throws: ``GazetteerBuildingError``.
  public func compile(
    _ sources: GazetteerSources
  ) throws(GazetteerBuildingError) -> (bytes: [UInt8], report: CompilationReport) {
    let output = IndexOutput()
    let report = try compile(sources, into: output, spills: .memory)
    return (output.bytes, report)
  }

  /// Compiles and writes the index file; the file appears whole or not at all.
  ///
  /// What does not fit in memory goes to temporary files beside it, which have no names and are gone when the program
  /// ends.
  ///
  /// - Throws: ``GazetteerBuildingError``.
  @discardableResult
  public func compile(
    _ sources: GazetteerSources, to output: String
  ) throws(GazetteerBuildingError) -> CompilationReport {
    // Opened first, so that a path that cannot be written ends the work before it is done.
    let file = try IndexOutput(path: output)
    return try compile(sources, into: file, spills: SpillPlace(folder: IndexOutput.folder(of: output)))
  }

  /// Compiles to any output; what does not fit in memory goes where `spills` says.
  func compile(
    _ sources: GazetteerSources, into output: IndexOutput, spills: SpillPlace
  ) throws(GazetteerBuildingError) -> CompilationReport {
    let monitor = BuildMonitor(progress: progress, fault: faultHandler, isCancelled: isCancelled)
    let base = sources.base.map { BaseGazetteer(index: $0) }
    var (loader, folders) = try load(sources, base)
    var dumps: DumpImport?
    if sources.folder == nil || !sources.dumps.isEmpty || !sources.alternateNames.isEmpty {
      dumps = try read(sources, &loader, base, spills, monitor)
    }
    // Rows of postings have 27 bits.
    guard loader.drafts.all.count + (dumps?.identifiers.count ?? 0) < 1 << 27 else {
      throw .tooLarge(what: "more than 134 million places")
    }
    loader.hasUntaggedNames = dumps.map { $0.report.placeRows > 0 && $0.report.nameRows == 0 } ?? false
    loader.sort()
    let plan = ShardPlan(
      loader, dumps, fame: dumps == nil ? [:] : base?.fame() ?? [:], languages: sources.filter.languages)
    var builder = IndexBuilder(plan, loader, base: base, spills: spills, monitor: monitor)
    var report = try builder.build(embedded: try embedded(folders), jobs: jobs, into: output)
    if var dumps {
      dumps.report.droppedNames = NameFault.allCases.compactMap { fault in
        builder.droppedNames[fault].map { (reason: fault.rawValue, count: $0) }
      }
      report.dumps = dumps.report
    }
    return report
  }

  /// Reads the tables.
  private func load(
    _ sources: GazetteerSources, _ base: BaseGazetteer?
  ) throws(GazetteerBuildingError) -> (loader: PlaceLoader, folders: [SourceFolder]) {
    var loader = PlaceLoader()
    loader.expectsDumps = !sources.dumps.isEmpty
    var folders: [SourceFolder] = []
    if let path = sources.folder {
      let folder = try SourceFolder(path)
      try loader.load(folder)
      folders.append(folder)
    } else if let base {
      loader.affixes = base.affixes()
      loader.features = base.featureClasses()
    }
    for path in sources.overlays {
      let overlay = try SourceFolder(path)
      try loader.load(overlay: overlay)
      folders.append(overlay)
    }
    let errors = loader.problems.filter { $0.severity == .error }
    guard leavesOutFaultyRows || errors.isEmpty else { throw .faulty(errors) }
    return (loader, folders)
  }

  /// Reads the dumps.
  private func read(
    _ sources: GazetteerSources, _ loader: inout PlaceLoader, _ base: BaseGazetteer?, _ spills: SpillPlace,
    _ monitor: BuildMonitor
  ) throws(GazetteerBuildingError) -> DumpImport {
    var files = DumpFiles()
    for path in sources.dumps { try files.add(path, as: .places) }
    for path in sources.alternateNames { try files.add(path, as: .alternateNames) }
    var importer = DumpImporter(
      loader, filter: sources.filter, base: sources.takesUnitsOfBase ? base : nil, spills: spills, monitor: monitor)
    try importer.read(files)
    loader = importer.loader
    let result = importer.result
    guard !loader.drafts.all.isEmpty || result.identifiers.count > 0 else {
      throw .noRows(
        path: (sources.dumps + sources.overlays).joined(separator: ", "),
        reason: (result.report.firstFaults.first ?? loader.problems.first).map { "\($0)" }
          ?? (result.report.placeRows > 0 ? "all are left out by what was asked for" : "there is none"))
    }
    loader.reportLateNames(missingFrom: result.identifiers)
    describe(sources, result.report, &loader)
    return result
  }

  /// What an index of dumps says of itself, where no table says it.
  private func describe(_ sources: GazetteerSources, _ report: ImportReport, _ loader: inout PlaceLoader) {
    guard sources.folder == nil else { return }
    let credit = "Contains data from GeoNames (https://www.geonames.org, CC BY 4.0), changed"
    let beneath = report.copiedUnits > 0 ? sources.base?.info.attribution ?? "" : ""
    let ownFacts = [
      "name": sources.name, "version": report.newestDay,
      "attribution": beneath.isEmpty ? credit : "\(credit); units: \(beneath)",
    ]
    loader.information.merge(ownFacts) { table, _ in table }
  }

  /// The tables to carry along; one of an overlay stands for the first folder's of the same path.
  private func embedded(
    _ folders: [SourceFolder]
  ) throws(GazetteerBuildingError) -> [(path: String, bytes: [UInt8])] {
    var tables: [String: [UInt8]] = [:]
    for source in folders {
      for table in source.embedded { tables[table] = try source.bytes(table) }
    }
    return tables.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { (path: $0.key, bytes: $0.value) }
  }

  /// Compiles the tables of a folder in memory.
  ///
  /// - Parameter folder: The folder that holds `places/`, `admin1.tsv` and the other tables.
  /// - Throws: ``GazetteerBuildingError``.
  public func compile(
    folder: String
  ) throws(GazetteerBuildingError) -> (bytes: [UInt8], report: CompilationReport) {
    try compile(GazetteerSources(folder: folder))
  }

  /// Compiles the tables of a folder and writes the index file.
  ///
  /// - Throws: ``GazetteerBuildingError``.
  @discardableResult
  public func compile(folder: String, to output: String) throws(GazetteerBuildingError) -> CompilationReport {
    try compile(GazetteerSources(folder: folder), to: output)
  }
}
