import EventCoding

/// The colour of a place's marker, from the kind of most of its events.
///
/// | quad code | colour |
/// |---|---|
/// | 4, material conflict | red `#d7301f` |
/// | 3, verbal conflict | orange `#ff7f00` |
/// | 2, material cooperation | green `#33a02c` |
/// | 1, verbal cooperation | blue `#1f78b4` |
/// | 0, statements | violet `#7b6fa8` |
/// | no events | grey `#6b6b6b` |
enum QuadColor {
  /// The colour of a place without events.
  static let none = "#6b6b6b"

  /// The colour of events of a quad code.
  static func color(ofQuadCode code: Int) -> String {
    switch code {
    case 4: "#d7301f"
    case 3: "#ff7f00"
    case 2: "#33a02c"
    case 1: "#1f78b4"
    default: "#7b6fa8"
    }
  }

  /// What the colour of a quad code means.
  static func meaning(ofQuadCode code: Int) -> String {
    switch code {
    case 4: "material conflict"
    case 3: "verbal conflict"
    case 2: "material cooperation"
    case 1: "verbal cooperation"
    default: "statements"
    }
  }

  /// The quad code of most events, of equal counts the higher code; nil without events. Events that the text denies
  /// only count where there are no others.
  static func dominantQuadCode(of events: [MappedEvent]) -> Int? {
    var tally = Tally()
    for event in events { tally.add(event) }
    return tally.dominantQuadCode
  }

  /// Counts of events by quad code.
  struct Tally {
    private var asserted = [0, 0, 0, 0, 0]
    private var denied = [0, 0, 0, 0, 0]

    mutating func add(_ event: MappedEvent) {
      if event.modality == .denied { denied[event.type.quadCode] += 1 } else { asserted[event.type.quadCode] += 1 }
    }

    var dominantQuadCode: Int? {
      let counts = asserted.contains { $0 > 0 } ? asserted : denied
      guard let most = counts.max(), most > 0 else { return nil }
      return counts.lastIndex(of: most)
    }
  }
}
