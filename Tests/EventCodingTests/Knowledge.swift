import Foundation
import Gazetteer
import Geoparsing
import TextAnalysis

@testable import EventCoding

/// The tables of this repository, and a handful of places to tie events to.
enum Knowledge {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Gazetteer")

  static let tables: KnowledgeTables = {
    var paths = ["demonyms.tsv"]
    for part in ["actors", "events"] {
      let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(part).path)) ?? []
      paths += files.sorted().filter { $0.hasSuffix(".tsv") }.map { part + "/" + $0 }
    }
    let root = folder
    return KnowledgeTables(paths: paths) { path in
      (try? Data(contentsOf: root.appendingPathComponent(path))).map { [UInt8]($0) }
    }
  }()

  static let recognizer = Result { try ActorRecognizer(tables: tables, places: MadeUpPlaces()) }
  static let coder = Result { try EventCoder(tables: tables, places: MadeUpPlaces()) }
}

/// A few places by name; the first word after `|` is the kind.
struct MadeUpPlaces: PlaceDirectory {
  struct Place: Sendable {
    var names: [String]
    var kind: PlaceKind
    var country: String
    var parent: String = ""
  }

  static let places: [Place] = [
    Place(names: ["Syria", "سوريا", "سورية"], kind: .country, country: "SY"),
    Place(names: ["Russia", "روسيا"], kind: .country, country: "RU"),
    Place(names: ["United States", "الولايات المتحدة", "US"], kind: .country, country: "US"),
    Place(names: ["Turkey", "تركيا"], kind: .country, country: "TR"),
    Place(names: ["Washington", "واشنطن"], kind: .populated, country: "US"),
    Place(names: ["Moscow", "موسكو"], kind: .populated, country: "RU"),
    Place(names: ["Aleppo", "حلب"], kind: .admin1, country: "SY"),
    Place(names: ["Manbij", "منبج"], kind: .populated, country: "SY", parent: "Aleppo"),
    Place(names: ["Raqqa", "الرقة"], kind: .populated, country: "SY"),
    Place(names: ["Idlib", "إدلب"], kind: .populated, country: "SY"),
    Place(names: ["Homs", "حمص"], kind: .populated, country: "SY"),
    Place(names: ["Cairo", "القاهرة"], kind: .populated, country: "EG"),
    Place(names: ["Geneva", "جنيف"], kind: .populated, country: "CH"),
    Place(names: ["Lebanon", "لبنان"], kind: .country, country: "LB"),
  ]

  static func index(_ name: String) -> PlaceIndex? {
    places.firstIndex { $0.names.contains(name) }.map { PlaceIndex(rawValue: Int32($0)) }
  }

  private func place(_ index: PlaceIndex) -> Place { Self.places[Int(index.rawValue)] }

  func kind(_ place: PlaceIndex) -> PlaceKind { self.place(place).kind }
  func countryCode(_ place: PlaceIndex) -> String { self.place(place).country }
  func displayName(_ place: PlaceIndex) -> String { self.place(place).names[0] }
  func displayArabicName(_ place: PlaceIndex) -> String? { self.place(place).names[1] }
  func identifier(_ place: PlaceIndex) -> String { "made-up:\(self.place(place).names[0])" }

  func contains(_ outer: PlaceIndex, _ inner: PlaceIndex) -> Bool {
    place(inner).parent == place(outer).names[0]
      || place(outer).kind == .country && place(outer).country == place(inner).country && outer != inner
  }

  func place(target: String) -> PlaceIndex? {
    Self.places.firstIndex { $0.country == target && $0.kind == .country }.map { PlaceIndex(rawValue: Int32($0)) }
  }
}

/// A text with its places given by hand, read by recogniser and coder.
struct Story {
  let text: AnalyzedText
  let places: GeoparsedText
  let actors: [ActorMention]
  let events: [Event]

  /// - Parameters:
  ///   - metonyms: Places that stand for their government; every other name of a made-up place is literal.
  init(_ string: String, metonyms: [String] = [], date: String? = "2017-03-15") throws {
    let recognizer = try Knowledge.recognizer.get()
    text = AnalyzedText(string)
    let names = recognizer.names(in: text)
    places = Self.places(in: text, claimed: names.map(\.claimed), metonyms: metonyms)
    actors = recognizer.actors(in: text, names: names, places: places)
    events = try Knowledge.coder.get().events(
      in: text, places: places, actors: actors, articleDate: date, explains: true)
  }

  private static func places(in text: AnalyzedText, claimed: [ClaimedName], metonyms: [String]) -> GeoparsedText {
    var mentions: [PlaceMention] = []
    for token in text.tokens.indices where !claimed.contains(where: { $0.tokens.contains(token) }) {
      for letters in 0...2 {
        let start = text.offset(inToken: token, afterLetters: letters)
        guard letters == 0 || isProclitic(text, token, letters) else { continue }
        let end =
          token + 1 < text.tokens.count
          ? twoWords(token, text, start) ?? Int(text.tokens[token].end)
          : Int(text.tokens[token].end)
        let name = text.string(scalars: start..<end)
        guard let index = MadeUpPlaces.index(name) else { continue }
        let isCountry = MadeUpPlaces.places[Int(index.rawValue)].kind == .country
        let count = end > Int(text.tokens[token].end) ? 2 : 1
        mentions.append(
          PlaceMention(
            tokens: token..<token + count, start: start, end: end, text: name,
            role: metonyms.contains(name) ? .metonym : .literal,
            place: ResolvedPlace(
              index: index, identifier: name, latitude: 0, longitude: 0, precision: isCountry ? .country : .town,
              wherePrecision: isCountry ? 6 : 1, radiusKilometers: 1, isCentroid: isCountry), confidence: 0.9))
        break
      }
    }
    return GeoparsedText(mentions: mentions)
  }

  /// Whether the first letters are one of و ف ب ل ك, or two of them.
  private static func isProclitic(_ text: AnalyzedText, _ token: Int, _ letters: Int) -> Bool {
    guard text.tokens[token].script == .arabic else { return false }
    let word = text.word(token)
    return word.count > letters + 2 && word.prefix(letters).allSatisfy { "وفبلك".contains($0) }
  }

  private static func twoWords(_ token: Int, _ text: AnalyzedText, _ start: Int) -> Int? {
    let end = Int(text.tokens[token + 1].end)
    return MadeUpPlaces.index(text.string(scalars: start..<end)) == nil ? nil : end
  }

  /// The event whose trigger is, or begins with, a word.
  func event(_ trigger: String) -> Event? {
    events.first { $0.trigger == trigger } ?? events.first { $0.trigger.hasPrefix(trigger) }
  }

  /// `ASSAULT`, `COERCE` … of all events but statements.
  var types: [String] { events.filter { $0.type != .statement && $0.mode != "intention" }.map(\.type.rawValue) }

  func placeNames(_ event: Event?) -> [String] { event?.places.map { places.mentions[$0].text } ?? [] }
  func actorNames(_ event: Event?) -> [String] { event?.actors.map { actors[$0].actor.identifier } ?? [] }
  func recipientNames(_ event: Event?) -> [String] { event?.recipients.map { actors[$0].actor.identifier } ?? [] }
}
