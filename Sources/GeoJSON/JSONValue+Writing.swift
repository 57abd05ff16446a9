extension JSONValue {
  /// The value as JSON in UTF-8.
  ///
  /// - Parameters:
  ///   - indentation: spaces per level, or nil for one compact line.
  ///   - escaping: how strings are escaped.
  /// - Throws: `JSONWritingError.notFinite`.
  public func serialized(
    indentation: Int? = nil, escaping: JSONWriter.Escaping = .minimal
  ) throws(JSONWritingError) -> [UInt8] {
    var writer = JSONWriter(indentation: indentation, escaping: escaping)
    try writer.value(self)
    return writer.bytes
  }
}
