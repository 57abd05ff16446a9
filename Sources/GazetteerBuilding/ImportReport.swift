/// What the reading of dumps met.
public struct ImportReport: Sendable {
  /// Rows of places that were read.
  public internal(set) var placeRows = 0
  /// Rows of alternate names that were read.
  public internal(set) var nameRows = 0
  /// Rows that could not be read.
  public internal(set) var faultyRows = 0
  /// The first of the faulty rows.
  public internal(set) var firstFaults: [TableProblem] = []
  /// Good rows that are not in the index.
  public internal(set) var leftOut: [LeftOutReason: Int] = [:]
  /// Alternate names that are not in the index, by reason.
  public internal(set) var droppedNames: [(reason: String, count: Int)] = []
  /// Files that were passed over, and other things to know.
  public internal(set) var notes: [String] = []
  /// Units and countries that the dumps lack and the gazetteer beneath has.
  public internal(set) var copiedUnits = 0
  /// The day of the newest row, as the dump writes it: 2026-11-02.
  public internal(set) var newestDay = ""

  /// How many faulty rows are kept in ``firstFaults``.
  static let mostFaults = 20
}
