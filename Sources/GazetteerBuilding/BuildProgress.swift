/// How far a build has come.
public struct BuildProgress: Sendable {
  /// What is being done.
  public enum Step: String, Sendable {
    case places = "reading places"
    case names = "reading names"
    case joining = "joining places and names"
    case keys = "sorting keys"
    case writing = "writing"
  }

  /// What is being done.
  public let step: Step
  /// How much of the step is done, 0 to 1.
  public let fraction: Double
  /// Rows or keys so far.
  public let count: Int
}
