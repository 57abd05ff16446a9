import TextAnalysis

/// What speaks for and against one event, before it is weighed.
struct EventEvidence: Sendable {
  /// Numbers of ``EventFeature``.
  var features: [Int]
  /// The row of `events/triggers.tsv`.
  var entry: Int
  /// The trigger.
  var tokens: Range<Int>
  var isEnglish: Bool
}
