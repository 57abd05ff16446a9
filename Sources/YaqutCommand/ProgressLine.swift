import GazetteerBuilding
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Shows on standard error how far a build has come, in one line; shows nothing if that is no terminal.
final class ProgressLine: Sendable {
  private struct State {
    var last = ContinuousClock.now
    var step: BuildProgress.Step?
    var stepStart = ContinuousClock.now
    var isShown = false
  }

  private let state = Mutex(State())
  private let isWanted = isatty(2) == 1

  func show(_ progress: BuildProgress) {
    guard isWanted else { return }
    let now = ContinuousClock.now
    state.withLock { state in
      if state.step != progress.step { (state.step, state.stepStart) = (progress.step, now) }
      guard now - state.last > .milliseconds(200) else { return }
      state.last = now
      state.isShown = true
      let seconds = (now - state.stepStart) / .seconds(1)
      let rate = seconds > 0 ? Int(Double(progress.count) / seconds) : 0
      StandardError.write(
        "\r\(progress.step.rawValue): \(Int(progress.fraction * 100)) %, \(progress.count) (\(rate)/s)\u{1B}[K")
    }
  }

  /// Takes the line away.
  func clear() {
    state.withLock { state in
      if state.isShown { StandardError.write("\r\u{1B}[K") }
      state.isShown = false
    }
  }
}
