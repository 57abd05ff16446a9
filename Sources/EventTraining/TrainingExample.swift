/// Something judged, with the features by which it may be told.
struct TrainingExample {
  /// Names of features; one that stands twice counts twice.
  var features: [String]
  var isTrue: Bool
  var weight = 1.0
  var language: String
  /// What it is kept together with in cross-validation.
  var group: String

  /// The part in which it is held out, the same in every run.
  func fold(of count: Int) -> Int {
    var hash: UInt64 = 14_695_981_039_346_656_037
    for byte in group.utf8 { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
    return Int((hash >> 16) % UInt64(count))
  }
}
