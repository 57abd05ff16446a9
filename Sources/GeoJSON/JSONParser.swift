/// A strict JSON parser over bytes (RFC 8259, UTF-8).
///
/// - Objects keep their order. Of two equal keys the last value stands, unless `refusesDuplicateKeys`.
/// - Depth is limited, so that hostile input ends in an error and not in an overflow of the stack.
/// - `\ud800`-like halves of surrogate pairs are an error, unless `replacesLoneSurrogates` makes U+FFFD of them.
/// - Ill-formed UTF-8, control characters inside strings, comments and trailing commas are errors.
/// - A leading byte order mark is passed over.
public struct JSONParser {
  /// What to accept.
  public struct Options: Sendable, Hashable {
    /// How many arrays and objects may be open at once.
    public var depthLimit: Int
    /// Whether two equal keys in one object are an error.
    public var refusesDuplicateKeys: Bool
    /// Whether an escaped half of a surrogate pair becomes U+FFFD rather than an error.
    public var replacesLoneSurrogates: Bool

    /// Makes options; the defaults are those of the parser.
    public init(depthLimit: Int = 512, refusesDuplicateKeys: Bool = false, replacesLoneSurrogates: Bool = false) {
      self.depthLimit = depthLimit
      self.refusesDuplicateKeys = refusesDuplicateKeys
      self.replacesLoneSurrogates = replacesLoneSurrogates
    }
  }

  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private let bytes: [UInt8]
  private let options: Options
  private var position = 0
  private var depth = 0
  private var scratch: [UInt8] = []

  private init(_ bytes: [UInt8], _ options: Options) {
    self.bytes = bytes
    self.options = options
  }

  /// Parses a text that holds one value and nothing else.
  ///
  /// - Throws: `JSONError` at the first byte that does not fit.
  public static func parse(_ bytes: [UInt8], options: Options = .init()) throws(JSONError) -> JSONValue {
    var parser = JSONParser(bytes, options)
    return try parser.document()
  }

  private mutating func document() throws(JSONError) -> JSONValue {
    if bytes.starts(with: Self.byteOrderMark) { position = 3 }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw failure("the text is UTF-16; JSON must be UTF-8")
    }
    skipSpace()
    let result = try value()
    skipSpace()
    guard position == bytes.count else { throw failure("expected nothing more after the value") }
    return result
  }

  private mutating func value() throws(JSONError) -> JSONValue {
    guard let first = peek() else { throw unexpected("a value") }
    switch first {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: throw unexpected("a value")
    }
  }
}

// MARK: Containers

extension JSONParser {
  private mutating func array() throws(JSONError) -> JSONValue {
    try open()
    var elements: [JSONValue] = []
    if !closes(with: UInt8(ascii: "]")) {
      repeat {
        skipSpace()
        elements.append(try value())
      } while try continues(before: UInt8(ascii: "]"), "“,” or “]” after an element")
    }
    depth -= 1
    return .array(elements)
  }

  private mutating func object() throws(JSONError) -> JSONValue {
    try open()
    var members: [JSONObject.Member] = []
    var index: [String: Int] = [:]
    if !closes(with: UInt8(ascii: "}")) {
      repeat {
        skipSpace()
        let start = position
        let member = try member()
        let place = Self.place(of: member.key, in: members, &index)
        if place == members.count {
          members.append(member)
        } else {
          if options.refusesDuplicateKeys { throw failure("the key “\(member.key)” is there twice", at: start) }
          members[place] = member
        }
      } while try continues(before: UInt8(ascii: "}"), "“,” or “}” after a member")
    }
    depth -= 1
    return .object(JSONObject(distinct: members))
  }

  private mutating func member() throws(JSONError) -> JSONObject.Member {
    guard peek() == UInt8(ascii: "\"") else { throw unexpected("a key in quotation marks") }
    let key = try string()
    skipSpace()
    guard peek() == UInt8(ascii: ":") else { throw unexpected("“:” after a key") }
    position += 1
    skipSpace()
    return JSONObject.Member(key, try value())
  }

