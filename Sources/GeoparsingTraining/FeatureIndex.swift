import Geoparsing

/// Numbers the features of all training texts.
struct FeatureIndex {
  private var numbers: [UInt64: UInt32] = [:]
  private(set) var codes: [UInt64] = []
  private var recorder = FeatureRecorder()
  /// Whether a feature tells which words a name has, or what a long text leaves unsaid: what training also does without,
  /// so that names it never saw and short texts are judged by the rest.
  private(set) var isOwnWord: [Bool] = []

  private static let ownTemplates: Set<String> = [
    "word", "whole-word", "first-prefix", "last-suffix", "last-suffix-short", "own-cluster", "own-cluster-bucket",
    "frequency", "fame", "country", "repeated",
  ]

  /// How many features there are.
  var count: Int { codes.count }

  /// The name of a feature.
  func name(_ number: Int) -> String { recorder.names[codes[number]] ?? "" }

  /// Reads the features of a text's segments.
  mutating func index(_ text: inout TrainingText) {
    text.lattice.teach(&recorder)
    text.features.removeAll()
    text.featureStarts = [0]
    for segment in text.lattice.segments.indices {
      recorder.removeAll()
      if text.lattice.isArabic(segment) == text.corpus.isArabic { text.lattice.record(segment, into: &recorder) }
      for code in recorder.codes { text.features.append(number(code)) }
      text.featureStarts.append(text.features.count)
    }
  }

  /// The number of a feature, a new one if it was not seen before.
  private mutating func number(_ code: UInt64) -> UInt32 {
    if let known = numbers[code] { return known }
    let number = UInt32(codes.count)
    numbers[code] = number
    codes.append(code)
    let template = (recorder.names[code] ?? "").prefix { $0 != "=" }
    isOwnWord.append(Self.ownTemplates.contains(String(template)))
    return number
  }

  /// The numbers of features that a recorder wrote down, with their names.
  mutating func numbers(of other: FeatureRecorder) -> [UInt32] {
    recorder.adopt(other)
    return other.codes.map { number($0) }
  }
}
