/// The features from which it is summed up how likely an event was where it is tied to.
enum TieFeature {
  /// What holds or does not.
  enum Flag: Int, CaseIterable {
    case dateline, datelineOfWord, capitals, unresolved, uncertain, insideActor, besideActor, countryOfWord,
      settlementOfDeed, namedOften, namedFirst, severalPlaces, clearBest, closeSecond, placeOfTitle, hyphenAfter,
      cliticBa, cliticLam, cliticOther, sentenceOfWord, sentenceOfDeed, titleBefore

    /// The name in the table: "country of word".
    var name: String {
      String(describing: self).reduce(into: "") { $0 += $1.isUppercase ? " " + $1.lowercased() : String($1) }
    }
  }

  static let placeFeatures = 0
  static let rule = PlaceFeature.names.count
  static let type = rule + EventFeature.ties.count
  static let wordKind = type + EventType.allCases.count
  static let flag = wordKind + 2 * PlaceFeature.kinds.count
  static let count = flag + Flag.allCases.count

  static func flag(_ flag: Flag) -> Int { Self.flag + flag.rawValue }

  /// All names, in the order of their numbers.
  static let names: [String] = {
    var names = PlaceFeature.names
    names += EventFeature.ties.map { "rule \($0)" }
    names += EventType.allCases.map { "type \($0.rawValue)" }
    for group in ["deed", "word"] { names += PlaceFeature.kinds.map { "\(group) at \($0)" } }
    return names + Flag.allCases.map(\.name)
  }()
}
