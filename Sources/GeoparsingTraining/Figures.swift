import Geoparsing

/// Counts by which recognition and resolution are measured, as the project's scorers define them.
public struct Figures: Sendable {
  var gold = 0
  var predicted = 0
  var exact = 0
  var overlapping = 0
  var located = 0
  var found = 0
  var near = 0
  var endToEndPredicted = 0

  private static let proclitics: Set<Unicode.Scalar> = ["و", "ف", "ب", "ل", "ك"]

  /// Takes in one text.
  mutating func add(_ document: CorpusDocument, _ mentions: [PlaceMention], marks: [GoldMark], isArabic: Bool) {
    gold += marks.count
    predicted += mentions.count
    let scalars = isArabic ? Array(document.text.unicodeScalars) : []
    for mark in marks where mentions.contains(where: { Self.isExact(mark, $0, scalars) }) { exact += 1 }
    let pairs = Self.pairs(marks, mentions)
    overlapping += pairs.count
    located += marks.filter(\.isLocated).count
    for (mark, mention) in pairs {
      guard let latitude = mark.latitude, let longitude = mark.longitude, let place = mention.place else { continue }
      found += 1
      if Distance.kilometers(latitude, longitude, place.latitude, place.longitude) <= Distance.limit { near += 1 }
    }
    // A point on a mark without one is neither right nor wrong.
    endToEndPredicted +=
      mentions.filter { mention in
        guard mention.place != nil else { return false }
        let touched = marks.filter { $0.start < mention.end && mention.start < $0.end }
        return touched.isEmpty || touched.contains(where: \.isLocated)
      }.count
  }

  static func isExact(_ mark: GoldMark, _ mention: PlaceMention, _ scalars: [Unicode.Scalar]) -> Bool {
    guard mark.end == mention.end else { return false }
    if mark.start == mention.start { return true }
    let low = min(mark.start, mention.start)
    let high = max(mark.start, mention.start)
    return !scalars.isEmpty && high - low <= 3 && high <= scalars.count
      && scalars[low..<high].allSatisfy(proclitics.contains)
  }

  private static func pairs(_ marks: [GoldMark], _ mentions: [PlaceMention]) -> [(GoldMark, PlaceMention)] {
    var edges: [(weight: Double, mark: Int, mention: Int)] = []
    for (index, mark) in marks.enumerated() {
      for (other, mention) in mentions.enumerated() where mark.start < mention.end && mention.start < mark.end {
        let shared = min(mark.end, mention.end) - max(mark.start, mention.start)
        let union = max(mark.end, mention.end) - min(mark.start, mention.start)
        edges.append((Double(shared) / Double(union), index, other))
      }
    }
    edges.sort { ($1.weight, $0.mark, $0.mention) < ($0.weight, $1.mark, $1.mention) }
    var usedMarks: Set<Int> = []
    var usedMentions: Set<Int> = []
    var pairs: [(GoldMark, PlaceMention)] = []
    for edge in edges where !usedMarks.contains(edge.mark) && !usedMentions.contains(edge.mention) {
      usedMarks.insert(edge.mark)
      usedMentions.insert(edge.mention)
      pairs.append((marks[edge.mark], mentions[edge.mention]))
    }
    return pairs
  }

  mutating func add(_ other: Figures) {
    gold += other.gold
    predicted += other.predicted
    exact += other.exact
    overlapping += other.overlapping
    located += other.located
    found += other.found
    near += other.near
    endToEndPredicted += other.endToEndPredicted
  }

  var exactF1: Double { Self.f1(exact, predicted, gold) }
  var overlapF1: Double { Self.f1(overlapping, predicted, gold) }
  var overlapRecall: Double { Self.share(overlapping, gold) }
  var accuracyOfAll: Double { Self.share(near, located) }
  var endToEndF1: Double { Self.f1(near, endToEndPredicted, located) }

  private static func share(_ part: Int, _ whole: Int) -> Double { whole == 0 ? 0 : Double(part) / Double(whole) }
  private static func f1(_ hits: Int, _ predicted: Int, _ gold: Int) -> Double {
    predicted + gold == 0 ? 0 : 2 * Double(hits) / Double(predicted + gold)
  }

  /// One line: gold, predictions, exact precision, recall and F1, overlap recall and F1, accuracies, end to end.
  func line(_ name: String) -> String {
    let cells = [
      "\(gold)", "\(predicted)", Self.percent(Self.share(exact, predicted)), Self.percent(Self.share(exact, gold)),
      Self.percent(exactF1), Self.percent(overlapRecall), Self.percent(overlapF1),
      Self.percent(Self.share(near, found)), Self.percent(accuracyOfAll), Self.percent(endToEndF1),
    ]
    return Self.row(name, cells)
  }

  static let heading = row(
    "", ["gold", "pred", "P", "R", "F1", "R over", "F1 over", "acc A", "acc B", "F1 e2e"])

  static func row(_ name: String, _ cells: [String]) -> String {
    let first = name + String(repeating: " ", count: max(1, 16 - name.count))
    return first + cells.map { String(repeating: " ", count: max(1, 9 - $0.count)) + $0 }.joined()
  }

  static func percent(_ share: Double) -> String {
    let tenths = Int((share * 1_000).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// The means of several corpora.
  static func mean(_ figures: [Figures]) -> String {
    func mean(_ value: (Figures) -> Double) -> String {
      percent(figures.map(value).reduce(0, +) / Double(max(1, figures.count)))
    }
    return row(
      "macro",
      [
        "", "", mean { share($0.exact, $0.predicted) }, mean { share($0.exact, $0.gold) }, mean { $0.exactF1 },
        mean { $0.overlapRecall }, mean { $0.overlapF1 }, mean { share($0.near, $0.found) },
        mean { $0.accuracyOfAll }, mean { $0.endToEndF1 },
      ])
  }
}
