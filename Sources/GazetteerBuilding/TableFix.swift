/// What putting a table into its proper form changes.
public struct TableFix: Sendable, Equatable, CustomStringConvertible {
  /// The path of the table inside the gazetteer's folder.
  public let path: String
  /// What was done, and with how many values, rows or lines; in the order of the words.
  public let deeds: [String]

  /// Describes a change.
  public init(path: String, deeds: [String]) {
    self.path = path
    self.deeds = deeds
  }

  init(path: String, counts: [String: Int]) {
    let deeds = counts.sorted { $0.key < $1.key }.map { deed, count in
      "\(count) " + (count == 1 ? Self.singular(deed) : deed)
    }
    self.init(path: path, deeds: deeds)
  }

  /// The deed done to one thing: the noun that comes first loses its s.
  private static func singular(_ deed: String) -> String {
    guard let end = deed.firstIndex(of: " "), deed[..<end].hasSuffix("s") else { return deed }
    return String(deed[..<end].dropLast() + deed[end...])
  }

  public var description: String { "\(path): \(deeds.joined(separator: ", "))" }
}
