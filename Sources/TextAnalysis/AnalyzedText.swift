/// An article's text with its tokens, sentences and paragraphs, and a folded copy of its letters for name matching.
public struct AnalyzedText: Sendable {
  /// The text as given.
  public let text: String
  /// The text as UTF-8.
  public let bytes: [UInt8]
  /// The folded letters of all tokens, one after another; see ``Token/foldedStart``.
  public let folded: [UInt8]
  /// Words, numbers and signs in order.
  public let tokens: [Token]
  /// Sentences as ranges of token indices; every token is in one.
  public let sentences: [Range<Int>]
  /// Paragraphs as ranges of sentence indices; a line end closes a paragraph.
  public let paragraphs: [Range<Int>]
  /// The language the text is mostly written in.
  public let language: Language

  /// Analyses a text.
  ///
  /// - Parameters:
  ///   - text: Any text; offsets are those of its Unicode code points.
  ///   - abbreviations: Folded words whose full stop does not end a sentence ("gen", "va").
  public init(_ text: String, abbreviations: Set<[UInt8]> = []) {
    self.text = text
    bytes = Array(text.utf8)
    var tokenizer = Tokenizer(bytes)
    var tokens: [Token] = []
    tokens.reserveCapacity(bytes.count / 5 + 8)
    tokenizer.forEach { tokens.append($0) }
    folded = tokenizer.folded
    let splitter = SentenceSplitter(folded: tokenizer.folded, abbreviations: abbreviations)
    let parts = splitter.split(&tokens)
    self.tokens = tokens
    sentences = parts.sentences
    paragraphs = parts.paragraphs
    language = Language.detect(tokens, folded: folded)
  }

  /// The folded letters of a token.
  @inline(__always)
  public func key(_ index: Int) -> ArraySlice<UInt8> {
    let token = tokens[index]
    return folded[Int(token.foldedStart)..<Int(token.foldedEnd)]
  }

  /// The folded letters of a token as a string, for tables keyed by word.
  public func word(_ index: Int) -> String {
    String(decoding: key(index), as: UTF8.self)
  }

  /// The text between two byte offsets.
  public func string(bytes range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The text of a range of tokens as it was written.
  public func string(tokens range: Range<Int>) -> String {
    guard let last = range.last else { return "" }
    return string(bytes: Int(tokens[range.lowerBound].byteStart)..<Int(tokens[last].byteEnd))
  }

  /// The text between two code-point offsets.
  ///
  /// - Complexity: O(n) in the tokens before the range at worst; a binary search finds the start.
  public func string(scalars range: Range<Int>) -> String {
    let start = byteOffset(ofScalar: range.lowerBound)
    return string(bytes: start..<max(start, byteOffset(ofScalar: range.upperBound)))
  }

  /// The byte offset of a code-point offset.
  public func byteOffset(ofScalar scalar: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].start) <= scalar { low = middle + 1 } else { high = middle }
    }
    var byte = low > 0 ? Int(tokens[low - 1].byteStart) : 0
    var count = low > 0 ? Int(tokens[low - 1].start) : 0
    while count < scalar, byte < bytes.count {
      byte += 1
      while byte < bytes.count, bytes[byte] & 0xC0 == 0x80 { byte += 1 }
      count += 1
    }
    return byte
  }

  /// The text of a sentence, from its first token to its last.
  public func sentenceText(_ index: Int) -> String {
    sentences.indices.contains(index) ? string(tokens: sentences[index]) : ""
  }
}
