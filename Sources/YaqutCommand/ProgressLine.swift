import Yaqut

/// How far a run has come, on one line of the terminal that is written over and over; nothing where standard error is no
/// terminal.
struct ProgressLine {
  private let isShown = Terminal.isErrorOutput
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var last: ContinuousClock.Instant?

  init() { start = clock.now }

  /// Shows how far the run has come, five times a second at most.
  mutating func show(_ tally: BatchTally) {
    let now = clock.now
    guard isShown, last.map({ now - $0 > .milliseconds(200) }) ?? true else { return }
    last = now
    let seconds = max(0.001, Double((now - start).components.seconds) + 0.001)
    let rate = Int(Double(tally.articles) / seconds)
    let failures = tally.failures > 0 ? ", \(tally.failures) failures" : ""
    let inputs = tally.inputs > 0 ? ", \(tally.inputs) files" : ""
    StandardError.write("\r\u{1B}[K\(tally.articles) articles\(inputs), \(rate) a second\(failures)")
  }

  /// Takes the line away.
  func clear() {
    if isShown, last != nil { StandardError.write("\r\u{1B}[K") }
  }

  /// "1 article", "2 articles".
  static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
