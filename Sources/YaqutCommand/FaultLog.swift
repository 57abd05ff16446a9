import GazetteerBuilding
import Synchronization
import Yaqut

/// Writes the faulty lines of a build to a file, if one is wanted.
final class FaultLog: Sendable {
  private struct State {
    var file: OutputFile?
    var pending: [UInt8] = []
    var error: (any Error)?
  }

  private let state: Mutex<State>
  private static let blockSize = 1 << 16

  /// - Parameter path: The file; `nil` for none.
  init(_ path: String?) throws {
    state = Mutex(State(file: try path.map { try OutputFile($0) }))
  }

  func add(_ problem: TableProblem) {
    state.withLock { state in
      guard state.file != nil else { return }
      state.pending.append(contentsOf: "\(problem)\n".utf8)
      if state.pending.count >= Self.blockSize { Self.flush(&state) }
    }
  }

  private static func flush(_ state: inout State) {
    guard state.error == nil, var sink = state.file?.sink else { return }
    do { try sink.write(state.pending) } catch { state.error = error }
    state.pending.removeAll(keepingCapacity: true)
  }

  /// Puts the file in its place.
  func commit() throws {
    try state.withLock { state in
      Self.flush(&state)
      if let error = state.error { throw error }
      try state.file?.commit()
    }
  }

  /// Leaves no file behind.
  func discard() { state.withLock { $0.file?.discard() } }
}
