import Dispatch
import Synchronization

/// Pieces of work that are done at the same time and handed over in order.
enum OrderedWork {
  /// Does pieces in rounds of `jobs`, and hands each result over in the order of the pieces.
  static func run<Result: Sendable>(
    _ count: Int, jobs: Int, _ work: @Sendable @escaping (Int) throws(GazetteerBuildingError) -> Result,
    consume: (Int, Result) throws(GazetteerBuildingError) -> Void
  ) throws(GazetteerBuildingError) {
    let width = max(1, jobs)
    for start in stride(from: 0, to: count, by: width) {
      let pieces = start..<min(start + width, count)
      if pieces.count == 1 {
        try consume(start, work(start))
        continue
      }
      let results = Mutex<[Int: Swift.Result<Result, GazetteerBuildingError>]>([:])
      DispatchQueue.concurrentPerform(iterations: pieces.count) { offset in
        let index = pieces.lowerBound + offset
        let result = Swift.Result { () throws(GazetteerBuildingError) in try work(index) }
        results.withLock { $0[index] = result }
      }
      let finished = results.withLock { $0 }
      for index in pieces {
        guard let result = finished[index] else { continue }
        try consume(index, result.get())
      }
    }
  }
}
