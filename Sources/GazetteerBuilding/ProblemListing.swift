/// Problems as lines to read: those of one kind in one table are cut after a few, and the rest counted.
///
/// The tables that are made from packages (`places/`, the divisions, `labels.tsv`) count as one for each sort of table,
/// lest what they bring with them bury the line that somebody has just written.
public struct ProblemListing: Sendable {
  /// The lines, by table.
  public let lines: [String]
  /// How many problems are not among them.
  public let leftOut: Int

  /// What is counted together.
  private struct Group: Hashable {
    let table: String
    let severity: TableProblem.Severity
    let kind: TableProblem.Kind
  }

  /// Chooses what to show.
  ///
  /// - Parameters:
  ///   - problems: The problems in the order of ``GazetteerChecker/check(folder:)``.
  ///   - limit: How many of one kind are shown for a table; `nil` for all.
  public init(_ problems: [TableProblem], limit: Int?) {
    var lines: [String] = []
    var counts: [Group: Int] = [:]
    var cut: [(group: Group, count: Int)] = []
    var current = ""
    var leftOut = 0
    for problem in problems {
      let group = Group(table: Self.table(of: problem), severity: problem.severity, kind: problem.kind)
      if group.table != current {
        Self.close(&cut, into: &lines)
        current = group.table
      }
      counts[group, default: 0] += 1
      if let limit, counts[group, default: 0] > limit {
        leftOut += 1
        if let position = cut.firstIndex(where: { $0.group == group }) {
          cut[position].count += 1
        } else {
          cut.append((group, 1))
        }
      } else {
        lines.append(problem.description)
      }
    }
    Self.close(&cut, into: &lines)
    self.lines = lines
    self.leftOut = leftOut
  }

  private static func close(_ cut: inout [(group: Group, count: Int)], into lines: inout [String]) {
    for (group, count) in cut {
      lines.append(
        "\(group.table): \(group.severity.rawValue): and \(count) more of this kind (\(group.kind.rawValue))")
    }
    cut.removeAll()
  }

  private static func table(of problem: TableProblem) -> String {
    guard let schema = TableSchema.of(problem.path), schema.isGenerated else { return problem.path }
    return schema.pattern
  }
}
