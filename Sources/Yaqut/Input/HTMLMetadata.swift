import GeoJSON

/// What a page tells of itself in its head: `meta` and `link` elements, Open Graph, schema.org's JSON-LD, `time`.
struct HTMLMetadata {
  /// The headline that the page gives to other sites.
  private(set) var title: String?
  /// The day of publication, `YYYY-MM-DD`.
  var date: String? { published ?? described ?? dated ?? firstTime }
  /// The language as a two or three letter code.
  private(set) var language: String?
  /// The address that the page calls its own.
  private(set) var url: String?
  /// The publisher.
  private(set) var source: String?

  private var published: String?
  private var described: String?
  private var dated: String?
  private var firstTime: String?

  /// Other names under which pages give their date.
  private static let dateNames: Set<String> = [
    "date", "pubdate", "publishdate", "publish-date", "publish_date", "dc.date", "dc.date.issued", "dcterms.date",
    "dcterms.created", "sailthru.date", "parsely-pub-date", "og:published_time", "datepublished",
  ]

  init() {}

  /// Takes in a tag.
  mutating func read(_ name: String, _ tag: ArraySlice<UInt8>) {
    switch name {
    case "html": language = language ?? Self.attributes(tag)["lang"].flatMap(Self.language)
    case "meta": readMeta(Self.attributes(tag))
    case "link":
      let attributes = Self.attributes(tag)
      if attributes["rel"]?.lowercased() == "canonical" { url = attributes["href"] ?? url }
    case "time": firstTime = firstTime ?? Self.attributes(tag)["datetime"].flatMap(ISODate.day)
    default: break
    }
  }

  /// Takes in the content of a script element of JSON-LD.
  mutating func readScript(_ tag: ArraySlice<UInt8>, _ content: ArraySlice<UInt8>) {
    guard described == nil, Self.attributes(tag)["type"]?.lowercased() == "application/ld+json",
      let value = try? JSONValue(parsing: Array(content))
    else { return }
    described = Self.datePublished(value, depth: 0)
  }

  private mutating func readMeta(_ attributes: [String: String]) {
    guard let content = attributes["content"], !content.isEmpty,
      let name = (attributes["property"] ?? attributes["name"] ?? attributes["itemprop"])?.lowercased()
    else { return }
    switch name {
    case "article:published_time": published = published ?? ISODate.day(content)
    case "og:title": title = title ?? content
    case "og:url": url = url ?? content
    case "og:site_name": source = source ?? content
    case "og:locale": language = language ?? Self.language(content)
    case _ where Self.dateNames.contains(name): dated = dated ?? ISODate.day(content)
    default: break
    }
  }

  private static func datePublished(_ value: JSONValue, depth: Int) -> String? {
    guard depth < 6 else { return nil }
    if let date = value["datePublished"]?.stringValue { return ISODate.day(date) }
    let inner = value.arrayValue ?? value.objectValue.map { $0.members.map(\.value) } ?? []
    for element in inner {
      if let date = datePublished(element, depth: depth + 1) { return date }
    }
    return nil
  }

  /// "ar" of "ar-SY" and "ar_AR".
  private static func language(_ tag: String) -> String? {
    let code = tag.lowercased().prefix { $0 != "-" && $0 != "_" }
    return (2...3).contains(code.utf8.count) && code.utf8.allSatisfy { (0x61...0x7A).contains($0) } ? String(code) : nil
  }

  /// The attributes of a tag, names in lower case, values with their references decoded.
  static func attributes(_ tag: ArraySlice<UInt8>) -> [String: String] {
    var attributes: [String: String] = [:]
    var rest = tag.drop { $0 > 0x20 }
    while true {
      rest = rest.drop { $0 <= 0x20 || $0 == UInt8(ascii: "/") }
      let name = rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">") }
      guard !name.isEmpty else { return attributes }
      rest = rest[name.endIndex...].drop { $0 <= 0x20 }
      var value: ArraySlice<UInt8> = []
      if rest.first == UInt8(ascii: "=") {
        rest = rest.dropFirst().drop { $0 <= 0x20 }
        if let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
          value = rest.dropFirst().prefix { $0 != quote }
          rest = rest[min(value.endIndex + 1, rest.endIndex)...]
        } else {
          value = rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") }
          rest = rest[value.endIndex...]
        }
      }
      let key = String(decoding: name, as: UTF8.self).lowercased()
      if attributes[key] == nil {
        attributes[key] = String(decoding: HTMLReferences.decode(value), as: UTF8.self)
      }
    }
  }
}
