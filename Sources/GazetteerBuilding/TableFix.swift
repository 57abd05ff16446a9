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

  public var description: String { "\(path): \(deeds.joined(separator: ", "))" }
}
