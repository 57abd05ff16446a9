import GRDB
import Gazetteer
import GeoJSON

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes what was found in articles into a GeoPackage, some hundred articles a transaction.
///
/// What one call of ``write(_:)`` takes is there as a whole or not at all, whenever the process ends. Belongs to one task;
/// no other process can write to the same store meanwhile, but any may read.
public final class StoreWriter {
  /// The path of the store.
  public let path: String
  private let analysis: Int64
  private let queue: DatabaseQueue
  private let lock: StoreLock
  private var rows: StoreRows?
  private var lookups: StoreLookups?

  /// Opens a store, or makes a new one.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - gazetteers: What is known of the gazetteers that the articles are analysed with, the lowest first.
  ///   - options: The options of the analysis in words, as a user would write them.
  ///   - language: The language of labels.
  ///   - isAgain: Whether articles that another gazetteer or other options were used for are to be analysed anew; if
  ///     not, a store of such articles is refused.
  /// - Throws: `StoreError`.
  public init(
    path: String, gazetteers: [GazetteerInfo], options: String, language: String, isAgain: Bool = false
  ) throws(StoreError) {
    self.path = path
    lock = try StoreLock(store: path)
    do {
      try StoreFile.checkHeader(path)
      queue = try StoreFile.openForWriting(path)
      let key = StoreAnalysis(gazetteers: gazetteers, options: options, language: language)
      analysis = try queue.write { database in
        if try StoreFile.isEmpty(database) { try StoreSchema.create(in: database) }
        try StoreFile.checkFormat(database, path)
        return try key.register(in: database, path, isAgain: isAgain)
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Writes entries in one transaction.
  ///
  /// - Throws: `StoreError`; the store is then as it was before.
  public func write(_ entries: [StoreEntry]) throws(StoreError) {
    try guarded {
      try queue.write { database in
        let rows = try self.rows ?? StoreRows(database, analysis: analysis)
        self.rows = rows
        for entry in entries { try rows.write(entry) }
        try rows.finish()
      }
    }
  }

  /// Analyses of articles that are there already take the place of what was stored.
  ///
  /// - Throws: `StoreError`; the store is then as it was before.
  public func replace(_ findings: [(article: Int64, findings: ArticleFindings)]) throws(StoreError) {
    try guarded {
      try queue.write { database in
        let rows = try self.rows ?? StoreRows(database, analysis: analysis)
        self.rows = rows
        for (article, new) in findings { try rows.replace(article, with: new) }
        try rows.finish()
      }
    }
  }

  /// Articles behind a given one that were analysed with another gazetteer or other options.
  ///
  /// - Throws: `StoreError`.
  public func articlesToRepeat(after article: Int64, atMost limit: Int) throws(StoreError) -> [StoredArticle] {
    try guarded {
      try queue.read { try StoredArticle.outdated($0, after: article, analysis: analysis, limit: limit) }
    }
  }

  /// Takes away what no article speaks of any more, after articles were analysed anew.
  ///
  /// - Throws: `StoreError`.
  public func tidy() throws(StoreError) {
    (rows, lookups) = (nil, nil)
    try guarded { try queue.write { try $0.execute(sql: StoreRows.tidying) } }
  }

  /// Whether an article of this text is stored.
  ///
  /// - Throws: `StoreError`.
  public func knows(_ text: SHA256Digest) throws(StoreError) -> Bool {
    try look { try $0.article(of: text) != nil }
  }

  /// Whether the article at a place of an input is stored, with this text.
  ///
  /// - Throws: `StoreError`.
  public func knows(_ text: SHA256Digest, at origin: ArticleOrigin) throws(StoreError) -> Bool {
    try look { try $0.article(of: text, at: origin) != nil }
  }

  /// Asks how far inputs have been read: the function that is handed over tells that for a path.
  ///
  /// - Throws: `StoreError`, or what the body throws, as one.
  public func askProgress<Answer>(
    _ body: ((_ path: String) throws -> InputProgress?) throws -> Answer
  ) throws(StoreError) -> Answer {
    try guarded {
      try queue.writeWithoutTransaction { database in
        let lookups = try self.lookups ?? StoreLookups(database)
        self.lookups = lookups
        // One transaction around many questions: without it each would lock the file and let it go again.
        var answer: Answer?
        try database.inTransaction(.deferred) {
          answer = try body { try lookups.progress(of: $0) }
          return .commit
        }
        guard let answer else { throw StoreError.failed(path: path, reason: "the transaction was given up") }
        return answer
      }
    }
  }

  /// Forgets what failed in an input that is read anew.
  ///
  /// - Parameter isResumed: Whether reading goes on where it ended; what failed in the lines before then stays.
  /// - Throws: `StoreError`.
  public func forgetFailures(of input: String, isResumed: Bool = false) throws(StoreError) {
    let condition = isResumed ? " AND line IS NULL" : ""
    try guarded {
      try queue.write { try $0.execute(sql: "DELETE FROM failures WHERE input = ?\(condition)", arguments: [input]) }
    }
  }

  /// A transaction for each question would cost more than the question.
  private func look<Answer>(_ question: (StoreLookups) throws -> Answer) throws(StoreError) -> Answer {
    try guarded {
      try queue.writeWithoutTransaction { database in
        let lookups = try self.lookups ?? StoreLookups(database)
        self.lookups = lookups
        return try question(lookups)
      }
    }
  }

  /// Closes the store: one file without companions is left.
  ///
  /// - Throws: `StoreError`.
  public func close() throws(StoreError) {
    (rows, lookups) = (nil, nil)
    try guarded {
      try queue.writeWithoutTransaction { database in
        try database.checkpoint(.truncate)
        // A reader may have it open; the journal then stays, and goes at the next run.
        _ = try? String.fetchOne(database, sql: "PRAGMA journal_mode = DELETE")
      }
      try queue.close()
    }
  }

  private func guarded<Result>(_ body: () throws -> Result) throws(StoreError) -> Result {
    do { return try body() } catch {
      // After an error nothing that was remembered of the rows can be relied upon.
      (rows, lookups) = (nil, nil)
      throw StoreError(error, path: path)
    }
  }
}
