/// The figures of place recognition in one gold file of entities.
public struct EntityScores: Sendable {
  /// The file.
  public let file: String
  /// The counts.
  public let tally: EntityTally
}
