import Mapping

/// Reads pages and texts from web archives: WARC 1.0 and 1.1 (ISO 28500), and the WET files of Common Crawl.
///
/// Taken are answers of web servers with status 200 that are HTML or plain text, resources of those types, and
/// conversions to plain text. All other records are passed over.
struct WARCReader {
  private let input: InputBuffer
  private let longest: Int
  /// How many lines of a head are read before the file counts as damaged.
  private static let mostHeaders = 1_000

  init(_ input: InputBuffer, longest: Int) {
    self.input = input
    self.longest = longest
  }

  /// The next record that is an article, or that should be one and cannot be read; nil at the end.
  ///
  /// - Throws: `InputError.malformed` where a record ends before its length, or has none.
  mutating func next() throws(InputError) -> Result<Article, RecordError>? {
    while let head = try head() {
      guard let length = head["content-length"].flatMap({ Int($0) }), length >= 0 else {
        throw malformed("a record has no length")
      }
      let id = head["warc-record-id"]?.filter { $0 != "<" && $0 != ">" } ?? "byte-\(input.offset)"
      guard Self.isWanted(head) else {
        try input.skip(length)
        continue
      }
      guard length <= longest else {
        try input.skip(length)
        return .failure(RecordError(code: "too_long", message: "\(id) has \(length) bytes, more than \(longest)"))
      }
      let content = try input.bytes(length)
      guard content.count == length else { throw malformed("the last record is cut short") }
      if let result = article(id, head, content) { return result }
    }
    return nil
  }

  /// Every article of an archive in memory.
  static func articles(in bytes: [UInt8], path: String) throws(InputError) -> [Article] {
    var reader = WARCReader(InputBuffer(bytes: bytes, path: path), longest: .max)
    var articles: [Article] = []
    while let result = try reader.next() {
      switch result {
      case .success(let article): articles.append(article)
      case .failure(let error): throw .malformed(path: path, line: nil, byte: nil, message: error.message)
      }
    }
    return articles
  }

  private func malformed(_ message: String) -> InputError {
    .malformed(path: input.path, line: nil, byte: input.offset, message: message)
  }

  /// The fields of the next record's head, names in lower case.
  private func head() throws(InputError) -> [String: String]? {
    var version: String?
    while let line = try text() {
      guard line.isEmpty else {
        version = line
        break
      }
    }
    guard let version else { return nil }
    guard version.hasPrefix("WARC/") else { throw malformed("expected a WARC record, found “\(version.prefix(40))”") }
    var fields: [String: String] = [:]
    for _ in 0..<Self.mostHeaders {
      guard let line = try text() else { throw malformed("the last record is cut short") }
      if line.isEmpty { return fields }
      Self.add(line, to: &fields)
    }
    throw malformed("a record's head does not end")
  }

  private func text() throws(InputError) -> String? {
    switch try input.line(atMost: 1 << 16) {
    case .bytes(let bytes)?: Self.line(bytes[...])
    case .tooLong?: throw malformed("a line of a record's head is too long")
    case nil: nil
    }
  }

  private static func line(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.last == 0x0D ? bytes.dropLast() : bytes, as: UTF8.self)
  }

  private static func add(_ line: String, to fields: inout [String: String]) {
    guard let colon = line.firstIndex(of: ":") else { return }
    let value = line[line.index(after: colon)...]
    fields[line[..<colon].lowercased()] = String(value.drop { $0 == " " || $0 == "\t" })
  }

  private static func isWanted(_ head: [String: String]) -> Bool {
    let type = head["content-type"]?.lowercased() ?? ""
    switch head["warc-type"] {
    case "response": return type.hasPrefix("application/http")
    case "conversion": return type.hasPrefix("text/plain")
    case "resource": return type.hasPrefix("text/plain") || type.hasPrefix("text/html")
    default: return false
    }
  }

  private func article(
    _ id: String, _ head: [String: String], _ content: [UInt8]
  ) -> Result<Article, RecordError>? {
    var body = content[...]
    var type = head["content-type"]?.lowercased() ?? ""
    if head["warc-type"] == "response" {
      guard let page = HTTPAnswer(content), page.isWanted else { return nil }
      body = page.body
      type = page.type
    }
    let isPage = type.hasPrefix("text/html") || type.hasPrefix("application/xhtml")
    let bytes = Array(body)
    let stated = HTTPAnswer.encoding(ofType: type) ?? (isPage ? HTMLPage.statedEncoding(bytes) : nil)
    do {
      let text = try TextEncoding.decode(bytes, stated: stated, path: id)
      let url = head["warc-target-uri"].map { $0.filter { $0 != "<" && $0 != ">" } }
      let date = head["warc-date"].flatMap(ISODate.day)
      guard isPage else { return .success(Article(id: id, text: text, date: date, url: url)) }
      return .success(Article(id: id, page: HTMLPage(text), date: date, url: url))
    } catch {
      return .failure(RecordError(code: "bad_utf8", message: "\(error)"))
    }
  }
}
