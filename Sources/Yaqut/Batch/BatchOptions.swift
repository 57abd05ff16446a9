import Geoparsing

/// How an article set is brought into a store.
public struct BatchOptions: Sendable {
  /// How articles are read.
  public var input: ArticleInput
  /// Which files of folders to take (`*.jsonl`), as shells write it; nil for all of kinds that articles come in.
  public var pattern: String?
  /// The choices of the analysis.
  public var analysis: AnalysisOptions
  /// The language of labels.
  public var language: String
  /// Whether articles with a text that is there already are stored too.
  public var keepsDuplicates: Bool
  /// How many portions of articles are analysed at once.
  public var jobs: Int
  /// How many articles go into one transaction.
  public var transactionSize: Int

  /// Makes options; the defaults are those of `yaqut batch`.
  public init(
    input: ArticleInput = ArticleInput(), pattern: String? = nil, analysis: AnalysisOptions = AnalysisOptions(),
    language: String = "en", keepsDuplicates: Bool = false, jobs: Int = 1, transactionSize: Int = 512
  ) {
    self.input = input
    self.pattern = pattern
    self.analysis = analysis
    self.language = language
    self.keepsDuplicates = keepsDuplicates
    self.jobs = jobs
    self.transactionSize = transactionSize
  }
}