  /// Where a key stands, or the count if it is new. Small objects are walked; large ones get an index.
  private static func place(of key: String, in members: [JSONObject.Member], _ index: inout [String: Int]) -> Int {
    if members.count < 16 { return members.firstIndex { $0.key == key } ?? members.count }
    if index.isEmpty { for (place, member) in members.enumerated() { index[member.key] = place } }
    if let place = index[key] { return place }
    index[key] = members.count
    return members.count
  }

  private mutating func open() throws(JSONError) {
    guard depth < options.depthLimit else {
      throw failure("arrays and objects are nested more than \(options.depthLimit) deep")
    }
    depth += 1
    position += 1
  }

  /// Steps over a closing bracket if it comes at once: an empty container.
  private mutating func closes(with bracket: UInt8) -> Bool {
    skipSpace()
    guard peek() == bracket else { return false }
    position += 1
    return true
  }

  /// Steps over the comma that promises more, or over the bracket that ends the container.
  private mutating func continues(before bracket: UInt8, _ expected: String) throws(JSONError) -> Bool {
    skipSpace()
    let byte = peek()
    guard byte == UInt8(ascii: ",") || byte == bracket else { throw unexpected(expected) }
    position += 1
    return byte != bracket
  }
}

// MARK: Scalars

extension JSONParser {
  private mutating func word(_ text: StaticString, _ meaning: JSONValue) throws(JSONError) -> JSONValue {
    for index in 0..<text.utf8CodeUnitCount {
      guard position + index < bytes.count, bytes[position + index] == text.utf8Start[index] else {
        throw failure("expected “\(text)”")
      }
    }
    position += text.utf8CodeUnitCount
    return meaning
  }

  private mutating func number() throws(JSONError) -> JSONValue {
    let start = position
    if peek() == UInt8(ascii: "-") { position += 1 }
    let digits = position
    guard skipDigits() > 0 else { throw unexpected("a digit") }
    guard bytes[digits] != UInt8(ascii: "0") || position - digits == 1 else {
      throw failure("a number may not begin with 0 and a further digit", at: digits)
    }
    let hasFraction = try skipFraction()
    let hasExponent = try skipExponent()
    let spelling = bytes[start..<position]
    if !hasFraction, !hasExponent, let value = Self.integer(spelling) { return .integer(value) }
    let text = String(decoding: spelling, as: UTF8.self)
    // A spelling that Swift would not write back (1e3, 1.50, 20 digits) is kept as it is.
    guard hasFraction, let value = Double(text), value.description == text else { return .numeral(text) }
    return .double(value)
  }

  private mutating func skipFraction() throws(JSONError) -> Bool {
    guard peek() == UInt8(ascii: ".") else { return false }
    position += 1
    guard skipDigits() > 0 else { throw unexpected("a digit after the decimal point") }
    return true
  }

  private mutating func skipExponent() throws(JSONError) -> Bool {
    guard peek() == UInt8(ascii: "e") || peek() == UInt8(ascii: "E") else { return false }
    position += 1
    if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-") { position += 1 }
    guard skipDigits() > 0 else { throw unexpected("a digit in the exponent") }
    return true
  }

  private mutating func skipDigits() -> Int {
    let start = position
    while position < bytes.count, Self.isDigit(bytes[position]) { position += 1 }
    return position - start
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  /// The value of a plain whole number; nil if it needs more than 64 bits or is "-0", which `Int` cannot spell.
  private static func integer(_ digits: ArraySlice<UInt8>) -> Int? {
    let isNegative = digits.first == UInt8(ascii: "-")
    var value = 0
    for byte in isNegative ? digits.dropFirst() : digits {
      let (shifted, overflow) = value.multipliedReportingOverflow(by: 10)
      let (next, overflowAgain) = shifted.subtractingReportingOverflow(Int(byte - UInt8(ascii: "0")))
      if overflow || overflowAgain { return nil }
      value = next
    }
    if isNegative { return value == 0 ? nil : value }
    return value == Int.min ? nil : -value
  }
}

// MARK: Strings

extension JSONParser {
  private mutating func string() throws(JSONError) -> String {
    let opening = position
    position += 1
    let start = position
    skipPlain()
    if peek() == UInt8(ascii: "\"") {
      position += 1
      return try text(bytes[start..<(position - 1)], from: start)
    }
    scratch.removeAll(keepingCapacity: true)
    scratch.append(contentsOf: bytes[start..<position])
    while let byte = peek(), byte != UInt8(ascii: "\"") {
      guard byte == UInt8(ascii: "\\") else { throw failure("a control character in a string must be escaped") }
      try escape()
      let plain = position
      skipPlain()
      scratch.append(contentsOf: bytes[plain..<position])
    }
    guard position < bytes.count else { throw failure("the string is not closed", at: opening) }
    position += 1
    return try text(scratch[...], from: start)
  }

