import Gazetteer
import GeoJSON

/// A question about places with its answer, ready for any format.
public struct PlaceAnswer: Sendable {
  /// One place of an answer.
  public struct Hit: Sendable {
    /// The place.
    public let place: PlaceIndex
    /// What stands before the place's own columns in a table for people, or nil.
    public let lead: String?
    /// Flat facts of this answer beyond the place's own fields.
    public let facts: JSONObject
    /// The same for geocodejson, by the names that are usual there.
    public let geocoding: JSONObject
    /// Why the place stands where it stands, a phrase each; empty if nobody asked.
    public let explanation: [String]
  }

  /// The question as it was put.
  public let query: String
  /// What JSON says of the answer as a whole.
  public let members: JSONObject
  /// The same as flat facts, which stand in every feature and row.
  public let facts: JSONObject
  /// The same in lines for people.
  public let remarks: [String]
  /// The places, best or nearest first.
  public let hits: [Hit]
  /// What people are told if there are no places.
  public let emptiness: String

  init(
    query: String, members: JSONObject = [:], facts: JSONObject = [:], remarks: [String] = [], hits: [Hit],
    emptiness: String
  ) {
    self.query = query
    self.members = members
    self.facts = facts
    self.remarks = remarks
    self.hits = hits
    self.emptiness = emptiness
  }

  /// The answer to an empty line, which keeps its place among the others.
  public static func blank() -> PlaceAnswer {
    PlaceAnswer(query: "", hits: [], emptiness: "empty line")
  }

  /// The answer to a question that cannot be understood.
  public static func faulty(_ query: String, _ message: String) -> PlaceAnswer {
    PlaceAnswer(query: query, members: ["error": .string(message)], hits: [], emptiness: message)
  }

  /// Text for terminals: what would move the cursor or change the terminal's state becomes a space.
  public static func plain(_ text: String) -> String {
    let isControl = { (scalar: Unicode.Scalar) in scalar.properties.generalCategory == .control }
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? " " : $0 }))
  }
}
