/// A GeoNames feature code with its class.
struct FeatureType: Sendable, Equatable {
  let code: String
  let featureClass: Character
  let standing: PlaceRecord.Standing

  /// Reads the section: one code a line, then a tab and the class.
  static func list(_ section: Section<UInt8>) -> [FeatureType] {
    String(decoding: section.slice(0, section.count), as: UTF8.self).split(separator: "\n").map { line in
      let parts = line.split(separator: "\t")
      let code = String(parts.first ?? "")
      return FeatureType(
        code: code, featureClass: parts.dropFirst().first?.first ?? "?",
        standing: PlaceRecord.Standing(featureCode: code))
    }
  }
}
