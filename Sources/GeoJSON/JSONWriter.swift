/// Writes JSON straight into bytes: no tree in between, commas by itself.
///
///     var writer = JSONWriter()
///     writer.beginObject()
///     writer.member("name", "حلب")
///     try writer.member("confidence", 0.93)
///     writer.endObject()
///     // writer.bytes: {"name":"حلب","confidence":0.93}
///
/// The caller balances the brackets and puts a key before each value of an object; the writer does not check it.
public struct JSONWriter: Sendable {
  /// How strings are escaped.
  public enum Escaping: Sendable, Hashable {
    /// Only what RFC 8259 demands: quotation mark, backslash, control characters. All else stays UTF-8.
    case minimal
    /// Also `<`, `>`, `&`, U+2028 and U+2029, so that the text can stand inside an HTML `script` element.
    case script
  }

  /// What has been written so far.
  public private(set) var bytes: [UInt8] = []

  private let indentation: Int?
  private let escaping: Escaping
  private var depth = 0
  /// Whether a value has just ended in the open container, so that the next one needs a comma.
  private var followsValue = false
  /// Whether a key has just been written, so that the value stays on its line.
  private var followsKey = false

  /// Makes an empty writer.
  ///
  /// - Parameters:
  ///   - indentation: spaces per level for text that people read; nil for one compact line.
  ///   - escaping: how strings are escaped.
  public init(indentation: Int? = nil, escaping: Escaping = .minimal) {
    self.indentation = indentation
    self.escaping = escaping
  }

  /// Forgets what was written, and keeps the memory for the next text.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    depth = 0
    followsValue = false
    followsKey = false
  }

  /// Forgets the bytes written so far, which the caller has passed on, and goes on in the middle of the text.
  public mutating func discardWritten() { bytes.removeAll(keepingCapacity: true) }

  /// Makes room for bytes to come.
  public mutating func reserveCapacity(_ capacity: Int) { bytes.reserveCapacity(capacity) }

  /// What has been written, as a string.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}

// MARK: Undoing

extension JSONWriter {
  /// A place in the text to which the writer can go back.
  struct Checkpoint {
    fileprivate let count: Int
    fileprivate let depth: Int
    fileprivate let followsValue: Bool
    fileprivate let followsKey: Bool
  }

  /// The place where the writer stands.
  var checkpoint: Checkpoint {
    Checkpoint(count: bytes.count, depth: depth, followsValue: followsValue, followsKey: followsKey)
  }

  /// Forgets what was written since a checkpoint, as after an error in the middle of a feature.
  mutating func rollBack(to checkpoint: Checkpoint) {
    bytes.removeLast(bytes.count - checkpoint.count)
    depth = checkpoint.depth
    followsValue = checkpoint.followsValue
    followsKey = checkpoint.followsKey
  }
}

// MARK: Structure

extension JSONWriter {
  /// Opens an object.
  public mutating func beginObject() { begin(UInt8(ascii: "{")) }

  /// Closes an object.
  public mutating func endObject() { end(UInt8(ascii: "}")) }

  /// Opens an array.
  public mutating func beginArray() { begin(UInt8(ascii: "[")) }

  /// Closes an array.
  public mutating func endArray() { end(UInt8(ascii: "]")) }

  /// Writes a key; its value must follow.
  public mutating func key(_ key: String) {
    separate()
    appendString(key)
    bytes.append(UInt8(ascii: ":"))
    if indentation != nil { bytes.append(UInt8(ascii: " ")) }
    followsKey = true
  }

  /// Ends a line and begins a new JSON text, for one text a line.
  public mutating func newline() {
    bytes.append(0x0A)
    followsValue = false
  }

  /// Adds a byte as it is, such as the record separator of RFC 8142.
  mutating func raw(_ byte: UInt8) { bytes.append(byte) }

  /// Lets the next element of the open array begin on a new line, whatever the indentation.
  mutating func lineBreakBeforeNext() {
    if followsValue { bytes.append(UInt8(ascii: ",")) }
    bytes.append(0x0A)
    followsValue = false
  }

  /// Adds ready JSON, which stands where a value may stand; it is not checked.
  public mutating func rawValue(_ json: some Sequence<UInt8>) {
    separate()
    bytes.append(contentsOf: json)
    followsValue = true
  }

  private mutating func begin(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    depth += 1
    followsValue = false
  }

  private mutating func end(_ bracket: UInt8) {
    depth -= 1
    if followsValue { breakLine() }
    bytes.append(bracket)
    followsValue = true
  }

  /// Puts the comma and the line break that belong before a key or value.
  private mutating func separate() {
    if followsKey {
      followsKey = false
    } else {
      if followsValue { bytes.append(UInt8(ascii: ",")) }
      if depth > 0 { breakLine() }
    }
    followsValue = false
  }

  private mutating func breakLine() {
    guard let indentation else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indentation * depth))
  }
}

// MARK: Values

extension JSONWriter {
  /// Writes a string.
  public mutating func string(_ value: String) {
    separate()
    appendString(value)
    followsValue = true
  }

  /// Writes a whole number.
  public mutating func integer(_ value: some BinaryInteger) { rawValue(String(value).utf8) }

