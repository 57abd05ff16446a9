import Mapping

/// The title and the readable text of an HTML page.
///
/// Tags go, scripts and styles with all that is in them; the elements that stand as blocks end a line; white space runs
/// together; character references become letters. What stands around the article is left out where the page marks it:
/// navigation, asides, footers and forms; and all outside `article` and `main` where they hold the text. Offsets in what
/// follows count code points of this text.
struct HTMLPage {
  /// The content of the `title` element, or what the page calls itself elsewhere, or nil.
  var title: String? { ownTitle ?? metadata.title }
  /// The text.
  private(set) var text = ""
  /// What the page tells of itself.
  private(set) var metadata = HTMLMetadata()

  private var ownTitle: String?
  /// The whole text, that outside of what is marked as no article, and of that what is marked as one.
  private var whole = PageText()
  private var plain = PageText()
  private var article = PageText()
  private var apartDepth = 0
  private var articleDepth = 0

  /// Reads a page. Broken markup never fails: what cannot be read as a tag is text.
  init(_ page: String) {
    let bytes = Array(page.utf8)
    var position = 0
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "<"), let end = readMarkup(bytes, at: position) {
        position = end
      } else {
        let end = bytes[(position + 1)...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        append(HTMLReferences.decode(bytes[position..<end]))
        position = end
      }
    }
    text = String(decoding: chosen, as: UTF8.self)
  }

  /// An article is more than the teasers that some pages mark as such.
  private var chosen: [UInt8] {
    let isArticle = article.bytes.count >= Self.shortestArticle && article.bytes.count >= plain.bytes.count / 5
    if isArticle { return article.bytes }
    return plain.bytes.isEmpty ? whole.bytes : plain.bytes
  }

  private static let shortestArticle = 140

  /// The encoding that a page states in its first 2 KiB (`charset=…`).
  static func statedEncoding(_ bytes: [UInt8]) -> TextEncoding? {
    let head = String(decoding: bytes.prefix(2_048).map { $0 < 0x80 ? $0 : 0x20 }, as: UTF8.self).lowercased()
    guard head.utf8.drop(while: { $0 <= 0x20 }).first == UInt8(ascii: "<") else { return nil }
    let parts = Array(head.utf8)
    let mark = Array("charset=".utf8)
    guard parts.count > mark.count,
      let start = (0...(parts.count - mark.count)).first(where: { parts[$0..<$0 + mark.count].elementsEqual(mark) })
    else { return nil }
    let label = parts[(start + mark.count)...].drop { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }.prefix {
      ($0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z")) || ($0 >= 0x30 && $0 <= 0x39)
        || $0 == UInt8(ascii: "-")
    }
    return TextEncoding(label: String(decoding: label, as: UTF8.self))
  }

  // MARK: Markup

  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "br", "caption", "dd", "div", "dl", "dt", "figcaption",
    "figure",
    "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "option", "p",
    "pre",
    "section", "table", "td", "th", "tr", "ul",
  ]
  /// Elements that stand around an article.
  private static let apart: Set<String> = ["nav", "aside", "footer", "form", "button", "dialog", "menu"]
  /// Elements whose content is no text of the page.
  private static let hidden: Set<String> = [
    "script", "style", "noscript", "template", "svg", "math", "iframe", "select", "textarea", "title",
  ]

  /// Reads a tag, comment or declaration; a hidden element up to its end.
  ///
  /// - Returns: where the text goes on, or nil if this "<" begins no markup.
  private mutating func readMarkup(_ bytes: [UInt8], at start: Int) -> Int? {
    if bytes[start...].starts(with: Array("<!--".utf8)) {
      return Self.end(of: Array("-->".utf8), in: bytes, from: start + 4) ?? bytes.count
    }
    guard start + 1 < bytes.count else { return nil }
    let next = bytes[start + 1]
    let isLetter = next | 0x20 >= UInt8(ascii: "a") && next | 0x20 <= UInt8(ascii: "z")
    guard isLetter || next == UInt8(ascii: "/") || next == UInt8(ascii: "!") || next == UInt8(ascii: "?") else {
      return nil
    }
    guard let end = Self.endOfTag(bytes, from: start + 1) else { return nil }
    let isClosing = next == UInt8(ascii: "/")
    let name = Self.name(bytes[(start + (isClosing ? 2 : 1))..<end])
    if Self.blocks.contains(name) { breakLine(name == "br" || name == "td" ? 1 : 2) }
    if Self.apart.contains(name) { apartDepth = max(0, apartDepth + (isClosing ? -1 : 1)) }
    if name == "article" || name == "main" { articleDepth = max(0, articleDepth + (isClosing ? -1 : 1)) }
    if !isClosing { metadata.read(name, bytes[(start + 1)..<end]) }
    guard !isClosing, Self.hidden.contains(name), bytes[end - 2] != UInt8(ascii: "/") else { return end }
    if name == "script", let scriptEnd = Self.end(of: Array("</script".utf8), in: bytes, from: end) {
      metadata.readScript(bytes[(start + 1)..<end], bytes[end..<(scriptEnd - 8)])
    }
    return skip(name, bytes, from: end)
  }

  private mutating func skip(_ name: String, _ bytes: [UInt8], from start: Int) -> Int {
    let closing = Array("</\(name)".utf8)
    guard let end = Self.end(of: closing, in: bytes, from: start) else { return bytes.count }
    if name == "title", ownTitle == nil {
      let raw = HTMLReferences.decode(bytes[start..<end - closing.count])
      let words = raw.split { $0 <= 0x20 }.map { String(decoding: $0, as: UTF8.self) }
      ownTitle = words.isEmpty ? nil : words.joined(separator: " ")
    }
    return Self.endOfTag(bytes, from: end) ?? bytes.count
  }

  /// The index behind the ">" that ends a tag; one in quotation marks does not count.
  private static func endOfTag(_ bytes: [UInt8], from start: Int) -> Int? {
    var quote: UInt8 = 0
    var previous: UInt8 = 0
    for index in start..<bytes.count {
      let byte = bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      } else if (byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")) && previous == UInt8(ascii: "=") {
        quote = byte
      }
      if byte > 0x20 { previous = byte }
    }
    return nil
  }

  private static func name(_ tag: ArraySlice<UInt8>) -> String {
    let letters = tag.prefix { ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) }
    return String(decoding: letters, as: UTF8.self).lowercased()
  }

  /// The index behind the first occurrence of ASCII text, letters in either case.
  private static func end(of pattern: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard start + pattern.count <= bytes.count else { return nil }
    for index in start...(bytes.count - pattern.count) where bytes[index] == pattern[0] {
      let isEqual = pattern.indices.allSatisfy { offset in
        let byte = bytes[index + offset]
        return byte == pattern[offset] || (byte >= 0x41 && byte <= 0x5A && byte | 0x20 == pattern[offset])
      }
      if isEqual { return index + pattern.count }
    }
    return nil
  }

  // MARK: Text

  private mutating func append(_ text: [UInt8]) {
    whole.append(text)
    guard apartDepth == 0 else { return }
    plain.append(text)
    if articleDepth > 0 { article.append(text) }
  }

  private mutating func breakLine(_ count: Int) {
    whole.breakLine(count)
    plain.breakLine(count)
    article.breakLine(count)
  }
}

extension Article {
  /// The article of a page, with what the page tells of itself.
  init(id: String, page: HTMLPage, date: String? = nil, url: String? = nil) {
    let told = page.metadata
    self.init(
      id: id, title: page.title, text: page.text, date: told.date ?? date, url: url ?? told.url, source: told.source,
      language: told.language)
  }
}
