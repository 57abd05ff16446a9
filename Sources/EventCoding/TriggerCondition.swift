/// What must, or must not, stand near a trigger.
enum TriggerCondition: Sendable {
  case near(Cue), before(Cue), after(Cue)
  /// A literal place soon after.
  case place
  /// A verb like "hold" before, or a place with its preposition after.
  case light
  /// An actor in the sentence.
  case actor
  /// An actor or country right before.
  case subject

  /// Reads `near:troops`, `place` and the like.
  init?(_ text: String) {
    switch text {
    case "place", "after:place": self = .place
    case "light": self = .light
    case "actor": self = .actor
    case "subject": self = .subject
    default:
      let parts = text.split(separator: ":")
      guard parts.count == 2, let cue = Self.cues[String(parts[1])] else { return nil }
      switch parts[0] {
      case "near": self = .near(cue)
      case "before": self = .before(cue)
      case "after": self = .after(cue)
      default: return nil
      }
    }
  }

  private static let cues = Dictionary(uniqueKeysWithValues: Cue.allCases.map { ($0.name, $0) })
}
