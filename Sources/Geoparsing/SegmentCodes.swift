/// The codes of templates and of values that features have, made once.
struct SegmentCodes: Sendable {
  let templates: [UInt64]
  let buckets: [UInt64]
  let neighbours: [UInt64]
  let nameKinds: [UInt64]
  /// Whole numbers from 0.
  let numbers: [UInt64]
  let signs: [UInt64]
  let edge: UInt64
  let number: UInt64
  let otherSign: UInt64
  let coarse: [UInt64]

  private static let bucketNames = NameBucket.allCases.map(\.name) + ["unknown"]
  private static let kindNames = [
    "primary", "label", "alternate", "abbreviation", "historic", "stripped", "joined", "demonym", "without-article",
  ]
  /// Buckets taken together: places that hardly are anything else, weaker ones, adjectives, abbreviations, unknown.
  private static let coarseNames = ["strong", "weak", "demonym", "abbreviation", "unknown"]
  private static let coarseOfBucket = [0, 0, 0, 1, 0, 0, 1, 1, 1, 1, 1, 2, 3, 4]

  init() {
    templates = SegmentTemplate.allCases.map { FeatureCode.of($0.name) }
    buckets = Self.bucketNames.map { FeatureCode.of($0) }
    neighbours = Neighbour.allCases.map { FeatureCode.of($0.name) }
    nameKinds = Self.kindNames.map { FeatureCode.of($0) }
    numbers = (0..<256).map { FeatureCode.of("\($0)") }
    signs = (0..<128).map { FeatureCode.of("sign-" + String($0, radix: 16)) }
    edge = FeatureCode.of("edge")
    number = FeatureCode.of("number")
    otherSign = FeatureCode.of("sign")
    coarse = Self.coarseOfBucket.map { FeatureCode.of(Self.coarseNames[$0]) }
  }

  /// Teaches a recorder how all these are spelled.
  func teach(_ recorder: inout FeatureRecorder) {
    for (index, template) in SegmentTemplate.allCases.enumerated() { recorder.learn(templates[index], template.name) }
    for (index, name) in Self.bucketNames.enumerated() { recorder.learn(buckets[index], name) }
    for (index, neighbour) in Neighbour.allCases.enumerated() { recorder.learn(neighbours[index], neighbour.name) }
    for (index, name) in Self.kindNames.enumerated() { recorder.learn(nameKinds[index], name) }
    for index in numbers.indices { recorder.learn(numbers[index], "\(index)") }
    for index in signs.indices { recorder.learn(signs[index], "sign-" + String(index, radix: 16)) }
    for (index, bucket) in Self.coarseOfBucket.enumerated() { recorder.learn(coarse[index], Self.coarseNames[bucket]) }
    recorder.learn(edge, "edge")
    recorder.learn(number, "number")
    recorder.learn(otherSign, "sign")
  }
}
