/// A compiled gazetteer: places, their names, and every way to search them.
///
/// The file is mapped read-only: opening costs about nothing, and processes share its pages. Nothing in it changes, so
/// an index may be used from any number of threads.
///
/// Several files can be open as one, each on top of the ones before. A place that is in several is then one place: its
/// facts are those of the uppermost file, its names those of all.
public final class GazetteerIndex: Sendable {
  /// The file the index was read from; of several, the lowest.
  public var path: String { base.path }
  /// The files, the lowest first.
  public var paths: [String] { layers.map(\.path) }
  /// The number of places; one that is in several files counts once for each.
  public var placeCount: Int { layers.reduce(0) { $0 + $1.placeCount } }

  let layers: [IndexLayer]
  let base: IndexLayer
  /// Whether there is but one file, so that no place can be in several.
  let isSingle: Bool
  let articles: [[UInt8]]
  let lookupKnowledge = LookupKnowledge.Cache()
  let prefixMemory = PrefixMemory()

  /// Opens an index file.
  ///
  /// Magic, version, size, section table and the header's checksum are checked at once, everything else when it is first
  /// read: call ``checkIntact()`` before you rely on an answer. ``verify()`` reads the whole file.
  ///
  /// - Throws: ``GazetteerError`` if there is no such file, or it cannot be read, or it is no whole index.
  public convenience init(path: String) throws(GazetteerError) {
    try self.init(paths: [path])
  }

  /// Opens index files as one gazetteer, each laid on top of the ones before.
  ///
  /// Indexes that carry the tables which analysis needs go to the bottom, so that a user's own places win wherever they
  /// stand in the list.
  ///
  /// - Throws: ``GazetteerError`` for the first file that cannot be opened, or ``GazetteerError/tooMany(count:limit:)``.
  public convenience init(paths: [String]) throws(GazetteerError) {
    var storages: [IndexStorage] = []
    for path in paths { storages.append(try IndexStorage(path: path)) }
    try self.init(storages)
  }

  /// Opens an index held in memory.
  ///
  /// - Parameters:
  ///   - bytes: The content of an index file.
  ///   - name: What error messages call it.
  public convenience init(bytes: [UInt8], name: String = "in memory") throws(GazetteerError) {
    try self.init([IndexStorage(copying: bytes, name: name)])
  }

  /// Opens indexes held in memory as one gazetteer, each laid on top of the ones before.
  package convenience init(layers: [[UInt8]]) throws(GazetteerError) {
    try self.init(layers.enumerated().map { IndexStorage(copying: $0.element, name: "in memory \($0.offset)") })
  }

  private init(_ storages: [IndexStorage]) throws(GazetteerError) {
    guard !storages.isEmpty else { throw .notFound(tried: []) }
    guard storages.count <= PlaceIndex.mostLayers else {
      throw .tooMany(count: storages.count, limit: PlaceIndex.mostLayers)
    }
    var layers: [IndexLayer] = []
    for storage in storages { layers.append(try IndexLayer(storage, number: layers.count)) }
    let order = layers.indices.filter { layers[$0].isComplete } + layers.indices.filter { !layers[$0].isComplete }
    if order != Array(layers.indices) {
      var sorted: [IndexLayer] = []
      for index in order { sorted.append(try IndexLayer(storages[index], number: sorted.count)) }
      layers = sorted
    }
    self.layers = layers
    base = layers[0]
    isSingle = layers.count == 1
    articles = base.articles
  }

  /// Whether one of the files has what analysis needs beside places: cues, actors, triggers. An index that was made of a
  /// GeoNames dump has none of them and is meant to lie on one that has.
  public var isComplete: Bool { layers.contains(where: \.isComplete) }

  /// Tells whether all that was read so far is as it was written.
  ///
  /// What a damaged block holds reads as nothing, so that no search crashes; an answer counts only if this does not throw
  /// after it.
  ///
  /// - Throws: ``GazetteerError/damaged(path:what:)`` with the first block whose checksum differs.
  public func checkIntact() throws(GazetteerError) {
    for layer in layers { try layer.checkIntact() }
  }

  /// Reads every byte and compares the SHA-256 digests that the files state.
  ///
  /// - Throws: ``GazetteerError/damaged(path:what:)`` if they differ.
  public func verify() throws(GazetteerError) {
    for layer in layers { try layer.verify() }
  }

  /// What the index holds; of several files, what the lowest holds.
  public var info: GazetteerInfo { infos[0] }

  /// What each file holds, the lowest first.
  public var infos: [GazetteerInfo] { layers.map(\.info) }
}
