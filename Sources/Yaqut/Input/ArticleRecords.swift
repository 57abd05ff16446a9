import GeoJSON
import Mapping

/// The articles of one input, one at a time and in bounded memory. Belongs to one task.
///
/// Lines of JSON, rows of tables and records of web archives are read as they are asked for; plain text, pages and JSON
/// documents are read as a whole.
public final class ArticleRecords {
  /// An article, or why there is none, with the line it begins on.
  public struct Record: Sendable {
    /// The article.
    public let article: Result<Article, RecordError>
    /// The line it begins on, from 1; nil where lines do not count.
    public let line: Int?
  }

  /// A place at which reading can be taken up again.
  public struct Place: Sendable, Hashable {
    /// How many bytes of the input were read, counted behind the unpacking of gzip; 0 if the input can only be read from
    /// its start.
    public var offset = 0
    /// How many lines were read.
    public var lines = 0
    /// How many records were read.
    public var records = 0
  }

  /// Where the last record ended.
  public private(set) var place = Place()

  private var lineCount = 0
  private var count = 0
  private let input: InputBuffer
  private let name: String
  private let options: ArticleInput
  private let reader: ArticleRecordReader
  private var format: ArticleFormat
  private var header: ArticleTableHeader?
  private var encoding: TextEncoding?
  private var archive: WARCReader?
  /// Records that are known already, last first.
  private var waiting: [Record] = []
  private var isRead = false

  private var isResumable: Bool { format == .jsonl || (format == .csv && header != nil) }

  /// Opens an input.
  ///
  /// - Parameters:
  ///   - path: A file, or `-` for standard input.
  ///   - name: What articles without an id are called.
  ///   - options: How articles are read.
  /// - Throws: `InputError`.
  public init(path: String, name: String, options: ArticleInput) throws(InputError) {
    input = try InputBuffer(path: path)
    self.name = name
    self.options = options
    reader = ArticleRecordReader(
      path: input.path, name: name, spansField: options.spansField, columns: options.columns)
    let head = try input.peek(1 << 12)
    format = ArticleFormat(fileName: path) ?? ArticleFormat(sniffing: String(decoding: head, as: UTF8.self))
    if format == .json, FeatureSequence.isLikely(Array(try input.peek(1 << 18))) { format = .jsonl }
    encoding = options.encoding
    if format == .jsonl || format == .csv { try settleEncoding(head) }
    if format == .warc { archive = WARCReader(input, longest: options.longest) }
    if format == .csv { try readHeader() }
  }

  /// Goes to a place where reading ended before, which must have been in the same content.
  ///
  /// - Throws: `InputError`.
  public func resume(at place: Place) throws(InputError) {
    guard isResumable, place.offset > input.offset else { return }
    try input.skip(place.offset - input.offset)
    lineCount = place.lines
    count = place.records
    self.place = place
  }

  /// The next record; nil at the end.
  ///
  /// - Throws: `InputError` if the input cannot be read on.
  public func next() throws(InputError) -> Record? {
    let record = try nextRecord()
    if record != nil { count += 1 }
    if waiting.isEmpty { place = Place(offset: isResumable ? input.offset : 0, lines: lineCount, records: count) }
    return record
  }

  private func nextRecord() throws(InputError) -> Record? {
    if let record = waiting.popLast() { return record }
    switch format {
    case .jsonl: return try nextLine()
    case .csv: return try nextRow()
    case .warc: return try archive?.next().map { Record(article: $0, line: nil) }
    case .text, .html, .json:
      guard !isRead else { return nil }
      isRead = true
      try readWhole()
      return waiting.popLast()
    }
  }

  // MARK: Lines

  private func nextLine() throws(InputError) -> Record? {
    while let line = try input.line(atMost: options.longest) {
      lineCount += 1
      guard case .bytes(let bytes) = line else { return tooLong(line, lineCount) }
      guard bytes.contains(where: { $0 > 0x20 }) else { continue }
      return Record(article: article(bytes, lineCount), line: lineCount)
    }
    return nil
  }

  private func article(_ line: [UInt8], _ number: Int) -> Result<Article, RecordError> {
    Result { () throws(RecordError) -> Article in
      try reader.article(try value(decoded(line)), id: "\(name):\(number)")
    }
  }

