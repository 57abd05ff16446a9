/// What a fit is made with.
public struct TrainingSettings: Sendable {
  /// The penalty on the squares of weights of recognition, of its second stage, and of resolution.
  public var penalty = 1.0
  public var arabicPenalty = 4.0
  public var secondPenalty = 1.0
  public var placePenalty = 1.0
  public var confidencePenalty = 1.0
  /// The probability below which a place is not given.
  public var leastProbability = 0.35
  /// Features seen fewer times get no weight.
  public var leastCount = 3
  /// Weights nearer to zero are left out.
  public var leastWeight = 0.03
  public var iterations = 50
  /// Parts of the training texts, each of which the first stage reads without having seen it, for the second to learn
  /// from; 1 for no second stage.
  public var innerFolds = 3
  /// Whether a second stage is fitted, in Latin and in Arabic script.
  public var hasLatinSecondStage = true
  public var hasArabicSecondStage = false
  /// Weights of corpora in the fit of recognition that replace the corpora's own.
  public var corpusWeights: [String: Double] = [:]
  /// Print the names most often missed and invented.
  public var listsErrors = false

  /// The settings of the committed weights.
  public init() {}
}
