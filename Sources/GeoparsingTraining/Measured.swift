import Geoparsing

/// The figures of one corpus: names recognised, names given, and how often stated confidences are right.
struct Measured {
  var isArabic: Bool
  var recognised = Figures()
  var given = Figures()
  var reliability = Reliability()
  /// Names invented and names missed, with their counts.
  private(set) var spurious: [String: Int] = [:]
  private(set) var missed: [String: Int] = [:]

  init(isArabic: Bool) { self.isArabic = isArabic }

  /// Counts the names of a text that were missed or invented.
  mutating func listErrors(_ text: TrainingText, _ mentions: [PlaceMention]) {
    let marks = text.document.marks
    let scalars = isArabic ? Array(text.document.text.unicodeScalars) : []
    for mark in marks where !mentions.contains(where: { Figures.isExact(mark, $0, scalars) }) {
      missed[text.text.string(scalars: mark.start..<mark.end), default: 0] += 1
    }
    for mention in mentions where !marks.contains(where: { Figures.isExact($0, mention, scalars) }) {
      spurious[mention.text, default: 0] += 1
    }
  }
}
