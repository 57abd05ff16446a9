/// What a fit is made with.
public struct TrainingSettings: Sendable {
  /// The penalty on the squares of the weights of recognition in Latin and in Arabic script, of its second stage, and of
  /// resolution.
  public var penalty = 1.0
  public var arabicPenalty = 4.0
  public var secondPenalty = 10.0
  public var placePenalty = 1.0
  public var confidencePenalty = 1.0
  /// The probability below which a place is not given.
  public var leastProbability = 0.35
  /// The same in Arabic, where a container is the better answer.
  public var leastArabicProbability = 0.5
  /// How much each English text counts without the words of its names, beside the text as it is. The Arabic corpora
  /// hold texts of a war, so that they need no such help.
  public var namelessShare = 0.3
  /// Features seen fewer times get no weight.
  public var leastCount = 3
  /// Weights nearer to zero are left out.
  public var leastWeight = 0.03
  public var iterations = 50
  /// Parts of the training texts, each of which the first stage reads without having seen it, for the second to learn
  /// from; 1 for no second stage.
  public var innerFolds = 3
  /// Weights of nearness to the outlet's home, in hundredths.
  public var homeWeights = [("home-country", 40), ("home-far", 80), ("home-middle", 100), ("home-near", 120)]
  /// Print the names most often missed and invented.
  public var listsErrors = false

  /// The settings of the committed weights.
  public init() {}
}
