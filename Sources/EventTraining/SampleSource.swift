import EventCoding
import Gazetteer
import GeoJSON
import Geoparsing
import TextAnalysis

/// Reads articles and finds what may be events in them.
struct SampleSource {
  private let geoparser: Geoparser
  private let recognizer: ActorRecognizer
  private let coder: EventCoder

  init(index path: String) throws {
    let gazetteer = try GazetteerIndex(path: path)
    geoparser = try Geoparser(gazetteer: gazetteer)
    recognizer = try ActorRecognizer(gazetteer: gazetteer)
    coder = try EventCoder(gazetteer: gazetteer, sharing: recognizer)
  }

  /// Everything in a text that may be an event.
  func samples(of text: String, date: String?) -> [EventSample] {
    let text = AnalyzedText(text, abbreviations: geoparser.abbreviations)
    let names = recognizer.names(in: text)
    let places = geoparser.parse(text, claimed: names.map(\.claimed))
    let actors = recognizer.actors(in: text, names: names, places: places)
    return coder.samples(in: text, places: places, actors: actors, articleDate: date)
  }

  /// Calls `body` with the record of each line of a file of JSON lines.
  static func forEachRecord(_ path: String, _ body: (JSONObject) throws -> Void) throws {
    for line in try TrainingFile.bytes(path).split(separator: 0x0A) {
      guard case .object(let record) = try JSONParser.parse(Array(line)) else { continue }
      try body(record)
    }
  }
}
