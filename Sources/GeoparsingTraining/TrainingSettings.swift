/// What a fit is made with.
public struct TrainingSettings: Sendable {
  /// The penalty on the squares of weights of recognition, of its second stage, and of resolution.
  public var penalty = 0.5
  public var secondPenalty = 1.0
  public var placePenalty = 1.0
  /// Features seen fewer times get no weight.
  public var leastCount = 3
  /// Weights nearer to zero are left out.
  public var leastWeight = 0.03
  public var iterations = 50
  /// Parts of the training texts, each of which the first stage reads without having seen it, for the second to learn
  /// from; 1 for no second stage.
  public var innerFolds = 3
  /// Print the names most often missed and invented.
  public var listsErrors = false

  /// The settings of the committed weights.
  public init() {}
}
