/// How articles are annotated, line by line.
public struct AnnotationOptions: Sendable {
  /// The choices of the analysis.
  public var analysis: AnalysisOptions
  /// The language of names.
  public var language: String
  /// What to write.
  public var fields: Set<AnnotationField>
  /// The field that holds spans of toponyms; nil if places are to be recognised.
  public var spansField: String?

  /// Makes options; the defaults are those of `yaqut annotate`.
  public init(
    analysis: AnalysisOptions = AnalysisOptions(), language: String = "en",
    fields: Set<AnnotationField> = Set(AnnotationField.allCases), spansField: String? = nil
  ) {
    self.analysis = analysis
    self.language = language
    self.fields = fields
    self.spansField = spansField
  }
}
