/// The weights of resolution: one set for the first pass and one for the second.
struct ResolutionModel: Sendable {
  let first: [Float]
  let second: [Float]

  init(weights: FeatureWeights) {
    let names = ResolutionFeature.allCases.map(\.name)
    first = weights.vector("places-first", names)
    second = weights.vector("places-second", names)
  }
}
