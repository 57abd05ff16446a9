/// The weights of recognition: for each script those of the first stage, which sees the segment and the text around it,
/// and of the second, which sees what the first made of the whole text.
struct SegmentModel: Sendable {
  let codes = SegmentCodes()
  let words: WordTable
  let latin: WeightTable
  let arabic: WeightTable
  let latinSecond: WeightTable
  let arabicSecond: WeightTable

  init(weights: FeatureWeights, words: WordTable) {
    self.words = words
    latin = weights.table("names-latin")
    arabic = weights.table("names-arabic")
    latinSecond = weights.table("names-latin-second")
    arabicSecond = weights.table("names-arabic-second")
  }
}
