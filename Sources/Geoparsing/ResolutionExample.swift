/// One name of a text with the features of each of its places, for training.
package struct ResolutionExample: Sendable {
  /// The code points of the name.
  package var span: Range<Int>
  /// A vector for each place, numbered by ``ResolutionFeature``.
  package var features: [[Float]]
  /// Where each place is, in degrees.
  package var points: [(latitude: Double, longitude: Double)]

  /// The place that the weights at hand choose, and the features of its confidence.
  package var chosen: Int?
  package var confidence: [Float] = []
  /// Whether the name is in Arabic script.
  package var isArabic = false

  /// The names of the features of confidence.
  package static var confidenceNames: [String] { ResolutionModel.confidenceFeatures }

  /// The names of the features; those of the second pass come last, from the second number on.
  package static var featureNames: (names: [String], firstOfSecondPass: Int) {
    (ResolutionFeature.allCases.map(\.name), ResolutionFeature.firstPass.rawValue)
  }
}
