/// How bytes stand for letters.
public enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case windows1256 = "windows-1256"
  case windows1252 = "windows-1252"
  case iso8859Arabic = "iso-8859-6"
  case latin1 = "iso-8859-1"

  /// The encoding of a name as files and pages write it ("UTF-8", "cp1256", "latin1").
  public init?(label: String) {
    switch label.lowercased() {
    case "utf-8", "utf8": self = .utf8
    case "utf-16le", "utf-16", "utf16": self = .utf16LittleEndian
    case "utf-16be": self = .utf16BigEndian
    case "windows-1256", "cp1256", "1256": self = .windows1256
    case "windows-1252", "cp1252", "1252": self = .windows1252
    case "iso-8859-6", "arabic": self = .iso8859Arabic
    case "iso-8859-1", "latin1", "latin-1": self = .latin1
    default: return nil
    }
  }

  /// The encoding that a byte order mark tells of, and the length of the mark.
  static func marked(_ bytes: [UInt8]) -> (encoding: TextEncoding, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }

  /// The text that bytes stand for. A byte order mark goes before everything else and is left out.
  ///
  /// - Parameters:
  ///   - bytes: The content of a file.
  ///   - stated: The encoding to use where there is no mark; UTF-8 if nil.
  ///   - path: What error messages call the file.
  /// - Throws: `InputError.malformed` with line and byte offset of the first byte that does not fit.
  public static func decode(_ bytes: [UInt8], stated: TextEncoding?, path: String) throws(InputError) -> String {
    let mark = marked(bytes)
    let body = bytes[(mark?.length ?? 0)...]
    switch mark?.encoding ?? stated ?? .utf8 {
    case .utf8: return try decodeUTF8(body, path)
    case .utf16LittleEndian: return try decodeUTF16(body, path) { UInt16($0) | UInt16($1) << 8 }
    case .utf16BigEndian: return try decodeUTF16(body, path) { UInt16($0) << 8 | UInt16($1) }
    case .windows1256: return decode(body, by: SingleByteTables.windows1256)
    case .windows1252: return decode(body, by: SingleByteTables.windows1252)
    case .iso8859Arabic: return decode(body, by: SingleByteTables.iso8859Arabic)
    case .latin1: return decode(body, by: Array(0x80...0xFF))
    }
  }

  private static func decodeUTF8(_ bytes: ArraySlice<UInt8>, _ path: String) throws(InputError) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    let offset = UTF8Check.firstInvalidByte(in: bytes) ?? bytes.startIndex
    throw .malformed(
      path: path, line: 1 + bytes[..<offset].count { $0 == 0x0A }, byte: offset,
      message: "invalid UTF-8; if the file has another encoding, give it with --encoding")
  }

  private static func decodeUTF16(
    _ bytes: ArraySlice<UInt8>, _ path: String, _ unit: (UInt8, UInt8) -> UInt16
  ) throws(InputError) -> String {
    let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { unit(bytes[$0], bytes[$0 + 1]) }
    guard bytes.count % 2 == 0, let text = String(validating: units, as: UTF16.self) else {
      throw .malformed(path: path, line: nil, byte: nil, message: "invalid UTF-16")
    }
    return text
  }

  private static func decode(_ bytes: ArraySlice<UInt8>, by table: [UInt16]) -> String {
    let units = bytes.map { $0 < 0x80 ? UInt16($0) : table[Int($0) - 0x80] }
    return String(decoding: units, as: UTF16.self)
  }
}
