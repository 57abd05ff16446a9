/// The `id` of a feature: a string or a number (RFC 7946 §3.2).
public enum FeatureIdentifier: Sendable, Hashable {
  /// A string, such as "geonames:167357".
  case string(String)
  /// A whole number.
  case integer(Int)
  /// Any other number, as it was written.
  case numeral(String)
}

extension FeatureIdentifier: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, CustomStringConvertible {
  /// A string identifier.
  public init(stringLiteral value: String) { self = .string(value) }

  /// A numeric identifier.
  public init(integerLiteral value: Int) { self = .integer(value) }

  /// The identifier as text, without quotation marks.
  public var description: String {
    switch self {
    case .string(let text), .numeral(let text): text
    case .integer(let value): String(value)
    }
  }

  /// The identifier as JSON.
  public var jsonValue: JSONValue {
    switch self {
    case .string(let text): .string(text)
    case .integer(let value): .integer(value)
    case .numeral(let text): .numeral(text)
    }
  }
}
