import GeoJSON
import Mapping

/// An article with what people have marked in it.
public struct GoldDocument: Sendable {
  /// The article.
  public var article: Article
  /// The corpus it belongs to.
  public var corpus: String
  /// Toponyms with their points; nil if the gold has none of that kind.
  public var toponyms: [GoldToponym]?
  /// Named entities of all types; nil if the gold has none of that kind.
  public var entities: [GoldToponym]?

  /// Reads a file of one JSON record a line: `id`, `corpus`, `text`, and `toponyms` or `entities` with `start` and `end` in
  /// code points.
  ///
  /// - Throws: `InputError`, naming file and line.
  public static func read(_ path: String) throws(InputError) -> [GoldDocument] {
    let text = try TextEncoding.decode(FileReader.bytes(of: path), stated: nil, path: path)
    let records = ArticleRecordReader(path: path, name: path)
    var documents: [GoldDocument] = []
    for (index, line) in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      do {
        let record = try JSONValue(parsing: Array(line))
        documents.append(try GoldDocument(record, article: records.article(record, id: "\(index + 1)")))
      } catch let error as JSONError {
        throw .malformed(path: path, line: index + 1, byte: nil, message: error.message)
      } catch {
        let message = (error as? RecordError)?.message ?? "\(error)"
        throw .malformed(path: path, line: index + 1, byte: nil, message: message)
      }
    }
    return documents
  }

  private init(_ record: JSONValue, article: Article) throws(RecordError) {
    self.article = article
    corpus = record["corpus"]?.stringValue ?? "all"
    let length = article.text.unicodeScalars.count
    toponyms = try Self.marks(record["toponyms"], length)
    entities = try Self.marks(record["entities"], length)
    guard toponyms != nil || entities != nil else {
      throw RecordError(code: "no_gold", message: "the record has neither “toponyms” nor “entities”")
    }
  }

  private static func marks(_ value: JSONValue?, _ length: Int) throws(RecordError) -> [GoldToponym]? {
    guard let values = value?.arrayValue else { return nil }
    var marks: [GoldToponym] = []
    for value in values {
      guard let start = value["start"]?.integerValue, let end = value["end"]?.integerValue, 0 <= start, start < end,
        end <= length
      else { throw RecordError(code: "bad_span", message: "a mark without start < end inside the text") }
      marks.append(
        GoldToponym(
          start: start, end: end, latitude: value["lat"]?.doubleValue, longitude: value["lon"]?.doubleValue,
          type: value["type"]?.stringValue ?? "", isCore: value["core"]?.boolValue ?? false))
    }
    return marks
  }
}
