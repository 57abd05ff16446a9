import Gazetteer

/// Compiles the tables of a folder into an index.
///
/// The same tables always give the same bytes.
public struct GazetteerCompiler: Sendable {
  /// Whether rows with errors are left out instead of ending the compilation.
  public var leavesOutFaultyRows = false

  /// A compiler that ends at errors.
  public init() {}

  /// Compiles in memory.
  ///
  /// - Returns: The index file's bytes, and what was made and met.
  /// - Throws: ``GazetteerBuildingError``.
  public func compile(
    _ sources: GazetteerSources
  ) throws(GazetteerBuildingError) -> (bytes: [UInt8], report: CompilationReport) {
    let folder = try SourceFolder(sources.folder)
    var loader = PlaceLoader(folder: folder)
    try loader.load()
    var overlays: [SourceFolder] = []
    for path in sources.overlays { overlays.append(try SourceFolder(path)) }
    for overlay in overlays { try loader.load(overlay: overlay) }
    for dump in sources.dumps { try loader.load(dump: dump) }
    for names in sources.alternateNames { try loader.load(alternateNames: names) }
    let errors = loader.problems.filter { $0.severity == .error }
    guard leavesOutFaultyRows || errors.isEmpty else { throw .faulty(errors) }
    // Rows of postings have 27 bits.
    guard loader.drafts.all.count < 1 << 27 else { throw .tooLarge(what: "more than 134 million places") }
    loader.sort()
    var builder = IndexBuilder(loader)
    let (file, report) = builder.build(embedded: try embedded(folder, overlays))
    return (file.bytes(), report)
  }

  /// The tables to carry along; one of an overlay stands for the first folder's of the same path.
  private func embedded(
    _ folder: SourceFolder, _ overlays: [SourceFolder]
  ) throws(GazetteerBuildingError) -> [(path: String, bytes: [UInt8])] {
    var tables: [String: [UInt8]] = [:]
    for source in [folder] + overlays {
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

  /// Compiles and writes the index file; the file appears whole or not at all.
  ///
  /// - Throws: ``GazetteerBuildingError``.
  @discardableResult
  public func compile(
    _ sources: GazetteerSources, to output: String
  ) throws(GazetteerBuildingError) -> CompilationReport {
    let (bytes, report) = try compile(sources)
    try FileSystem.writeAtomically(bytes, to: output)
    return report
  }

  /// Compiles the tables of a folder and writes the index file.
  ///
  /// - Throws: ``GazetteerBuildingError``.
  @discardableResult
  public func compile(folder: String, to output: String) throws(GazetteerBuildingError) -> CompilationReport {
    try compile(GazetteerSources(folder: folder), to: output)
  }
}
