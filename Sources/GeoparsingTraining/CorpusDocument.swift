import GeoJSON

/// A text of a corpus with its marks.
public struct CorpusDocument: Sendable {
  public var id: String
  public var text: String
  public var marks: [GoldMark]

  /// Reads a corpus: one JSON record a line.
  ///
  /// - Throws: `JSONError` for a line that is no JSON.
  public static func read(_ bytes: [UInt8], corpus: Corpus) throws -> [CorpusDocument] {
    var documents: [CorpusDocument] = []
    for line in bytes.split(separator: 0x0A) where line.contains(where: { $0 > 0x20 }) {
      let record = try JSONValue(parsing: Array(line))
      guard let text = record["text"]?.stringValue else { continue }
      let id = record["id"]?.stringValue ?? "\(documents.count + 1)"
      documents.append(CorpusDocument(id: id, text: text, marks: marks(record, corpus)))
    }
    return documents
  }

  private static func marks(_ record: JSONValue, _ corpus: Corpus) -> [GoldMark] {
    var marks: [GoldMark] = []
    for value in record[corpus.field]?.arrayValue ?? [] {
      let mark = corpus.field == "events" ? value["location"] ?? .null : value
      guard let start = mark["start"]?.integerValue, let end = mark["end"]?.integerValue, 0 <= start, start < end else {
        continue
      }
      if !corpus.types.isEmpty, !corpus.types.contains(mark["type"]?.stringValue ?? "") { continue }
      let gold = GoldMark(
        start: start, end: end, latitude: mark["lat"]?.doubleValue, longitude: mark["lon"]?.doubleValue,
        isCore: mark["core"]?.boolValue ?? true)
      if !marks.contains(gold) { marks.append(gold) }
    }
    return marks.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  /// Which of some folds the text belongs to, by a hash of its name.
  func fold(of count: Int) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return Int((hash ^ hash >> 32) % UInt64(count))
  }
}
