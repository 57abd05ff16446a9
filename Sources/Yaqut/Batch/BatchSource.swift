import Storing

/// Reads the articles of inputs that a store does not have yet, in portions. Belongs to the task that writes to the store.
final class BatchSource {
  /// What is put into one portion at most.
  private static let portionSize = 1 << 17
  private static let portionCount = 32

  private(set) var unchangedInputs = 0
  /// The size of the files that were passed over.
  private(set) var unchangedBytes = 0
  /// Texts that were handed out and may not be in the store yet.
  private var underWay: Set<SHA256Digest> = []
  private var files: InputFiles
  private let store: StoreWriter
  private let options: BatchOptions
  private var records: ArticleRecords?
  private var file: InputFiles.File?

  init(_ inputs: [String], _ options: BatchOptions, _ store: StoreWriter) {
    files = InputFiles(inputs, pattern: options.pattern)
    self.options = options
    self.store = store
  }

  /// Tells that a text has been committed.
  func forget(_ texts: [SHA256Digest]) {
    for text in texts { underWay.remove(text) }
  }

  /// The next portion with the size of its texts; nil at the end.
  ///
  /// - Throws: `StoreError`.
  func next() throws -> (items: [BatchItem], size: Int)? {
    var items: [BatchItem] = []
    var size = 0
    var count = 0
    while size < Self.portionSize, count < Self.portionCount {
      guard let file else {
        guard try openNext(&items) else { return items.isEmpty ? nil : (items, size) }
        continue
      }
      do throws(InputError) {
        guard let record = try records?.next() else {
          close(file, isFinished: true, &items)
          continue
        }
        size += try take(record, of: file, &items)
        count += 1
      } catch {
        items.append(.failure(Self.failure(error, file.path)))
        close(file, isFinished: false, &items)
      }
      if let failure = storeFailure { throw failure }
    }
    return (items, size)
  }

  /// What the store threw in the middle of a record.
  private var storeFailure: StoreError?

  // MARK: Inputs

  /// A file that has something new, or what is wrong with one.
  private enum Found {
    case file(InputFiles.File, InputProgress?)
    case failure(InputFailure)
    case end
  }

  /// Passes over all files in which nothing has changed since they were read to their ends.
  private func findNext() throws(StoreError) -> Found {
    try store.askProgress { progress in
      while true {
        let next: InputFiles.File?
        do throws(InputError) { next = try files.next() } catch {
          return .failure(Self.failure(error, Self.path(of: error)))
        }
        guard let next else { return .end }
        let before = try progress(next.path)
        guard let before, before.isFinished, Self.isSame(before, next) else { return .file(next, before) }
        unchangedInputs += 1
        unchangedBytes += before.size
      }
    }
  }

  private static func isSame(_ before: InputProgress, _ file: InputFiles.File) -> Bool {
    before.size == file.status?.size && before.modified == file.status?.modified
  }

  /// Opens the next file that has something new.
  ///
  /// - Returns: false if there is none.
  private func openNext(_ items: inout [BatchItem]) throws(StoreError) -> Bool {
    let next: InputFiles.File
    let before: InputProgress?
    switch try findNext() {
    case .end: return false
    case .failure(let failure):
      try store.forgetFailures(of: failure.input)
      items.append(.failure(failure))
      return true
    case .file(let file, let progress): (next, before) = (file, progress)
    }
    do throws(InputError) {
      let records = try ArticleRecords(path: next.path, name: next.name, options: options.input)
      if let before, before.offset > 0, Self.isSame(before, next) {
        try records.resume(at: .init(offset: before.offset, lines: before.lines, records: before.records))
        try forgetFailures(next.path, isResumed: true)
      } else if before != nil {
        try forgetFailures(next.path, isResumed: false)
      }
      self.records = records
      file = next
    } catch {
      if before != nil { try store.forgetFailures(of: next.path) }
      items.append(.failure(Self.failure(error, next.path)))
      items.append(.progress(InputProgress(path: next.path)))
    }
    if let storeFailure { throw storeFailure }
    return true
  }

  private func forgetFailures(_ path: String, isResumed: Bool) throws(InputError) {
    do throws(StoreError) { try store.forgetFailures(of: path, isResumed: isResumed) } catch { storeFailure = error }
  }

  private func close(_ file: InputFiles.File, isFinished: Bool, _ items: inout [BatchItem]) {
    items.append(.progress(progress(of: file, isFinished: isFinished && file.status != nil)))
    records = nil
    self.file = nil
  }

  private func progress(of file: InputFiles.File, isFinished: Bool) -> InputProgress {
    let place = records?.place ?? ArticleRecords.Place()
    return InputProgress(
      path: file.path, size: file.status?.size ?? 0, modified: file.status?.modified ?? 0, isFinished: isFinished,
      records: place.records, offset: file.status == nil ? 0 : place.offset, lines: place.lines)
  }

  // MARK: Records

  /// Takes a record in.
  ///
  /// - Returns: The size of its text.
  private func take(
    _ record: ArticleRecords.Record, of file: InputFiles.File, _ items: inout [BatchItem]
  ) throws(InputError) -> Int {
    let place = records?.place ?? ArticleRecords.Place()
    let origin = ArticleOrigin(input: file.path, position: place.records, line: record.line)
    defer { items.append(.progress(progress(of: file, isFinished: false))) }
    switch record.article {
    case .failure(let error):
      items.append(
        .failure(InputFailure(input: file.path, line: record.line, code: error.code, message: error.message)))
      return 0
    case .success(let article):
      let text = SHA256Digest(of: article.text)
      if isKnown(text, origin) {
        items.append(.duplicate(id: article.id, text: text, origin))
        return 0
      }
      underWay.insert(text)
      items.append(.article(article, text: text, origin))
      return article.text.utf8.count
    }
  }

  private func isKnown(_ text: SHA256Digest, _ origin: ArticleOrigin) -> Bool {
    do throws(StoreError) {
      if options.keepsDuplicates { return try store.knows(text, at: origin) }
      if underWay.contains(text) { return true }
      return try store.knows(text)
    } catch {
      storeFailure = error
      return true
    }
  }

  private static func failure(_ error: InputError, _ path: String) -> InputFailure {
    switch error {
    case .missing: InputFailure(input: path, line: nil, code: "missing", message: "no such file or folder")
    case .unreadable(_, let reason): InputFailure(input: path, line: nil, code: "unreadable", message: reason)
    case .malformed(_, let line, _, let message):
      InputFailure(input: path, line: line, code: "malformed", message: message)
    }
  }

  private static func path(of error: InputError) -> String {
    switch error {
    case .missing(let path), .unreadable(let path, _), .malformed(let path, _, _, _): path
    }
  }
}
