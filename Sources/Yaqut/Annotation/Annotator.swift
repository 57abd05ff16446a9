import GeoJSON
import Mapping

/// Turns a line of JSON with an article into a line of JSON with what was found in it.
///
/// The answer depends on the line alone, so that lines may be annotated in any order and by any number of tasks.
public struct Annotator: Sendable {
  /// The answer to one line.
  public struct Answer: Sendable {
    /// JSON without a line end.
    public let bytes: [UInt8]
    /// Whether the answer is an error record.
    public let isError: Bool
  }

  private let pipeline: Pipeline
  private let options: AnnotationOptions
  private let reader: ArticleRecordReader

  /// Prepares to annotate.
  public init(pipeline: Pipeline, options: AnnotationOptions = AnnotationOptions()) {
    self.pipeline = pipeline
    var options = options
    let needsEvents = options.fields.contains(.events) || options.fields.contains(.actors)
    options.analysis.findsEvents = options.analysis.findsEvents && needsEvents
    self.options = options
    reader = ArticleRecordReader(path: "", name: "", spansField: options.spansField)
  }

  /// Annotates one line. A line that holds no article gets an error record in its place.
  ///
  /// - Parameters:
  ///   - line: UTF-8 without a line end.
  ///   - number: The number of the line, from 1, for the error record.
  public func annotate(_ line: [UInt8], number: Int) -> Answer {
    let record: JSONValue
    do { record = try JSONValue(parsing: line) } catch {
      return failure(Self.error(in: line, error), id: .null, line: number)
    }
    let id = record["id"] ?? .null
    do {
      let article = try reader.article(record, id: String(number))
      return Answer(bytes: try write(pipeline.analyze(article, options: options.analysis), id: id), isError: false)
    } catch let error as RecordError {
      return failure(error, id: id, line: number)
    } catch {
      return failure(RecordError(code: "internal", message: "\(error)"), id: id, line: number)
    }
  }

  /// The error record for a line that is longer than lines may be.
  public func refuse(lineOf count: Int, longest: Int, number: Int) -> Answer {
    let message = "the line has \(count) bytes, more than \(longest)"
    return failure(RecordError(code: "too_long", message: message), id: .null, line: number)
  }

  private func write(_ analyzed: AnalyzedArticle, id: JSONValue) throws -> [UInt8] {
    var writer = AnnotationWriter(gazetteer: pipeline.gazetteer, options: options)
    return try writer.write(analyzed, id: id)
  }

  private static func error(in line: [UInt8], _ error: JSONError) -> RecordError {
    if !line.contains(where: { $0 > 0x20 }) { return RecordError(code: "empty_line", message: "the line is empty") }
    if let byte = UTF8Check.firstInvalidByte(in: line[...]) {
      return RecordError(code: "bad_utf8", message: "invalid UTF-8 at byte \(byte)")
    }
    return RecordError(code: "bad_json", message: "column \(error.column) (byte \(error.offset)): \(error.message)")
  }

  private func failure(_ error: RecordError, id: JSONValue, line: Int) -> Answer {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("id")
    // An id that is a number beyond Double is written as it came in; nothing in a parsed value can fail to be written.
    if (try? writer.value(id)) == nil { writer.null() }
    writer.member("line", line)
    writer.key("error")
    writer.beginObject()
    writer.member("code", error.code)
    writer.member("message", error.message)
    writer.endObject()
    writer.endObject()
    return Answer(bytes: writer.bytes, isError: true)
  }
}