  private func value(_ line: [UInt8]) throws(RecordError) -> JSONValue {
    do { return try JSONValue(parsing: line) } catch {
      if let byte = UTF8Check.firstInvalidByte(in: line[...]) {
        throw RecordError(code: "bad_utf8", message: "invalid UTF-8 at byte \(byte)")
      }
      let place = "column \(error.column) (byte \(error.offset))"
      throw RecordError(code: "bad_json", message: "\(place): \(error.message)")
    }
  }

  private func tooLong(_ line: InputBuffer.Line, _ number: Int) -> Record {
    guard case .tooLong(let count) = line else { return Record(article: .failure(Self.empty), line: number) }
    let message = "the line has \(count) bytes, more than \(options.longest)"
    return Record(article: .failure(RecordError(code: "too_long", message: message)), line: number)
  }

  private static let empty = RecordError(code: "empty_line", message: "the line is empty")

  // MARK: Tables

  private func readHeader() throws(InputError) {
    guard let (_, row) = try rows()?.first else { return }
    do { header = try ArticleTableHeader(row, options.columns) } catch {
      throw .malformed(path: input.path, line: 1, byte: nil, message: error.message)
    }
  }

  private func nextRow() throws(InputError) -> Record? {
    guard let header else { return nil }
    while true {
      let first = lineCount + 1
      let rows: [(line: Int, fields: [String])]?
      do { rows = try self.rows() } catch {
        guard case .malformed(_, _, _, let message) = error, lineCount >= first else { throw error }
        return Record(article: .failure(RecordError(code: "bad_row", message: message)), line: first)
      }
      guard let rows else { return nil }
      let records = rows.map { row in
        Record(
          article: Result { () throws(RecordError) in try header.article(row.fields, id: "\(name):\(row.line)") },
          line: row.line)
      }
      guard let record = records.first else { continue }
      waiting = Array(records.dropFirst().reversed())
      return record
    }
  }

  /// The rows of the next lines that belong together: quotation marks stand in pairs in them.
  private func rows() throws(InputError) -> [(line: Int, fields: [String])]? {
    var bytes: [UInt8] = []
    let first = lineCount + 1
    var isOpen = false
    while let line = try input.line(atMost: options.longest) {
      lineCount += 1
      guard case .bytes(let part) = line, bytes.count + part.count <= options.longest else {
        throw .malformed(path: input.path, line: first, byte: nil, message: "a row is longer than \(options.longest)")
      }
      if !bytes.isEmpty { bytes.append(0x0A) }
      bytes += part
      for byte in part where byte == UInt8(ascii: "\"") { isOpen.toggle() }
      if !isOpen { break }
    }
    guard lineCount >= first else { return nil }
    let text = try TextEncoding.decode(bytes, stated: encoding, path: input.path)
    var parser = CSVParser(text, path: input.path)
    var rows: [(line: Int, fields: [String])] = []
    while let row = try parser.next() { rows.append((first + row.line - 1, row.fields)) }
    return rows
  }

  // MARK: Whole inputs

  private func readWhole() throws(InputError) {
    guard let bytes = try input.rest(atMost: options.longest) else {
      let message = "the input has more than \(options.longest) bytes"
      waiting = [Record(article: .failure(RecordError(code: "too_long", message: message)), line: nil)]
      return
    }
    let articles = try options.articles(in: bytes, path: input.path, name: name, as: format)
    waiting = articles.reversed().map { Record(article: .success($0), line: nil) }
  }

  /// UTF-16 has no line ends that could be found byte by byte: such an input is read as a whole.
  private func settleEncoding(_ head: ArraySlice<UInt8>) throws(InputError) {
    guard let mark = TextEncoding.marked(Array(head.prefix(3))) else { return }
    encoding = mark.encoding
    guard mark.encoding == .utf8 else {
      isRead = true
      try readWhole()
      format = .text
      return
    }
    try input.skip(mark.length)
  }

  private func decoded(_ line: [UInt8]) throws(RecordError) -> [UInt8] {
    guard let encoding, encoding != .utf8 else { return line }
    do { return Array(try TextEncoding.decode(line, stated: encoding, path: input.path).utf8) } catch {
      throw RecordError(code: "bad_encoding", message: "\(error)")
    }
  }
}
