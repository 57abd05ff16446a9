/// How far a run has come.
public struct BatchTally: Sendable, Hashable {
  /// Articles analysed and committed in this run.
  public var articles = 0
  /// Articles that this run found to be there already, under the same or another name.
  public var duplicates = 0
  /// What could not be read in this run.
  public var failures = 0
  /// Files read to their end in this run.
  public var inputs = 0
  /// Files passed over because nothing has changed in them since they were read.
  public var unchangedInputs = 0
  /// Bytes of text analysed and committed in this run.
  public var bytes = 0
  /// Bytes of the inputs that lie behind: of files read or passed over, and of the present one as far as that is known.
  public var readBytes = 0
  /// Whether all inputs were read to their ends.
  public var isComplete = false

  /// An empty tally.
  public init() {}
}