  /// Runs over bytes that stand for themselves.
  private mutating func skipPlain() {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { return }
      position += 1
    }
  }

  private func text(_ content: ArraySlice<UInt8>, from start: Int) throws(JSONError) -> String {
    guard let text = String(validating: content, as: UTF8.self) else {
      throw failure("the string is not valid UTF-8", at: illFormedOffset(from: start))
    }
    return text
  }

  /// The first byte at or after `start` that does not belong to well-formed UTF-8.
  private func illFormedOffset(from start: Int) -> Int {
    var decoder = UTF8.ForwardParser()
    var rest = bytes[start...].makeIterator()
    var offset = start
    while true {
      switch decoder.parseScalar(from: &rest) {
      case .valid(let scalar): offset += scalar.count
      case .error, .emptyInput: return min(offset, bytes.count)
      }
    }
  }

  private mutating func escape() throws(JSONError) {
    position += 1
    guard let byte = peek() else { return }
    if byte == UInt8(ascii: "u") { return try unicodeEscape() }
    guard let meaning = Self.shortEscape(byte) else {
      throw failure("“\\\(Self.shown(byte))” is no escape in JSON", at: position - 1)
    }
    scratch.append(meaning)
    position += 1
  }

  private static func shortEscape(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): byte
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    default: nil
    }
  }

  private mutating func unicodeEscape() throws(JSONError) {
    let start = position - 1
    let unit = try hexUnit()
    guard UTF16.isLeadSurrogate(unit) || UTF16.isTrailSurrogate(unit) else { return append(UInt32(unit)) }
    if UTF16.isLeadSurrogate(unit), let low = try trailUnit() {
      return append(0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00))
    }
    guard options.replacesLoneSurrogates else {
      let spelled = String(decoding: bytes[start..<(start + 6)], as: UTF8.self)
      throw failure("“\(spelled)” is half of a surrogate pair; the other half is missing", at: start)
    }
    append(0xFFFD)
  }

  /// The second half of a pair if it follows at once; otherwise nothing is consumed.
  private mutating func trailUnit() throws(JSONError) -> UInt16? {
    let start = position
    guard position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"), bytes[position + 1] == UInt8(ascii: "u")
    else { return nil }
    position += 1
    let unit = try hexUnit()
    if UTF16.isTrailSurrogate(unit) { return unit }
    position = start
    return nil
  }

  /// Reads `uXXXX`, at the `u`.
  private mutating func hexUnit() throws(JSONError) -> UInt16 {
    var unit: UInt16 = 0
    for index in position + 1...position + 4 {
      guard index < bytes.count, let digit = Self.hexValue(bytes[index]) else {
        throw failure("expected four hexadecimal digits after “\\u”", at: min(index, bytes.count))
      }
      unit = unit << 4 | digit
    }
    position += 5
    return unit
  }

  private static func hexValue(_ byte: UInt8) -> UInt16? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }

  private mutating func append(_ codePoint: UInt32) {
    guard let scalar = Unicode.Scalar(codePoint), let encoded = UTF8.encode(scalar) else { return }
    scratch.append(contentsOf: encoded)
  }
}

// MARK: Bytes and errors

extension JSONParser {
  private func peek() -> UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  private func failure(_ message: String, at offset: Int? = nil) -> JSONError {
    JSONError(message, at: offset ?? position, of: bytes)
  }

  private func unexpected(_ expected: String) -> JSONError {
    guard let byte = peek() else { return failure("expected \(expected), but the text ends here") }
    return failure("expected \(expected), not “\(Self.shown(byte))”")
  }

  private static func shown(_ byte: UInt8) -> String {
    byte > 0x20 && byte < 0x7F ? String(UnicodeScalar(byte)) : "byte " + String(byte, radix: 16)
  }
}
