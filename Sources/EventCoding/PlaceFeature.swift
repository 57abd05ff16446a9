/// The features of a place as where an event may have happened.
enum PlaceFeature {
  static let sides = ["before", "after"]
  static let prepositions = ["none", "locative", "adjacent", "type", "other"]
  static let kinds = ["country", "admin1", "admin2", "populated", "region", "water", "landmark", "unlocated"]
  static let flags = [
    "container", "possessive", "quote-between", "clause-before", "clause-after", "first-place", "last-place",
    "relative-between", "only-place", "speech-between", "subject", "bias", "colon-dateline", "origin",
    "opening", "coordinate-clause-after",
  ]

  /// Where each group of features begins.
  static let classSideDistance = 0
  static let sidePreposition = TriggerClass.allCases.count * 2 * FeatureBuckets.distances.count
  static let sidePlaces = sidePreposition + 2 * 2 * prepositions.count
  static let kind = sidePlaces + 2 * FeatureBuckets.counts.count
  static let sideCommas = kind + kinds.count
  static let sideTriggers = sideCommas + 2 * FeatureBuckets.counts.count
  static let flag = sideTriggers + 2 * FeatureBuckets.counts.count

  /// All names, in the order of their numbers.
  static var names: [String] {
    var names: [String] = []
    for triggerClass in TriggerClass.allCases {
      for side in sides {
        for distance in FeatureBuckets.distances { names.append("\(triggerClass.name) \(side) distance \(distance)") }
      }
    }
    for noun in ["verb", "noun"] {
      for side in sides { for item in prepositions { names.append("\(noun) \(side) preposition \(item)") } }
    }
    for side in sides { for count in FeatureBuckets.counts { names.append("\(side) places between \(count)") } }
    for kind in kinds { names.append("kind \(kind)") }
    for side in sides { for count in FeatureBuckets.counts { names.append("\(side) commas between \(count)") } }
    for side in sides { for count in FeatureBuckets.counts { names.append("\(side) triggers between \(count)") } }
    return names + flags
  }

  static func flag(_ name: String) -> Int { flag + (flags.firstIndex(of: name) ?? 0) }
}
