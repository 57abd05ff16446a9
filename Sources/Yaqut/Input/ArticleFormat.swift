/// The kinds of files that articles come in.
public enum ArticleFormat: String, Sendable, CaseIterable {
  case text, html, json, jsonl, csv, warc

  /// The format that a file's name tells of; an ending `.gz` is passed over.
  public init?(fileName: String) {
    if fileName.lowercased().hasSuffix(".gz") {
      self.init(fileName: String(fileName.dropLast(3)))
      return
    }
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    switch fileName[fileName.index(after: dot)...].lowercased() {
    case "txt", "text", "md": self = .text
    case "html", "htm", "xhtml": self = .html
    case "json": self = .json
    case "jsonl", "ndjson": self = .jsonl
    case "csv": self = .csv
    case "warc", "wet": self = .warc
    default: return nil
    }
  }

  /// The format that the beginning of a text looks like; plain text in case of doubt.
  init(sniffing text: String) {
    let start = text.utf8.prefix(4096).drop { $0 <= 0x20 }
    let second = start.dropFirst().first { $0 > 0x20 }
    switch start.first {
    case UInt8(ascii: "{") where second == UInt8(ascii: "\"") || second == UInt8(ascii: "}"): self = .jsonl
    case UInt8(ascii: "[") where second == UInt8(ascii: "{"): self = .json
    case UInt8(ascii: "W") where start.starts(with: "WARC/".utf8): self = .warc
    case UInt8(ascii: "<") where Self.beginsPage(start): self = .html
    default: self = Self.beginsTable(start) ? .csv : .text
    }
  }

  private static func beginsPage(_ start: some Collection<UInt8>) -> Bool {
    let head = String(decoding: start.prefix(64), as: UTF8.self).lowercased()
    return ["<!doctype html", "<html", "<head", "<body", "<article", "<p>", "<div"].contains { head.hasPrefix($0) }
  }

  /// Whether the first line is nothing but columns that articles have, among them the text.
  private static func beginsTable(_ start: some Collection<UInt8>) -> Bool {
    let line = String(decoding: start.prefix(while: { $0 != 0x0A && $0 != 0x0D }), as: UTF8.self)
    let columns = line.lowercased().split(separator: ",", omittingEmptySubsequences: false).map { name in
      String(name.filter { $0 != "\"" && $0 != " " })
    }
    return columns.count > 1 && columns.contains("text") && columns.allSatisfy(ArticleTable.columns.contains)
  }
}
