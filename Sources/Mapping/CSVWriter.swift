import GeoJSON

/// Writes rows of RFC 4180: fields in quotation marks where they need them, lines ended by CR LF, UTF-8.
public struct CSVWriter<Sink: ByteSink> {
  /// Where the bytes go.
  public private(set) var sink: Sink
  private var bytes: [UInt8] = []

  /// Begins a table.
  public init(_ sink: Sink) { self.sink = sink }

  /// Writes one row.
  ///
  /// - Throws: what the sink throws.
  public mutating func append(_ fields: [String]) throws {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(field)
    }
    bytes += [0x0D, 0x0A]
    if bytes.count > 1 << 16 { try flush() }
  }

  /// Hands the last bytes to the sink.
  ///
  /// - Throws: what the sink throws.
  @discardableResult
  public consuming func finish() throws -> Sink {
    try flush()
    return sink
  }

  /// Hands what is written so far to the sink.
  ///
  /// - Throws: what the sink throws.
  public mutating func flush() throws {
    guard !bytes.isEmpty else { return }
    try sink.write(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func append(_ field: String) {
    let needsQuotes = field.utf8.contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D
    }
    guard needsQuotes else { return bytes.append(contentsOf: field.utf8) }
    bytes.append(UInt8(ascii: "\""))
    for byte in field.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
