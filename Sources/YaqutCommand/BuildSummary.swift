import GazetteerBuilding
import Yaqut

/// What `yaqut gazetteer build` tells at its end.
struct BuildSummary {
  private let report: CompilationReport
  private let output: String
  private let reportPath: String?

  init(_ report: CompilationReport, output: String, reportPath: String?) {
    self.report = report
    self.output = output
    self.reportPath = reportPath
  }

  /// The first problems are shown, so that a wrong file is seen at once.
  private static let mostProblems = 10

  var lines: [String] {
    var lines: [String] = []
    if let dumps = report.dumps { lines += self.lines(dumps) }
    lines += problems
    lines.append(
      "\(output): \(report.placeCount) places, \(report.nameCount) names, \(report.keyCount) keys")
    return lines
  }

  private func lines(_ dumps: ImportReport) -> [String] {
    var lines = dumps.notes
    lines.append("read: \(dumps.placeRows) rows of places, \(dumps.nameRows) rows of names")
    if dumps.copiedUnits > 0 {
      lines.append("taken from the gazetteer beneath: \(dumps.copiedUnits) units and countries")
    }
    for reason in LeftOutReason.allCases {
      if let count = dumps.leftOut[reason] { lines.append("left out: \(count) \(reason.rawValue)") }
    }
    let names = dumps.droppedNames.map { "\($0.count) \($0.reason)" }
    if !names.isEmpty { lines.append("names not worth keeping: " + names.joined(separator: ", ")) }
    return lines
  }

  private var problems: [String] {
    let faults = (report.dumps?.firstFaults ?? []) + report.problems
    let count = (report.dumps?.faultyRows ?? 0) + report.problems.count
    guard count > 0 else { return [] }
    var lines = faults.prefix(Self.mostProblems).map { "\($0)" }
    if count > lines.count {
      let more = "… and \(count - lines.count) more"
      lines.append(reportPath.map { "\(more), all in \($0)" } ?? "\(more); --report FILE keeps all")
    }
    lines.append("\(count) faulty lines")
    return lines
  }
}
