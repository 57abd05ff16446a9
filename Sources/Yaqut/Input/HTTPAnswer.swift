/// What a web server answered (RFC 9112), as web archives keep it.
struct HTTPAnswer {
  /// The bytes of the page, out of their transport wrappings.
  private(set) var body: ArraySlice<UInt8>
  /// The media type in lower case.
  let type: String
  private let status: String

  /// Whether it is a page or a plain text.
  var isWanted: Bool {
    status == "200"
      && (type.hasPrefix("text/html") || type.hasPrefix("application/xhtml") || type.hasPrefix("text/plain"))
  }

  /// Reads an answer; nil if it has no head.
  init?(_ bytes: [UInt8]) {
    var position = 0
    var lines: [String] = []
    while true {
      guard let end = bytes[position...].firstIndex(of: 0x0A) else { return nil }
      let line = String(decoding: bytes[position..<end], as: UTF8.self).filter { $0 != "\r" && $0 != "\r\n" }
      position = end + 1
      if line.isEmpty { break }
      lines.append(line)
    }
    guard let first = lines.first, first.hasPrefix("HTTP/") else { return nil }
    status = first.split(separator: " ").dropFirst().first.map(String.init) ?? ""
    var fields: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
      fields[line[..<colon].lowercased()] = value.lowercased()
    }
    type = fields["content-type"] ?? ""
    body = bytes[position...]
    if fields["transfer-encoding"]?.contains("chunked") == true { joinChunks() }
    if GzipReader.isGzip(body) { unpack() }
  }

  /// The encoding that a media type states (`text/html; charset=windows-1256`).
  static func encoding(ofType type: String) -> TextEncoding? {
    guard let mark = type.firstRange(of: "charset=") else { return nil }
    let label = type[mark.upperBound...].prefix { $0 != ";" && $0 != " " }.filter { $0 != "\"" && $0 != "'" }
    return TextEncoding(label: label)
  }

  /// Archives often hold a body that is joined already and keep the field; such a one is left as it is.
  private mutating func joinChunks() {
    var joined: [UInt8] = []
    var position = body.startIndex
    while let end = body[position...].firstIndex(of: 0x0A) {
      let digits = body[position..<end].prefix { $0 != 0x0D && $0 != UInt8(ascii: ";") }
      guard let length = Int(String(decoding: digits, as: UTF8.self), radix: 16), length >= 0,
        length <= body.endIndex - end - 1
      else { return }
      if length == 0 {
        body = joined[...]
        return
      }
      joined += body[(end + 1)..<(end + 1 + length)]
      position = min(body.endIndex, end + 1 + length + 2)
    }
  }

  private mutating func unpack() {
    var unpacked: [UInt8] = []
    guard (try? GzipReader().unpack(body, into: &unpacked)) != nil else { return }
    body = unpacked[...]
  }
}
