/// What is asked for on the command line.
struct DumpOptions {
  static let usage = "usage: make-dump TABLES FOLDER [--rows N] [--names N] [--seed N] [--first-id N] [--faults N]"

  let tables: String
  let folder: String
  var rows = 13_000_000
  /// Names of all rows together, the rows' own counted.
  var names = 25_000_000
  var seed = 1
  /// Above every number that GeoNames has given, so that no row stands in for a real place.
  var firstIdentifier = 20_000_000
  /// One row in so many is spoiled; none if 0.
  var faults = 0

  /// `nil` if the arguments are no call of the program.
  init?(_ arguments: ArraySlice<String>) {
    var plain: [String] = []
    var rest = arguments
    var named: [String: Int] = [:]
    while let argument = rest.popFirst() {
      guard argument.hasPrefix("--") else {
        plain.append(argument)
        continue
      }
      guard let value = rest.popFirst().flatMap(Int.init), value >= 0 else { return nil }
      named[argument] = value
    }
    guard plain.count == 2 else { return nil }
    (tables, folder) = (plain[0], plain[1])
    rows = named.removeValue(forKey: "--rows") ?? rows
    names = named.removeValue(forKey: "--names") ?? rows * 25 / 13
    seed = named.removeValue(forKey: "--seed") ?? seed
    firstIdentifier = named.removeValue(forKey: "--first-id") ?? firstIdentifier
    faults = named.removeValue(forKey: "--faults") ?? faults
    guard named.isEmpty else { return nil }
  }
}
