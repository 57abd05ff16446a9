import Gazetteer
import GeoJSON

/// What a map tells of itself: the members `attribution` and `yaqut` at the top of a GeoJSON file.
public struct MapRecord {
  /// The version of the program.
  public let version: String
  private let builder: FeatureBuilder

  /// Prepares the record of the map that a builder makes features of.
  public init(version: String, builder: FeatureBuilder) {
    self.version = version
    self.builder = builder
  }

  /// The credit that the sources of the gazetteer ask for.
  public var attribution: String { Self.attribution(of: builder.infos) }

  /// The credit that the sources of gazetteers ask for.
  package static func attribution(of infos: [GazetteerInfo]) -> String {
    var credits: [String] = []
    for info in infos where !info.attribution.isEmpty && !credits.contains(info.attribution) {
      credits.append(info.attribution)
    }
    return credits.joined(separator: "; ")
  }

  /// The members to write.
  public var members: JSONObject {
    var record = JSONObject()
    record.appendUnchecked("version", .string(version))
    record.appendUnchecked("gazetteer", .object(gazetteer))
    record.appendUnchecked("articles", .array(builder.map.articles.map { .object(Self.record(of: $0)) }))
    record.appendUnchecked("unlocated", .array(unlocated))
    return ["attribution": .string(attribution), "yaqut": .object(record)]
  }

  private var gazetteer: JSONObject {
    Self.record(of: builder.infos)
  }

  /// The record of gazetteers that are open as one, the lowest first.
  package static func record(of infos: [GazetteerInfo]) -> JSONObject {
    guard let first = infos.first else { return [:] }
    var record = record(of: first)
    if infos.count > 1 {
      record.appendUnchecked("overlays", .array(infos.dropFirst().map { .object(Self.record(of: $0)) }))
    }
    return record
  }

  private static func record(of info: GazetteerInfo) -> JSONObject {
    [
      "name": .string(info.name), "version": .string(info.version), "sha256": .string(info.sha256),
      "places": .integer(info.placeCount),
    ]
  }

  private static func record(of article: ArticleRecord) -> JSONObject {
    [
      "id": .string(article.id), "title": .string(article.title), "date": .string(article.date),
      "sha256": .string(article.sha256),
    ]
  }

  /// What stayed unlocated and why: of a map of events the events, else the mentions.
  private var unlocated: [JSONValue] {
    if builder.options.grouping == .event {
      return builder.map.events.filter { builder.location(of: $0) == nil }.map {
        unlocated($0.trigger, $0.article, $0.start, $0.end, builder.reason(of: $0))
      }
    }
    return builder.map.mentions.filter { $0.location == nil }.map {
      unlocated($0.text, $0.article, $0.start, $0.end, $0.reason)
    }
  }

  private func unlocated(_ text: String, _ article: Int, _ start: Int, _ end: Int, _ reason: String) -> JSONValue {
    .object([
      "text": .string(text), "article": .string(builder.map.articles[article].id), "start": .integer(start),
      "end": .integer(end), "reason": .string(reason),
    ])
  }
}
