import GeoJSON
import Mapping

/// Reads articles from files, folders and standard input.
public struct ArticleInput: Sendable {
  /// The encoding of files without a byte order mark; nil for UTF-8 or what an HTML page states.
  public var encoding: TextEncoding?
  /// The field of JSON records that holds spans of toponyms; nil if places are to be recognised.
  public var spansField: String?
  /// What the fields of tables and JSON records are called.
  public var columns: ArticleColumns
  /// The longest line, row or text that is read, in bytes.
  public var longest: Int

  /// How many bytes a line, row or text may have unless somebody says otherwise.
  public static let usualLongest = 64 << 20

  /// Makes a reader.
  public init(
    encoding: TextEncoding? = nil, spansField: String? = nil, columns: ArticleColumns = ArticleColumns(),
    longest: Int = Self.usualLongest
  ) {
    self.encoding = encoding
    self.spansField = spansField
    self.columns = columns
    self.longest = longest
  }

  /// Reads every article of a file, of a folder with all folders in it, or of standard input (`-`).
  ///
  /// Files of a folder come in the order of their names; files of other kinds than articles come in are passed over.
  /// An article without an id of its own is called after its file and, in files of many, its line.
  ///
  /// - Throws: `InputError`.
  public func articles(at path: String) throws(InputError) -> [Article] {
    if path == "-" { return try articles(in: FileReader.bytes(of: "-"), path: "standard input", name: "stdin") }
    switch try FileReader.kind(of: path) {
    case .file: return try articles(in: FileReader.bytes(of: path), path: path, name: Self.name(of: path))
    case .folder:
      var found: [Article] = []
      try collect(folder: path, prefix: "", into: &found)
      return found
    }
  }

  private func collect(folder: String, prefix: String, into found: inout [Article]) throws(InputError) {
    for name in try FileReader.names(in: folder) {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      switch try FileReader.kind(of: path) {
      case .folder: try collect(folder: path, prefix: prefix + name + "/", into: &found)
      case .file where ArticleFormat(fileName: name) != nil:
        found += try articles(in: FileReader.bytes(of: path), path: path, name: prefix + Self.stem(name))
      case .file: break
      }
    }
  }

  /// Reads every article of a file's content.
  ///
  /// - Parameters:
  ///   - bytes: The content.
  ///   - path: What messages call the file; its ending tells the format.
  ///   - name: What articles without an id are called.
  /// - Throws: `InputError.malformed`.
  public func articles(in bytes: [UInt8], path: String, name: String) throws(InputError) -> [Article] {
    try articles(in: bytes, path: path, name: name, as: ArticleFormat(fileName: path))
  }

  func articles(
    in packed: [UInt8], path: String, name: String, as named: ArticleFormat?
  ) throws(InputError) -> [Article] {
    let isPacked = GzipReader.isGzip(packed)
    let bytes = isPacked ? try InputBuffer(bytes: packed, path: path).rest(atMost: .max) ?? [] : packed
    if named == .warc || bytes.starts(with: "WARC/".utf8) {
      return try WARCReader.articles(in: bytes, path: path)
    }
    let stated = encoding ?? (named == .html || named == nil ? HTMLPage.statedEncoding(bytes) : nil)
    let text = try TextEncoding.decode(bytes, stated: stated, path: path)
    let records = ArticleRecordReader(path: path, name: name, spansField: spansField, columns: columns)
    switch named ?? ArticleFormat(sniffing: text) {
    case .text, .warc: return [Article(id: name, text: text)]
    case .html: return [Article(id: name, page: HTMLPage(text))]
    case .csv:
      var table = ArticleTable(text, path: path, name: name, columns: columns)
      return try table.articles()
    case .jsonl: return try records.lines(text)
    case .json:
      return FeatureSequence.isLikely(Array(text.utf8.prefix(1 << 20)))
        ? try records.lines(text) : try records.document(text)
    }
  }

  /// What articles of a file without an id of their own are called: the file's name without its ending.
  static func name(of path: String) -> String { path == "-" ? "stdin" : stem(lastPart(path)) }

  private static func lastPart(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  static func stem(_ name: String) -> String {
    if name.hasSuffix(".gz") { return stem(String(name.dropLast(3))) }
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }
}
