import EventCoding
import Gazetteer

/// A map as a table for people: each place with its role, actors and events.
public struct MapSummary {
  private let map: PlaceMap
  private let gazetteer: GazetteerIndex
  private let language: String

  /// Prepares a summary in a language.
  public init(map: PlaceMap, gazetteer: GazetteerIndex, language: String) {
    self.map = map
    self.gazetteer = gazetteer
    self.language = language
  }

  /// The table and a closing line with counts.
  ///
  /// - Parameters:
  ///   - width: The columns of the terminal.
  ///   - isStyled: Whether to set the header bold.
  public func lines(width: Int, isStyled: Bool) -> [String] {
    var table = TextTable(["place", "in", "role", "actors", "events"])
    for place in map.places { table.append(row(place)) }
    return table.lines(width: width, isStyled: isStyled) + ["", closing] + unlocated
  }

  private func row(_ place: MappedPlace) -> [String] {
    let mentions = place.mentions.map { map.mentions[$0] }
    let actors = place.actors.map { $0.name(in: language) }.joined(separator: "; ")
    guard let location = place.location else {
      return [mentions.first?.text ?? "", "?", "not located", actors, events(place)]
    }
    let described = PlaceDescription(location, in: gazetteer, language: language)
    let other = language == "ar" ? described.englishLabel : described.arabicName
    let name = other.isEmpty || other == described.label ? described.label : "\(described.label) · \(other)"
    return [name, described.country, PlaceRole(of: mentions.map(\.role)).rawValue, actors, events(place)]
  }

  /// "ASSAULT airstrike ×2; CONSULT planned".
  private func events(_ place: MappedPlace) -> String {
    var order: [String] = []
    var counts: [String: Int] = [:]
    for event in place.events.map({ map.events[$0] }) {
      let modality = event.modality == .actual ? "" : event.modality.rawValue
      let text = [event.type.rawValue, event.mode, modality].filter { !$0.isEmpty }.joined(separator: " ")
      if counts[text] == nil { order.append(text) }
      counts[text, default: 0] += 1
    }
    return order.map { (counts[$0] ?? 1) > 1 ? "\($0) ×\(counts[$0] ?? 1)" : $0 }.joined(separator: "; ")
  }

  private var closing: String {
    let located = map.places.count { $0.location != nil }
    let tied = map.events.count { $0.mention != nil }
    let articles = Self.counted(map.articles.count, "article")
    return
      "\(Self.counted(located, "place")), \(Self.counted(map.events.count, "event")) (\(tied) tied to a place), \(articles)"
  }

  private var unlocated: [String] {
    map.places.filter { $0.location == nil }.map { place in
      "not located: \(place.mentions.first.map { map.mentions[$0].text } ?? "") (\(place.reason))"
    }
  }

  private static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
