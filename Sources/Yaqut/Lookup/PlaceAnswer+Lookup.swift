import Gazetteer
import GeoJSON

extension PlaceAnswer {
  /// Flat facts that a lookup adds to a place.
  public static let lookupKeys = ["matched_name", "match", "name_kind", "score"]

  /// The answer of a lookup.
  ///
  /// - Parameters:
  ///   - query: The name as it was asked for.
  ///   - hits: What the gazetteer found, best first.
  ///   - isExplained: Whether to say why each place ranks where it does.
  public init(query: String, hits: [PlaceHit], isExplained: Bool = false) {
    self.init(
      query: query, hits: hits.map { Self.hit($0, isExplained: isExplained) }, emptiness: "no place of that name")
  }

  private static func hit(_ hit: PlaceHit, isExplained: Bool) -> Hit {
    let score = JSONValue.double((hit.score * 1000).rounded() / 1000)
    let facts: JSONObject = [
      "matched_name": .string(hit.matchedName), "match": .string(hit.matchKind.description),
      "name_kind": .string("\(hit.nameKind)"), "score": score,
    ]
    return Hit(
      place: hit.place, lead: nil, facts: facts, geocoding: ["score": score],
      explanation: isExplained ? explanation(hit) : [])
  }

  private static func explanation(_ hit: PlaceHit) -> [String] {
    // What the match and the name cost stands behind their own words in the reasons.
    let costs = hit.reasons.prefix(2).map { String($0.drop { $0 != "(" }) }.filter { !$0.isEmpty }
    let match = "matches \(words(hit.nameKind)) “\(hit.matchedName)” \(words(hit.matchKind))"
    return ["score \((hit.score * 1000).rounded() / 1000)", ([match] + costs).joined(separator: " ")]
      + hit.reasons.dropFirst(2)
  }

  private static func words(_ kind: NameKind) -> String {
    switch kind {
    case .primary: "the first name"
    case .label: "the usual name"
    case .alternate: "the other name"
    case .abbreviation: "the abbreviation"
    case .historic: "the former name"
    case .stripped: "the name without a type word"
    case .joined: "the name without its spaces"
    case .demonym: "the people or adjective"
    case .withoutArticle: "the name without its article"
    }
  }

  private static func words(_ kind: MatchKind) -> String {
    switch kind {
    case .exact: "exactly"
    case .folded: "but for case, marks or letter forms"
    case .withoutArticle: "but for the article"
    case .withoutSpaces: "but for spaces"
    case .withoutTypeWord: "but for a type word"
    case .prefix: "by its beginning"
    case .fuzzy(let distance): "but for \(distance) \(distance == 1 ? "letter" : "letters")"
    case .transliterated: "by its sounds"
    case .container: "as what the place lies in"
    }
  }
}
