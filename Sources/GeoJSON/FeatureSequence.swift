/// Reads a sequence of GeoJSON texts: RFC 8142 with record separators, or one text a line.
public enum FeatureSequence {
  /// One text of a sequence, read or not.
  public struct Record: Sendable {
    /// The line on which the text begins, from 1.
    public let line: Int
    /// The features of the text (a collection may hold many), or why it could not be read. Lines and columns inside
    /// a JSON error count from the start of the text.
    public let result: Result<[Feature], GeoJSONError>
  }

  /// Whether bytes look like a sequence: a record separator in front, or a first line that is a whole object with
  /// another one after it.
  public static func isLikely(_ bytes: [UInt8]) -> Bool {
    if bytes.first == separator { return true }
    guard let end = bytes.firstIndex(of: 0x0A) else { return false }
    let isWhole = lastVisible(bytes[..<end]) == UInt8(ascii: "}") && firstVisible(bytes[..<end]) == UInt8(ascii: "{")
    return isWhole && firstVisible(bytes[end...]) == UInt8(ascii: "{")
  }

  /// Reads every text; a bad one does not keep the others from being read.
  public static func records(in bytes: [UInt8], options: JSONParser.Options = .init()) -> [Record] {
    let mark = bytes.contains(separator) ? separator : 0x0A
    var records: [Record] = []
    var line = 1
    for text in bytes.split(separator: mark, omittingEmptySubsequences: false) {
      if firstVisible(text) != nil { records.append(Record(line: line, result: features(Array(text), options))) }
      line += mark == 0x0A ? 1 : text.count { $0 == 0x0A }
    }
    return records
  }

  private static let separator: UInt8 = 0x1E

  private static func features(_ text: [UInt8], _ options: JSONParser.Options) -> Result<[Feature], GeoJSONError> {
    do throws(GeoJSONError) {
      return .success(try GeoJSONDocument(parsing: text, options: options).asFeatureCollection.features)
    } catch {
      return .failure(error)
    }
  }

  private static func firstVisible(_ bytes: ArraySlice<UInt8>) -> UInt8? { bytes.first { $0 > 0x20 } }

  private static func lastVisible(_ bytes: ArraySlice<UInt8>) -> UInt8? { bytes.last { $0 > 0x20 } }
}
