import Storing

/// Brings article sets into a store: parallel, in bounded memory, and so that nothing is lost or taken twice whenever it
/// is stopped.
///
/// Articles are committed in the order of the input, some hundred at a time, together with how far each input has been
/// read. The same command run again goes on where the last one stopped.
public struct BatchRun {
  private let pipeline: Pipeline
  private let options: BatchOptions
  private let store: StoreWriter

  /// Prepares a run.
  ///
  /// - Parameters:
  ///   - pipeline: Analyses the articles.
  ///   - options: How.
  ///   - store: Takes what is found.
  public init(pipeline: Pipeline, options: BatchOptions, store: StoreWriter) {
    self.pipeline = pipeline
    self.options = options
    self.store = store
  }

  /// Analyses what is new in the inputs.
  ///
  /// - Parameters:
  ///   - inputs: Files, folders, or `-` for standard input.
  ///   - shouldStop: Asked after each transaction; true ends the run.
  ///   - report: Told after each transaction how far the run has come.
  /// - Returns: What was done.
  /// - Throws: `StoreError`, or `GazetteerError.damaged`. What was committed before stays.
  public func run(
    _ inputs: [String], shouldStop: () -> Bool = { false }, report: (BatchTally) -> Void = { _ in }
  ) async throws -> BatchTally {
    var tally = BatchTally()
    let source = BatchSource(inputs, options, store)
    var entries: [StoreEntry] = []
    var pending = BatchTally()
    var finishedBytes = 0
    var presentBytes = 0
    func commit() throws {
      try pipeline.gazetteer.checkIntact()
      try store.write(entries)
      source.forget(entries.compactMap(\.textOfArticle))
      entries.removeAll(keepingCapacity: true)
      tally.add(pending)
      tally.unchangedInputs = source.unchangedInputs
      tally.readBytes = source.unchangedBytes + finishedBytes + presentBytes
      pending = BatchTally()
      report(tally)
    }
    for try await portion in results(source) {
      for entry in portion {
        pending.count(entry)
        guard case .progress(let progress) = entry else { continue }
        presentBytes = progress.isFinished ? 0 : min(progress.offset, progress.size)
        if progress.isFinished { finishedBytes += progress.size }
      }
      entries += portion
      guard
        pending.articles >= options.transactionSize || entries.count >= 8 * options.transactionSize
          || pending.bytes >= 4 << 20
      else { continue }
      try commit()
      if shouldStop() { return tally }
    }
    try commit()
    tally.isComplete = true
    return tally
  }

  /// The size of all files that inputs stand for, in bytes; what cannot be looked at counts nothing.
  public func size(of inputs: [String]) -> Int {
    var files = InputFiles(inputs, pattern: options.pattern)
    var size = 0
    while true {
      do {
        guard let file = try files.next() else { return size }
        size += file.status?.size ?? 0
      } catch {
        continue
      }
    }
  }

  private func results(_ source: BatchSource) -> OrderedResults<[BatchItem], [StoreEntry]> {
    let (pipeline, options) = (self.pipeline, self.options)
    return OrderedResults(jobs: options.jobs) { _ in
      guard let (items, size) = try source.next() else { return .end }
      return .input(items, size: size)
    } transform: { items in
      items.map { item in
        switch item {
        case .article(let article, let digest, let origin):
          let analyzed = pipeline.analyze(article, options: options.analysis)
          let findings = ArticleFindings(
            analyzed, gazetteer: pipeline.gazetteer, language: options.language, digest: digest)
          return .article(findings, origin)
        case .duplicate(let id, let text, let origin): return .duplicate(id: id, text: text, origin)
        case .failure(let failure): return .failure(failure)
        case .progress(let progress): return .progress(progress)
        }
      }
    }
  }

  /// Analyses articles of the store anew that another gazetteer or other options were used for.
  ///
  /// - Throws: `StoreError`, or `GazetteerError.damaged`. What was committed before stays, and the next run goes on.
  public func again(
    shouldStop: () -> Bool = { false }, report: (BatchTally) -> Void = { _ in }
  ) async throws -> BatchTally {
    var tally = BatchTally()
    var last: Int64 = 0
    while true {
      let articles = try store.articlesToRepeat(after: last, atMost: options.transactionSize)
      guard let end = articles.last else { break }
      last = end.number
      let (pipeline, options) = (self.pipeline, self.options)
      let findings = await OrderedTasks.map(articles, jobs: options.jobs) { stored in
        let analyzed = pipeline.analyze(stored.article, options: options.analysis)
        return (stored.number, ArticleFindings(analyzed, gazetteer: pipeline.gazetteer, language: options.language))
      }
      try pipeline.gazetteer.checkIntact()
      try store.replace(findings)
      tally.articles += articles.count
      tally.bytes += articles.reduce(0) { $0 + $1.article.text.utf8.count }
      report(tally)
      if shouldStop() { return tally }
    }
    if tally.articles > 0 { try store.tidy() }
    tally.isComplete = true
    return tally
  }
}

extension BatchTally {
  fileprivate mutating func add(_ other: BatchTally) {
    articles += other.articles
    duplicates += other.duplicates
    failures += other.failures
    inputs += other.inputs
    bytes += other.bytes
  }

  fileprivate mutating func count(_ entry: StoreEntry) {
    switch entry {
    case .article(let findings, _):
      articles += 1
      bytes += findings.textSize
    case .duplicate: duplicates += 1
    case .failure: failures += 1
    case .progress(let progress): if progress.isFinished { inputs += 1 }
    }
  }
}
