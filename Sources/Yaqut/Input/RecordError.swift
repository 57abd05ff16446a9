/// Why a record is no article.
public struct RecordError: Error, Sendable, Equatable {
  /// A word for programs: `bad_json`, `bad_utf8`, `empty_line`, `not_an_object`, `no_text`, `no_spans`, `bad_span`.
  public let code: String
  /// A sentence for people.
  public let message: String

  /// Makes an error.
  public init(code: String, message: String) {
    self.code = code
    self.message = message
  }
}
