/// A feature code and how common it is.
struct FeatureShare {
  let featureClass: UInt8
  let code: [UInt8]
  /// The shares up to and with this one.
  let upTo: Int

  static func all(in folder: String) -> [FeatureShare] {
    var sum = 0
    return TableFile.rows(of: folder + "/features.tsv").compactMap { row in
      guard let featureClass = row["class"]?.utf8.first, let code = row["code"], let share = Int(row["share"] ?? "")
      else { return nil }
      sum += share
      return FeatureShare(featureClass: featureClass, code: Array(code.utf8), upTo: sum)
    }
  }
}
