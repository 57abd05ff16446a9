import Yaqut

/// How far a run has come, on one line of the terminal that is written over and over; nothing where standard error is no
/// terminal.
struct BatchProgressLine {
  /// Whether anything is shown.
  let isShown = Terminal.isErrorOutput
  private let total: Int
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var last: ContinuousClock.Instant?
  private var skippedBytes: Int?

  /// Prepares to show.
  ///
  /// - Parameter total: The size of all inputs in bytes, for the time that is left; 0 if it is not known.
  init(total: Int = 0) {
    self.total = total
    start = clock.now
  }

  /// Shows how far the run has come, five times a second at most.
  mutating func show(_ tally: BatchTally) {
    guard isShown else { return }
    let now = clock.now
    // What was passed over at the start took no time.
    let skipped = skippedBytes ?? tally.readBytes
    skippedBytes = skipped
    guard last.map({ now - $0 > .milliseconds(200) }) ?? true else { return }
    last = now
    let seconds = max(0.001, (now - start) / .seconds(1))
    var parts = [Self.counted(tally.articles, "article"), "\(Int(Double(tally.articles) / seconds)) a second"]
    if tally.failures > 0 { parts.append(Self.counted(tally.failures, "failure")) }
    if total > tally.readBytes, tally.readBytes > skipped {
      let left = seconds * Double(total - tally.readBytes) / Double(tally.readBytes - skipped)
      parts.append("\(tally.readBytes * 100 / total) %, about \(Self.duration(left)) left")
    }
    StandardError.write("\r\u{1B}[K" + parts.joined(separator: ", "))
  }

  /// Takes the line away.
  func clear() {
    if isShown, last != nil { StandardError.write("\r\u{1B}[K") }
  }

  /// "1 article", "2 articles".
  static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

  /// "42 s", "12 min", "3 h 20 min".
  private static func duration(_ seconds: Double) -> String {
    let minutes = Int(seconds / 60)
    switch minutes {
    case ..<2: return "\(Int(seconds)) s"
    case ..<120: return "\(minutes) min"
    default: return "\(minutes / 60) h \(minutes % 60) min"
    }
  }
}
