/// The steps in which features count.
enum FeatureBuckets {
  static let distances = ["1", "2", "4", "7", "12", "20", "more"]
  static let counts = ["0", "1", "2"]

  /// The step of a distance in words.
  static func distance(_ words: Int) -> Int {
    switch words {
    case ...1: 0
    case 2: 1
    case 3...4: 2
    case 5...7: 3
    case 8...12: 4
    case 13...20: 5
    default: 6
    }
  }

  static func count(_ number: Int) -> Int { min(max(number, 0), 2) }
}