  /// Writes a truth value.
  public mutating func bool(_ value: Bool) { rawValue((value ? "true" : "false").utf8) }

  /// Writes `null`.
  public mutating func null() { rawValue("null".utf8) }

  /// Writes a number with as few digits as identify it, always with a fraction or exponent: `1.0`, `0.93`.
  ///
  /// - Throws: `JSONWritingError.notFinite`; JSON has no infinity and no NaN.
  public mutating func double(_ value: Double) throws(JSONWritingError) {
    guard value.isFinite else { throw .notFinite }
    rawValue(value.description.utf8)
  }

  /// Writes a number rounded to so many decimals (at most 15), without trailing zeros but at least one decimal.
  ///
  /// - Throws: `JSONWritingError.notFinite`.
  public mutating func double(_ value: Double, decimals: Int) throws(JSONWritingError) {
    guard value.isFinite else { throw .notFinite }
    separate()
    FixedDecimal.append(value, decimals: decimals, to: &bytes)
    followsValue = true
  }

  /// Writes any value.
  ///
  /// - Throws: `JSONWritingError.notFinite` for a `double` that is not finite, wherever it stands inside.
  public mutating func value(_ value: JSONValue) throws(JSONWritingError) {
    switch value {
    case .null: null()
    case .bool(let value): bool(value)
    case .integer(let value): integer(value)
    case .double(let value): try double(value)
    case .numeral(let text): rawValue(text.utf8)
    case .string(let value): string(value)
    case .array(let elements): try array(elements)
    case .object(let value): try object(value)
    }
  }

  /// Writes an array.
  public mutating func array(_ elements: [JSONValue]) throws(JSONWritingError) {
    beginArray()
    for element in elements { try value(element) }
    endArray()
  }

  /// Writes an object.
  public mutating func object(_ object: JSONObject) throws(JSONWritingError) {
    beginObject()
    try members(object)
    endObject()
  }

  /// Writes the members of an object into the object that is open.
  public mutating func members(_ object: JSONObject) throws(JSONWritingError) {
    for member in object.members { try self.member(member.key, member.value) }
  }
}

// MARK: Members

extension JSONWriter {
  /// Writes a key and a string.
  public mutating func member(_ key: String, _ value: String) {
    self.key(key)
    string(value)
  }

  /// Writes a key and a string or `null`.
  public mutating func member(_ key: String, _ value: String?) {
    self.key(key)
    if let value { string(value) } else { null() }
  }

  /// Writes a key and a whole number.
  public mutating func member(_ key: String, _ value: Int) {
    self.key(key)
    integer(value)
  }

  /// Writes a key and a truth value.
  public mutating func member(_ key: String, _ value: Bool) {
    self.key(key)
    bool(value)
  }

  /// Writes a key and a number, with as few digits as identify it.
  public mutating func member(_ key: String, _ value: Double) throws(JSONWritingError) {
    self.key(key)
    try double(value)
  }

  /// Writes a key and a number rounded to so many decimals.
  public mutating func member(_ key: String, _ value: Double, decimals: Int) throws(JSONWritingError) {
    self.key(key)
    try double(value, decimals: decimals)
  }

  /// Writes a key and any value.
  public mutating func member(_ key: String, _ value: JSONValue) throws(JSONWritingError) {
    self.key(key)
    try self.value(value)
  }
}

// MARK: Strings

extension JSONWriter {
  private mutating func appendString(_ value: String) {
    var value = value
    bytes.append(UInt8(ascii: "\""))
    value.withUTF8 { appendEscaped($0) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Copies runs of plain bytes whole and escapes the bytes between them.
  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    while index < text.count {
      let length = escapedLength(text, index)
      if length > 0 {
        bytes.append(contentsOf: text[start..<index])
        appendEscape(text[index], separator: length == 3 ? text[index + 2] : 0)
        index += length
        start = index
      } else {
        index += 1
      }
    }
    bytes.append(contentsOf: text[start...])
  }

  /// How many bytes from here need an escape: 0 for none, 3 for a line or paragraph separator (E2 80 A8, E2 80 A9).
  private func escapedLength(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let byte = text[index]
    if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return 1 }
    guard escaping == .script else { return 0 }
    if byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "&") { return 1 }
    guard byte == 0xE2, index + 2 < text.count else { return 0 }
    return text[index + 1] == 0x80 && text[index + 2] & 0xFE == 0xA8 ? 3 : 0
  }

  private mutating func appendEscape(_ byte: UInt8, separator: UInt8) {
    switch byte {
    case _ where separator != 0: bytes.append(contentsOf: (separator == 0xA8 ? "\\u2028" : "\\u2029").utf8)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
    case 0x0A: bytes.append(contentsOf: "\\n".utf8)
    case 0x0D: bytes.append(contentsOf: "\\r".utf8)
    case 0x09: bytes.append(contentsOf: "\\t".utf8)
    case 0x08: bytes.append(contentsOf: "\\b".utf8)
    case 0x0C: bytes.append(contentsOf: "\\f".utf8)
    default:
      bytes.append(contentsOf: "\\u00".utf8)
      bytes.append(Self.hexDigit(byte >> 4))
      bytes.append(Self.hexDigit(byte & 15))
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
