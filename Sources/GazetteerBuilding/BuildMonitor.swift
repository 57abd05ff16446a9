/// What a build tells and asks of its caller while it runs.
struct BuildMonitor: Sendable {
  var progress: (@Sendable (BuildProgress) -> Void)?
  var fault: (@Sendable (TableProblem) -> Void)?
  var isCancelled: (@Sendable () -> Bool)?

  /// Tells of the progress.
  ///
  /// - Throws: ``GazetteerBuildingError/cancelled`` if the build is to end.
  func tell(_ step: BuildProgress.Step, _ done: Int, of total: Int, count: Int) throws(GazetteerBuildingError) {
    if isCancelled?() == true { throw .cancelled }
    progress?(
      BuildProgress(step: step, fraction: total > 0 ? min(1, Double(done) / Double(total)) : 0, count: count))
  }
}
