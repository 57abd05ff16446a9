/// The features of an actor as who does it, or to whom it is done.
enum RoleFeature {
  static let prepositions = ["none", "by", "against", "of", "with", "other", "to"]
  static let kinds = ["state", "office", "military", "armed", "people", "person", "organisation", "media", "ethnic"]
  static let flags = [
    "bias", "light-between", "first-actor", "last-actor", "only-actor", "clause-between", "speech-between",
    "relative-between", "place-between", "coordinated", "trigger-definite", "trigger-subordinate", "quote-between",
    "adjacent-after", "adjacent-before", "possessive", "after-verb", "sentence-start",
  ]

  static let classSideDistance = 0
  static let classPreposition = TriggerClass.allCases.count * 2 * FeatureBuckets.distances.count
  static let classBetween = classPreposition + TriggerClass.allCases.count * 2 * prepositions.count
  static let classKind = classBetween + TriggerClass.allCases.count * 2 * FeatureBuckets.counts.count
  static let sideCommas = classKind + TriggerClass.allCases.count * kinds.count
  static let sideTriggers = sideCommas + 2 * FeatureBuckets.counts.count
  static let sideFlag = sideTriggers + 2 * FeatureBuckets.counts.count
  static let classFlag = sideFlag + 2 * flags.count

  /// Armed, official, people, other: how kinds matter for who attacks whom.
  static let groups = ["official", "armed", "people", "other"]
  static let classSideGroup = classFlag + TriggerClass.allCases.count * flags.count
  static let classAdjacentGroup = classSideGroup + TriggerClass.allCases.count * 2 * groups.count

  /// The group of each of ``kinds``.
  static let groupOfKind = [0, 0, 1, 1, 2, 2, 3, 3, 2]

  static let allNames = names

  static var names: [String] {
    var names: [String] = []
    let classes = TriggerClass.allCases.map(\.name)
    let sides = PlaceFeature.sides
    for item in classes {
      for side in sides {
        for distance in FeatureBuckets.distances { names.append("\(item) \(side) distance \(distance)") }
      }
    }
    for item in classes {
      for side in sides { for word in prepositions { names.append("\(item) \(side) preposition \(word)") } }
    }
    for item in classes {
      for side in sides {
        for count in FeatureBuckets.counts { names.append("\(item) \(side) actors between \(count)") }
      }
    }
    for item in classes { for kind in kinds { names.append("\(item) kind \(kind)") } }
    for side in sides { for count in FeatureBuckets.counts { names.append("\(side) commas between \(count)") } }
    for side in sides { for count in FeatureBuckets.counts { names.append("\(side) triggers between \(count)") } }
    for side in sides { for flag in flags { names.append("\(side) \(flag)") } }
    for item in classes { for flag in flags { names.append("\(item) \(flag)") } }
    for item in classes { for side in sides { for group in groups { names.append("\(item) \(side) group \(group)") } } }
    for item in classes { for group in groups { names.append("\(item) adjacent group \(group)") } }
    return names
  }

  static let flagNumbers = Dictionary(uniqueKeysWithValues: flags.enumerated().map { ($1, $0) })
}
