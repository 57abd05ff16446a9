/// Any JSON value (RFC 8259), with the order of object members and the spelling of numbers kept.
///
/// Equality is exact: objects with the same members in another order differ, and so do `1` and `1.0`.
public enum JSONValue: Sendable, Hashable {
  /// `null`
  case null
  /// `true` or `false`
  case bool(Bool)
  /// A whole number as written without fraction or exponent.
  case integer(Int)
  /// A number whose shortest spelling is its spelling; must be finite to be written.
  case double(Double)
  /// A number spelled otherwise (`1e3`, `1.50`, more than 64 bits), kept as it was written.
  case numeral(String)
  /// A string.
  case string(String)
  /// An array.
  case array([JSONValue])
  /// An object with ordered members.
  case object(JSONObject)
}

extension JSONValue {
  /// Parses one JSON text.
  ///
  /// - Throws: `JSONError` with line, column and byte offset.
  public init(parsing bytes: [UInt8], options: JSONParser.Options = .init()) throws(JSONError) {
    self = try JSONParser.parse(bytes, options: options)
  }

  /// Parses one JSON text.
  public init(parsing text: String, options: JSONParser.Options = .init()) throws(JSONError) {
    self = try JSONParser.parse(Array(text.utf8), options: options)
  }

  /// The number as a `Double`, or nil if this is no number or one beyond the range of `Double`.
  public var doubleValue: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .double(let value): value
    case .numeral(let text): Double(text).flatMap { $0.isFinite ? $0 : nil }
    default: nil
    }
  }

  /// The number as an `Int`, or nil if this is no whole number or too large. `1.0` and `1e3` are whole.
  public var integerValue: Int? {
    if case .integer(let value) = self { return value }
    return doubleValue.flatMap { Int(exactly: $0) }
  }

  /// The string, or nil if this is none.
  public var stringValue: String? {
    if case .string(let value) = self { value } else { nil }
  }

  /// The truth value, or nil if this is none.
  public var boolValue: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The elements, or nil if this is no array.
  public var arrayValue: [JSONValue]? {
    if case .array(let value) = self { value } else { nil }
  }

  /// The object, or nil if this is none.
  public var objectValue: JSONObject? {
    if case .object(let value) = self { value } else { nil }
  }

  /// Whether this is `null`.
  public var isNull: Bool { self == .null }

  /// Whether this is neither array nor object: what map viewers can show as a property.
  public var isScalar: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }

  /// The value of a member, or nil if this is no object or has no such member.
  public subscript(key: String) -> JSONValue? { objectValue?[key] }

  /// What kind of value this is, in words for messages: "a string", "an array".
  public var kindDescription: String {
    switch self {
    case .null: "null"
    case .bool: "a truth value"
    case .integer, .double, .numeral: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}

// MARK: Literals

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// A string.
  public init(stringLiteral value: String) { self = .string(value) }
  /// A whole number.
  public init(integerLiteral value: Int) { self = .integer(value) }
  /// A number.
  public init(floatLiteral value: Double) { self = .double(value) }
  /// A truth value.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// `null`.
  public init(nilLiteral: ()) { self = .null }
  /// An array.
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  /// An object, members in the order written.
  public init(dictionaryLiteral elements: (String, JSONValue)...) { self = .object(JSONObject(elements)) }
}
