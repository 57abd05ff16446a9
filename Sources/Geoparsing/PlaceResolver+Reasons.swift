extension PlaceResolver {
  /// The features that speak most for the place chosen, for explanations.
  func reasons(name: Int, choice: Int) -> [String] {
    let vectors = features()
    guard vectors.indices.contains(name), vectors[name].indices.contains(choice) else { return [] }
    let vector = vectors[name][choice]
    let shares = ResolutionFeature.allCases.map { ($0, vector[$0.rawValue] * model.second[$0.rawValue]) }
    return shares.filter { abs($0.1) > 0.1 }.sorted { abs($0.1) > abs($1.1) }.prefix(5).map {
      "\($0.0.name) \($0.1 > 0 ? "for" : "against")"
    }
  }
}
