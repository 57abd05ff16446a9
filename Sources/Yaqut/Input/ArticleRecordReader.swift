import GeoJSON
import Mapping

/// Reads articles from JSON records: `id title text date url source lang`.
public struct ArticleRecordReader: Sendable {
  private let path: String
  private let name: String
  private let spansField: String?
  private let columns: ArticleColumns

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - path: What messages call the file.
  ///   - name: What records without an id are called, with their line.
  ///   - spansField: The field that holds spans of toponyms (`{"start","end"}`); nil if places are to be recognised.
  ///   - columns: What the fields are called.
  public init(path: String, name: String, spansField: String? = nil, columns: ArticleColumns = ArticleColumns()) {
    self.path = path
    self.name = name
    self.spansField = spansField
    self.columns = columns
  }

  /// Articles of a text that holds one record a line; empty lines are passed over.
  func lines(_ text: String) throws(InputError) -> [Article] {
    var articles: [Article] = []
    var offset = 0
    for (index, line) in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      let start = offset
      offset += line.count + 1
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      let record: JSONValue
      do { record = try JSONValue(parsing: Array(line)) } catch {
        throw .malformed(path: path, line: index + 1, byte: start + error.offset, message: error.message)
      }
      articles.append(try located(record, line: index + 1))
    }
    return articles
  }

  /// Articles of a text that is one record or an array of records.
  func document(_ text: String) throws(InputError) -> [Article] {
    let value: JSONValue
    do { value = try JSONValue(parsing: text) } catch {
      throw .malformed(path: path, line: error.line, byte: error.offset, message: error.message)
    }
    guard let records = value.arrayValue else { return [try located(value, line: nil)] }
    var articles: [Article] = []
    for (index, record) in records.enumerated() {
      do { articles.append(try article(record, id: "\(name):\(index + 1)")) } catch {
        throw .malformed(path: path, line: nil, byte: nil, message: "record \(index + 1): \(error.message)")
      }
    }
    return articles
  }

  private func located(_ record: JSONValue, line: Int?) throws(InputError) -> Article {
    do { return try article(record, id: line.map { "\(name):\($0)" } ?? name) } catch {
      throw .malformed(path: path, line: line, byte: nil, message: error.message)
    }
  }

  /// The article of a record.
  ///
  /// - Parameter id: What it is called if it has no id.
  /// - Throws: `RecordError` if it is no object, has no text, or its spans make no sense.
  public func article(_ record: JSONValue, id: String) throws(RecordError) -> Article {
    guard let fields = record.objectValue else {
      throw RecordError(code: "not_an_object", message: "expected an object, found \(record.kindDescription)")
    }
    guard let value = fields[columns.text] else {
      throw RecordError(code: "no_text", message: "the record has no “\(columns.text)”")
    }
    guard let text = value.stringValue else {
      throw RecordError(code: "no_text", message: "“\(columns.text)” must be a string, not \(value.kindDescription)")
    }
    func field(_ name: String) -> String? { fields[name]?.stringValue }
    return Article(
      id: Self.identifier(fields[columns.id]) ?? id, title: field(columns.title), text: text,
      date: field(columns.date), url: field(columns.url), source: field(columns.source),
      language: field(columns.language), spans: try spans(fields))
  }

  private static func identifier(_ value: JSONValue?) -> String? {
    switch value {
    case .string(let text), .numeral(let text): text
    case .integer(let number): String(number)
    case .double(let number): number.description
    default: nil
    }
  }

  private func spans(_ fields: JSONObject) throws(RecordError) -> [Range<Int>]? {
    guard let spansField else { return nil }
    guard let values = fields[spansField]?.arrayValue else {
      throw RecordError(code: "no_spans", message: "the record has no array “\(spansField)”")
    }
    var spans: [Range<Int>] = []
    for value in values {
      guard let start = value["start"]?.integerValue, let end = value["end"]?.integerValue, 0 <= start, start < end
      else {
        throw RecordError(code: "bad_span", message: "“\(spansField)” needs objects with whole numbers start < end")
      }
      spans.append(start..<end)
    }
    return spans
  }
}
