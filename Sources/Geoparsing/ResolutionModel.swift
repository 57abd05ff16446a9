#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The weights of resolution: one set for the first pass, one for the second, and one for each script that tells how
/// often the place chosen is right.
struct ResolutionModel: Sendable {
  let first: [Float]
  let second: [Float]
  private let latin: [Float]
  private let arabic: [Float]
  /// Whether there are weights that tell how often places are right.
  let isCalibrated: Bool
  private let leastLatin: Float
  private let leastArabic: Float

  init(weights: FeatureWeights) {
    let names = ResolutionFeature.allCases.map(\.name)
    first = weights.vector("places-first", names)
    second = weights.vector("places-second", names)
    latin = weights.vector("confidence-latin", Self.confidenceFeatures)
    arabic = weights.vector("confidence-arabic", Self.confidenceFeatures)
    isCalibrated = weights.weight("confidence-latin", "bias") != 0
    leastLatin = weights.weight("confidence", "least")
    leastArabic = weights.weight("confidence", "least-arabic")
  }

  /// The names of the features of confidence: those of the place, and what the choice among places was like.
  static let confidenceFeatures = ResolutionFeature.allCases.map(\.name) + ["mass", "only-choice", "bias"]

  /// The features of confidence for a place with its features, the probability that the right place lies near it, and
  /// whether there was no other place.
  static func confidenceVector(_ vector: [Float], mass: Float, isOnly: Bool) -> [Float] {
    let bounded = min(max(mass, 0.001), 0.999)
    return vector + [log(bounded / (1 - bounded)), isOnly ? 1 : 0, 1]
  }

  /// The probability below which a place is not given.
  func leastProbability(isArabic: Bool) -> Float { isArabic ? leastArabic : leastLatin }

  /// The probability that a place is right if the name is.
  func probability(_ features: [Float], isArabic: Bool) -> Float {
    let weights = isArabic ? arabic : latin
    var sum: Float = 0
    for index in features.indices { sum += features[index] * weights[index] }
    return 1 / (1 + exp(-sum))
  }
}
